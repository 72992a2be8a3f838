package import Kernel

/// The category systems with their categories, as far as figures need them: names, order and what stands under what.
package struct CategoryTree: Sendable {
    /// One category of one system.
    package struct Node: Sendable, Hashable {
        /// `system:code`.
        package let key: String
        package let name: LocalText
        /// `system:code` of the category above; `nil` at the top of its system.
        package let parent: String?

        package init(key: String, name: LocalText, parent: String? = nil) {
            self.key = key
            self.name = name
            self.parent = parent
        }
    }

    /// The category directly above, for every category that has one.
    package let parents: [String: String]
    private let names: [String: LocalText]
    private let order: [String: Int]

    /// - Parameters:
    ///   - systems: the names of the category systems by their ids
    ///   - nodes: every category, in the order in which they are shown
    package init(systems: [String: LocalText], nodes: [Node]) {
        parents = Dictionary(
            nodes.compactMap { node in node.parent.map { (node.key, $0) } }, uniquingKeysWith: { first, _ in first })
        var names = Dictionary(nodes.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        for (system, name) in systems { names[system + ":"] = name }
        self.names = names
        order = Dictionary(
            nodes.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The name of a category, or of a system written `system:`.
    package func name(of key: String) -> LocalText? { names[key] }

    /// Where a category stands in the order of its system; those not known come last.
    package func position(of key: String) -> Int { order[key] ?? .max }

    /// The nodes above, from the system down, without the node itself; empty for a system.
    package func path(to key: String) -> [String] {
        var path: [String] = []
        var here = key
        while path.count < 16, let above = parents[here] ?? Self.systemNode(of: here) {
            path.insert(above, at: 0)
            here = above
        }
        return path
    }

    /// The node of a category's system, written `system:`; `nil` for the system's own node and a key without one.
    package static func systemNode(of key: String) -> String? {
        guard let colon = key.firstIndex(of: ":"), key.index(after: colon) < key.endIndex else { return nil }
        return String(key[...colon])
    }
}
