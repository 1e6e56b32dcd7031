/// A property in which a record, a roster or a district keeps something.
public typealias Property<Owner, Value> = any WritableKeyPath<Owner, Value> & Sendable
