/// Whether a row is meant to count: what is neither a draft nor put away.
package enum PublicationState: String, Sendable, CaseIterable {
  case draft, published, archived
}
