package import Kernel

/// The named trees in which divisions and offices stand.
package enum Tree: String, CaseIterable, Sendable {
    /// Who leads whom; permissions and jurisdiction follow it.
    case administrative
    /// Who counts under whom; figures follow it. Manzhouli and Erenhot report directly to the region.
    case reporting
}

/// A dated statement that one node stood directly below another in a tree.
package struct TreeEdge<Node: Hashable & Sendable>: Hashable, Sendable {
    package let tree: Tree
    package let child: Node
    package let parent: Node
    /// The first day of the statement.
    package let from: Day
    /// The last day of the statement; `nil` while it holds.
    package let to: Day?

    package init(_ tree: Tree, child: Node, parent: Node, from: Day = Division.sinceAlways, to: Day? = nil) {
        self.tree = tree
        self.child = child
        self.parent = parent
        self.from = from
        self.to = to
    }

    func holds(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}

/// One named tree over time, answered in the depth of the tree.
///
/// A walk upwards stops after `deepest` steps, so that a loop in the data ends it instead of hanging a request;
/// ``problems`` finds such loops when data are brought in.
package struct DatedTree<Node: Hashable & Sendable>: Sendable {
    private let above: [Node: [TreeEdge<Node>]]
    private let below: [Node: [TreeEdge<Node>]]

    /// The country has five levels, and offices two more; anything beyond is an error in the data.
    private static var deepest: Int { 16 }

    /// Takes the edges of `tree` out of `edges`; children keep the order of the edges.
    package init(_ tree: Tree, edges: [TreeEdge<Node>]) {
        let own = edges.filter { $0.tree == tree }
        above = Dictionary(grouping: own, by: \.child)
        below = Dictionary(grouping: own, by: \.parent)
    }

    /// All statements about what stood directly above `node`, in the order of their days.
    package func statements(of node: Node) -> [TreeEdge<Node>] {
        (above[node] ?? []).sorted { $0.from < $1.from }
    }

    /// The node directly above on that day.
    package func parent(of node: Node, on day: Day) -> Node? {
        above[node]?.first { $0.holds(on: day) }?.parent
    }

    /// All nodes above on that day, nearest first, without the node itself.
    package func ancestors(of node: Node, on day: Day) -> [Node] {
        var path: [Node] = []
        var here = node
        while path.count < Self.deepest, let next = parent(of: here, on: day) {
            path.append(next)
            here = next
        }
        return path
    }

    /// The nodes directly below on that day.
    package func children(of node: Node, on day: Day) -> [Node] {
        (below[node] ?? []).filter { $0.holds(on: day) }.map(\.child)
    }

    /// All nodes below on that day, level by level, without the node itself.
    package func descendants(of node: Node, on day: Day) -> [Node] {
        var found: [Node] = []
        var seen: Set<Node> = [node]
        var level = [node]
        while !level.isEmpty {
            level = level.flatMap { children(of: $0, on: day) }.filter { seen.insert($0).inserted }
            found += level
        }
        return found
    }

    /// Whether `node` stands anywhere below `other` on that day.
    package func isBelow(_ node: Node, _ other: Node, on day: Day) -> Bool {
        ancestors(of: node, on: day).contains(other)
    }

    /// The nodes with two parents at once, or above themselves, on that day.
    package func problems(on day: Day) -> [TreeProblem<Node>] {
        above.keys.flatMap { node -> [TreeProblem<Node>] in
            var found: [TreeProblem<Node>] = []
            if (above[node] ?? []).count(where: { $0.holds(on: day) }) > 1 { found.append(.twoParents(node)) }
            if isBelow(node, node, on: day) { found.append(.loop(node)) }
            return found
        }
    }
}

/// What can be wrong with a tree that is brought in.
package enum TreeProblem<Node: Hashable & Sendable>: Hashable, Sendable {
    case twoParents(Node)
    case loop(Node)
}
