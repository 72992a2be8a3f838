package import AccountsRules
package import Kernel

/// A list of divisions as it is brought in, with both trees.
package struct DivisionList: Sendable {
    package let divisions: [Division]
    package let edges: [TreeEdge<DivisionCode>]

    /// Divisions that are already known as values.
    package init(divisions: [Division], edges: [TreeEdge<DivisionCode>]) {
        self.divisions = divisions
        self.edges = edges
    }

    /// Reads `code,name,parent,level,kind`, one division a line, the head line first.
    ///
    /// The administrative tree follows the column `parent`. The reporting tree is the same, but for cities planned
    /// separately by their region, which report to it directly.
    ///
    /// English names come by code, for those places that have one; towns are places below the counties, which the
    /// list does not have.
    package init(csv: String, english: [String: String] = [:], towns: [Town] = []) throws(DivisionListUnreadable) {
        var lines: [Line] = []
        for (index, text) in csv.split(whereSeparator: \.isNewline).enumerated().dropFirst() {
            guard let line = Line(text) else { throw DivisionListUnreadable(line: index + 1) }
            lines.append(line)
        }
        for town in towns {
            guard let line = Line(town) else { throw DivisionListUnreadable(line: 0) }
            lines.append(line)
        }
        let englishTowns = Dictionary(towns.map { ($0.code, $0.en) }, uniquingKeysWith: { first, _ in first })
        divisions = lines.map { line in
            let en = english[line.code.rawValue] ?? englishTowns[line.code.rawValue]
            return Division(code: line.code, zh: line.name, en: en, level: line.level, kind: line.kind)
        }
        let parents = Dictionary(lines.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first })
        edges = lines.flatMap { Self.edges(of: $0, parents: parents) }
    }

    private static func edges(of line: Line, parents: [DivisionCode: DivisionCode?]) -> [TreeEdge<DivisionCode>] {
        guard let parent = line.parent else { return [] }
        let region = line.kind == .regionPlanSeparate ? (parents[parent] ?? nil) : nil
        return [
            TreeEdge(.administrative, child: line.code, parent: parent),
            TreeEdge(.reporting, child: line.code, parent: region ?? parent),
        ]
    }

    /// A place below a county, given apart from the list.
    package struct Town: Codable, Sendable {
        package let code: String
        package let below: String
        package let zh: String
        package let en: String
    }

    /// One line of the list, its columns understood.
    private struct Line {
        let code: DivisionCode
        let name: String
        let parent: DivisionCode?
        let level: DivisionLevel
        let kind: DivisionKind

        init?(_ text: Substring) {
            let columns = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 5, let code = DivisionCode(rawValue: columns[0]), !columns[1].isEmpty,
                let level = DivisionLevel(rawValue: columns[3]), let kind = DivisionKind(rawValue: columns[4])
            else { return nil }
            self.code = code
            name = columns[1]
            parent = DivisionCode(rawValue: columns[2])
            self.level = level
            self.kind = kind
        }

        init?(_ town: Town) {
            guard let code = DivisionCode(rawValue: town.code), let below = DivisionCode(rawValue: town.below)
            else { return nil }
            self.code = code
            name = town.zh
            parent = below
            level = .town
            kind = .town
        }
    }
}

/// A list of divisions that cannot be read; `line` counts from 1, 0 stands for the towns given apart.
package struct DivisionListUnreadable: Error, Hashable, Sendable {
    package let line: Int
}
