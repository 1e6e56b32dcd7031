package import Coaching

/// A thing of the district as a row shows it: its identifier, and its reference for arrays.
///
/// Two are equal if they refer to the same entry; they sort by the bytes of the identifier, the
/// order of all output (R65).
package struct Named<Kind: Identified>: Sendable {
  package let reference: Reference<Kind>
  package let id: String
}

extension Named: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.reference == right.reference }

  package func hash(into hasher: inout Hasher) { hasher.combine(reference) }
}

extension Named: Comparable {
  package static func < (left: Self, right: Self) -> Bool { byBytes(left.id, right.id) }
}

extension Registry {
  /// The entry of a reference, with its identifier.
  func named(_ reference: Reference<Kind>) -> Named<Kind> {
    Named(reference: reference, id: self[reference].id)
  }
}

/// A pathway or a target in one class: what rows about a class are keyed by.
package struct Taught<Kind: Identified>: Hashable, Comparable, Sendable {
  package var section: Named<Section>
  package var subject: Named<Kind>

  package func hash(into hasher: inout Hasher) {
    let indices = (UInt64(section.reference.index), UInt64(subject.reference.index))
    hasher.combine(indices.0 << 32 | indices.1)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.section == right.section
      ? left.subject < right.subject : left.section < right.section
  }
}
