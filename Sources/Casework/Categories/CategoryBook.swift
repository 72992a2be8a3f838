package import Kernel

/// The category systems that the installation knows, loaded as one value.
package struct CategoryBook: Sendable {
    package struct System: Sendable {
        package let id: String
        package let name: LocalText
        package let source: String
        package let categories: [Category]

        package init(id: String, name: LocalText, source: String, categories: [Category]) {
            self.id = id
            self.name = name
            self.source = source
            self.categories = categories
        }
    }

    package struct Category: Sendable, Hashable {
        package let code: String
        package let parent: String?
        package let name: LocalText

        package init(code: String, parent: String?, name: LocalText) {
            self.code = code
            self.parent = parent
            self.name = name
        }
    }

    package let systems: [String: System]
    /// The system in which filings are made here.
    package let main: String
    private let byKey: [String: Category]

    package init(systems: [System], main: String) {
        self.systems = Dictionary(systems.map { ($0.id, $0) }) { first, _ in first }
        self.main = main
        var keyed: [String: Category] = [:]
        for system in systems {
            for category in system.categories { keyed["\(system.id):\(category.code)"] = category }
        }
        byKey = keyed
    }

    package func category(_ system: String, _ code: String) -> Category? { byKey["\(system):\(code)"] }

    /// Names from the top down: 家用电子电器类, 洗衣机类产品.
    package func path(_ system: String, _ code: String) -> [LocalText] {
        var names: [LocalText] = []
        var next: String? = code
        while let code = next, names.count < 8, let category = category(system, code) {
            names.insert(category.name, at: 0)
            next = category.parent
        }
        return names
    }

    /// The top categories of the main system, in order.
    package var top: [Category] { systems[main]?.categories.filter { $0.parent == nil } ?? [] }

    package func children(of code: String) -> [Category] {
        systems[main]?.categories.filter { $0.parent == code } ?? []
    }

    /// Every category of the main system by its code.
    package var codes: Set<String> { Set((systems[main]?.categories ?? []).map(\.code)) }

    /// The parent of `system:code` as `system:code`, for rolling figures up.
    package var parents: [String: String] {
        var parents: [String: String] = [:]
        for (key, category) in byKey {
            guard let parent = category.parent, let colon = key.firstIndex(of: ":") else { continue }
            parents[key] = "\(key[..<colon]):\(parent)"
        }
        return parents
    }

    /// Categories whose name fits what somebody typed, best first: the same name, then those that begin with it, then
    /// those that contain it, then those that share two characters with it.
    package func search(_ typed: String, limit: Int = 8) -> [Category] {
        let wanted = TextRules.halfWidth(typed).lowercased().filter { !$0.isWhitespace }
        guard !wanted.isEmpty, wanted.count <= 60 else { return [] }
        let scored = (systems[main]?.categories ?? []).compactMap { category -> (Category, Int)? in
            let score = max(Self.score(category.name.zh, wanted), Self.score(category.name.en, wanted))
            return score > 0 ? (category, score + (category.parent == nil ? 0 : 1)) : nil
        }
        return scored.sorted { ($1.1, $0.0.code) < ($0.1, $1.0.code) }.prefix(limit).map(\.0)
    }

    private static func score(_ name: String, _ wanted: String) -> Int {
        let name = name.lowercased().filter { !$0.isWhitespace }
        if name == wanted { return 100 }
        if name.hasPrefix(wanted) { return 80 }
        if name.contains(wanted) { return 60 }
        if wanted.contains(name) { return 50 }
        let pairs = zip(wanted, wanted.dropFirst()).filter { name.contains("\($0)\($1)") }.count
        return pairs == 0 ? 0 : min(40, pairs * 10)
    }
}
