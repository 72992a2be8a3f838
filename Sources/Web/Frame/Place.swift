/// Where a page stands: its path and its query, from which the links that switch language or size are made.
package struct Place: Sendable, Equatable {
    /// The path without a query, percent-encoded as it came.
    package let path: String
    /// The query without its question mark.
    package let query: String

    package init(path: String, query: String = "") {
        self.path = path
        self.query = query
    }

    /// The same place with one query value put in the place of an earlier one.
    ///
    /// The path is kept, and all other values of the query but those that switch, which have done their work.
    package func with(_ key: String, _ value: String, dropping: [String] = Preferences.keys) -> String {
        let kept = query.split(separator: "&").filter { pair in
            let name = pair.split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
            return name != key && !dropping.contains(name)
        }
        let added = "\(PercentCoding.encode(key))=\(PercentCoding.encode(value))"
        return path + "?" + (kept.map(String.init) + [added]).joined(separator: "&")
    }

    /// The same place without one value of the query: what a chip's link leads to.
    package func without(_ key: String, _ value: String? = nil) -> String {
        let kept = query.split(separator: "&").filter { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.first.map(String.init) == PercentCoding.encode(key) else { return true }
            guard let value else { return false }
            return PercentCoding.decode(parts.count > 1 ? String(parts[1]) : "") != value
        }
        return kept.isEmpty ? path : path + "?" + kept.joined(separator: "&")
    }

    /// Whether the place is `path` or lies below it.
    package func isWithin(_ path: String) -> Bool {
        self.path == path || (path != "/" && self.path.hasPrefix(path + "/"))
    }
}
