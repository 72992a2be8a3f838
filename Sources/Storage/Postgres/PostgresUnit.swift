/// What goes to the server as one statement: one of a change's statements, or several plain inserts merged.
struct PostgresUnit {
    /// The most inserts of one statement, so that planning it stays cheap.
    static let mostMerged = 32

    /// The most values of one statement, far below the protocol's 65,535.
    static let mostValues = 1_000

    private var shapes: [PostgresShape]
    private let guarding: Int?

    /// Which statements of the change it holds.
    private(set) var places: Range<Int>

    /// How many values they have together.
    private var values: Int

    /// A query with more values holds a list.
    private static let mostOfQuery = 64

    /// Whether it reads by a long list: planned for each list, because lists differ in length, and a plan kept from
    /// when the table was empty would compare every row with every value.
    var readsByList: Bool { values > Self.mostOfQuery && shapes.allSatisfy(\.isQuery) }

    var key: PreparedStatements.Key { PreparedStatements.Key(shapes: shapes.map(\.id), guarding: guarding) }

    /// The text for the server; made only when it is prepared.
    var text: String {
        guarding.map { shapes[0].guarded(expecting: $0) } ?? PostgresShape.merged(shapes)
    }

    /// A statement by itself.
    init(statement sql: SQL, in statements: inout PreparedStatements) {
        self.init(statements.shape(of: sql.postgresText), guarding: nil, at: 0, values: sql.values.count)
    }

    private init(_ shape: PostgresShape, guarding: Int?, at place: Int, values: Int) {
        shapes = [shape]
        self.guarding = guarding
        places = place..<place + 1
        self.values = values
    }

    /// The units of a change, or nothing if one of its expectations cannot be checked by a guard.
    static func units(of change: Change, in statements: inout PreparedStatements) -> [PostgresUnit]? {
        var units: [PostgresUnit] = []
        var canJoin = false
        for (place, statement) in change.statements.enumerated() {
            let shape = statements.shape(of: statement.sql.postgresText)
            let values = statement.sql.values.count
            let isPlain = shape.plainRows.map { $0 == statement.expecting ?? $0 } ?? false
            if isPlain, canJoin, units[units.count - 1].join(shape, values: values) { continue }
            guard isPlain || statement.expecting == nil || shape.canBeGuarded else { return nil }
            let guarding = isPlain ? nil : statement.expecting
            units.append(PostgresUnit(shape, guarding: guarding, at: place, values: values))
            canJoin = isPlain
        }
        return units
    }

    /// The units of some statements inside a transaction, where the session itself checks expectations.
    ///
    /// Only neighbours of one shape are joined, by powers of two, so that few statements are prepared.
    static func runs(of slice: ArraySlice<Change.Statement>, in statements: inout PreparedStatements) -> [PostgresUnit]
    {
        let shapes = slice.map { statements.shape(of: $0.sql.postgresText) }
        var units: [PostgresUnit] = []
        var place = slice.startIndex
        while place < slice.endIndex {
            let shape = shapes[place - slice.startIndex]
            let values = slice[place].sql.values.count
            var unit = PostgresUnit(shape, guarding: nil, at: place, values: values)
            if shape.isRow(slice[place].expecting) {
                let alike = zip(shapes, slice).dropFirst(place - slice.startIndex)
                    .prefix { $0.id == shape.id && shape.isRow($1.expecting) }.count
                let joined = powerOfTwo(upTo: min(alike, mostMerged, max(1, mostValues / max(1, values))))
                for _ in 1..<joined { _ = unit.join(shape, values: values) }
            }
            units.append(unit)
            place = unit.places.upperBound
        }
        return units
    }

    private static func powerOfTwo(upTo number: Int) -> Int {
        1 << (Int.bitWidth - 1 - number.leadingZeroBitCount)
    }

    /// Takes in another plain insert if there is room.
    private mutating func join(_ shape: PostgresShape, values more: Int) -> Bool {
        guard shapes.count < Self.mostMerged, values + more <= Self.mostValues else { return false }
        shapes.append(shape)
        values += more
        places = places.lowerBound..<places.upperBound + 1
        return true
    }
}
