/// A property in which a record, a roster or a district keeps something.
package typealias Property<Owner, Value> = any WritableKeyPath<Owner, Value> & Sendable
