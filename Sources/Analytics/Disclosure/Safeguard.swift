/// A rule that guards an audience; only a test switches one off, to see that the audit notices.
enum Safeguard: CaseIterable {
  /// Small groups are hidden.
  case primary
  /// So is what would give them away.
  case complementary
  /// Tables that share counts or totals are closed together.
  case acrossTables
  /// Shares, medians and the like are hidden with their counts.
  case followers
  /// Shares are coded to the ends or to bands for the public.
  case coding
}
