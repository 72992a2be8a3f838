/// Keeps small numbers of a table from being read, together with what would betray them.
///
/// The table is published with the sums of its rows and columns and the sum of all. A number from 1 below k is left
/// out, a sum as well. Where a row or a column then has one gap only, or its gaps add up to a small number, another
/// number is left out too, until no sum tells what is in a gap.
package enum SmallCells {
    package enum Gap: String, Hashable, Sendable { case small, complement }

    /// The table with a last column of the sums of its rows, and a last row of the sums of its columns.
    package static func withSums(_ table: [[Int]]) -> [[Int]] {
        let rows = table.map { $0 + [$0.reduce(0, +)] }
        let width = rows.first?.count ?? 0
        return rows + [(0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }]
    }

    /// Which cells are left out, and why.
    ///
    /// - Parameter table: as ``withSums(_:)`` makes it
    package static func gaps(_ table: [[Int]], k: Int) -> [[Gap?]] {
        var gaps: [[Gap?]] = table.map { $0.map { (1..<max(k, 1)).contains($0) ? .small : nil } }
        let width = table.first?.count ?? 0
        let rows = table.indices.map { row in (0..<width).map { Place(row, $0) } }
        let columns = (0..<width).map { column in table.indices.map { Place($0, column) } }
        // Each round leaves out at least one more cell, so it ends.
        var isOpen = true
        while isOpen {
            isOpen = false
            for line in rows + columns where line.count > 1 {
                guard isBetrayed(line, table, gaps, k), let next = next(line, table, gaps, k) else { continue }
                gaps[next.row][next.column] = .complement
                isOpen = true
            }
        }
        return gaps
    }

    private struct Place {
        let row: Int
        let column: Int

        init(_ row: Int, _ column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// Whether the numbers of a line tell what is in its gaps: the last is the sum of the others.
    private static func isBetrayed(_ line: [Place], _ table: [[Int]], _ gaps: [[Gap?]], _ k: Int) -> Bool {
        let hidden = line.filter { gaps[$0.row][$0.column] != nil }
        guard !hidden.isEmpty else { return false }
        if hidden.count == 1 { return true }
        guard let sum = line.last, gaps[sum.row][sum.column] == nil else { return false }
        return hidden.reduce(0) { $0 + table[$1.row][$1.column] } < k
    }

    /// The cell to leave out next: the smallest of at least k that is no sum, then one of nothing, then the sum.
    private static func next(_ line: [Place], _ table: [[Int]], _ gaps: [[Gap?]], _ k: Int) -> Place? {
        func rank(_ place: Place, _ index: Int) -> (Int, Int, Int) {
            let value = table[place.row][place.column]
            let isSum = index == line.count - 1
            return (isSum ? 2 : value >= k ? 0 : 1, value, index)
        }
        return line.enumerated().filter { gaps[$0.element.row][$0.element.column] == nil }
            .min { rank($0.element, $0.offset) < rank($1.element, $1.offset) }?.element
    }
}
