import Synchronization

/// Small numbers for the names of columns: a header finds a column by its number at once, and by its name only
/// after hashing it.
///
/// They are given in the order in which names are asked for, so that they mean nothing outside the process.
package enum ColumnNumber {
  private static let numbers = Mutex<[String: Int]>([:])

  /// The number of a name, new or already given.
  package static func of(_ name: String) -> Int {
    numbers.withLock { numbers in
      if let number = numbers[name] { return number }
      numbers[name] = numbers.count
      return numbers.count - 1
    }
  }
}
