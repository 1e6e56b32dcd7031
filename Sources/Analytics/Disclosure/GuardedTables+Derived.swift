import Tables

extension GuardedTables {
  /// Whether everything is shown that a derived column of a row is made from: the one rule for
  /// whatever follows from counts of other rows and tables, asked when all that is hidden is known.
  ///
  /// It is answered from what is shown alone, so that the answer tells nothing either. What the public
  /// does not see for want of counts (`coded`) is taken as shown: hidden counts stay safe from a reader
  /// who knows it.
  func isDerivable(_ table: Int, _ row: Int, _ origins: Int) -> Bool {
    tables[table].rows[row].origins[origins].allSatisfy { origin in
      guard let places = origin.places else { return false }
      return places.allSatisfy { place in
        guard let cell = ledger.cell(of: origin.quantity, at: place), isKnown(cell) else {
          return false
        }
        let count = ledger.system.cells[cell]
        return !origin.areGroups || count.count >= count.smallest
      }
    }
  }

  /// Whether a column of a row would say between which numbers a hidden count of its class lies.
  func boundsWhatIsHidden(_ table: Int, _ row: Int, _ quantities: [Quantity]) -> Bool {
    guard let section = tables[table].coordinates[row][.section] else { return false }
    return quantities.contains { quantity in
      ledger.cells(of: quantity, inClass: section).contains { hidden.contains($0) }
    }
  }

  /// Whether a count is shown, or is what shown ones of a line leave of another.
  private func isKnown(_ cell: Int) -> Bool {
    isShown(cell)
      || ledger.system.linesOf[cell].contains { line in
        ledger.system.lines[line].places.allSatisfy { $0 == cell || isShown($0) }
      }
  }

  private func isShown(_ cell: Int) -> Bool {
    let count = ledger.system.cells[cell]
    return count.isOpen || count.isTold && !hidden.contains(cell) && !leftOut.contains(cell)
  }
}
