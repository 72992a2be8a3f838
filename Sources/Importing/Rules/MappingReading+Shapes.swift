package import Kernel

extension MappingReading {
    /// A table of settings with the way to it.
    package struct Table {
        let path: String
        let line: Int?
        let entries: [String: Setting]

        package subscript(key: String) -> Setting? { entries[key] }

        func path(to key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    }

    private static let table = LocalText(zh: "一组“键: 值”", en: "a table of keys and values")
    private static let list = LocalText(zh: "列表", en: "a list")
    private static let text = LocalText(zh: "文字", en: "a text")

    package mutating func add(_ kind: MappingProblem.Kind, _ table: Table, _ key: String, line: Int? = nil) {
        problems.append(
            MappingProblem(kind, at: table.path(to: key), line: line ?? table[key]?.line ?? table.line))
    }

    /// The table at a place; keys other than `keys` are problems, unless any key may stand there.
    package mutating func table(_ setting: Setting, at path: String, keys: [String]?) -> Table {
        guard case .table(let entries) = setting.content else {
            problems.append(MappingProblem(.wrongShape(expected: Self.table), at: path, line: setting.line))
            return Table(path: path, line: setting.line, entries: [:])
        }
        var known: [String: Setting] = [:]
        for entry in entries {
            let place = path.isEmpty ? entry.key : "\(path).\(entry.key)"
            if let keys, !keys.contains(entry.key) {
                problems.append(MappingProblem(.unknownSetting, at: place, line: entry.value.line))
            } else if known.updateValue(entry.value, forKey: entry.key) != nil {
                problems.append(MappingProblem(.twice, at: place, line: entry.value.line))
            }
        }
        return Table(path: path, line: setting.line, entries: known)
    }

    package mutating func table(_ parent: Table, _ key: String, keys: [String]?) -> Table {
        guard let setting = parent[key] else {
            add(.missing, parent, key)
            return Table(path: parent.path(to: key), line: parent.line, entries: [:])
        }
        return table(setting, at: parent.path(to: key), keys: keys)
    }

    package mutating func text(_ table: Table, _ key: String) -> String {
        // A table that is not there has its problem already.
        guard !table.entries.isEmpty || table.path.isEmpty else { return "" }
        guard let text = optionalText(table, key), !text.isEmpty else {
            add(.missing, table, key)
            return ""
        }
        return text
    }

    package mutating func optionalText(_ table: Table, _ key: String) -> String? {
        guard let setting = table[key] else { return nil }
        guard case .text(let text) = setting.content else {
            add(.wrongShape(expected: Self.text), table, key)
            return nil
        }
        return text
    }

    /// A list of texts; a single text is a list of one, and nothing an empty one.
    mutating func texts(_ table: Table, _ key: String) -> [String] {
        guard let setting = table[key] else { return [] }
        if case .text(let text) = setting.content { return [text] }
        return list(table, key).compactMap { item in
            guard case .text(let text) = item.content else {
                add(.wrongShape(expected: Self.text), table, key, line: item.line)
                return nil
            }
            return text
        }
    }

    mutating func list(_ table: Table, _ key: String) -> [Setting] {
        guard let setting = table[key] else { return [] }
        guard case .list(let items) = setting.content else {
            add(.wrongShape(expected: Self.list), table, key)
            return []
        }
        return items
    }

    /// A table of texts with keys of the source's own.
    package mutating func pairs(_ table: Table, _ key: String) -> [String: String] {
        guard let setting = table[key] else { return [:] }
        let pairs = self.table(setting, at: table.path(to: key), keys: nil)
        return pairs.entries.compactMapValues { value in
            guard case .text(let text) = value.content else {
                add(.wrongShape(expected: Self.text), pairs, "", line: value.line)
                return nil
            }
            return text
        }
    }

    package mutating func localText(_ table: Table, _ key: String) -> LocalText {
        let names = self.table(table, key, keys: ["zh", "en"])
        return LocalText(zh: text(names, "zh"), en: text(names, "en"))
    }

    package mutating func choice(_ table: Table, _ key: String, among allowed: [String]) -> String {
        let value = text(table, key)
        return value.isEmpty ? "" : (optionalChoice(table, key, among: allowed) ?? "")
    }

    mutating func optionalChoice(_ table: Table, _ key: String, among allowed: [String]) -> String? {
        guard let value = optionalText(table, key) else { return nil }
        guard allowed.contains(value) else {
            add(.unknownValue(value, allowed: allowed), table, key)
            return nil
        }
        return value
    }

    mutating func flag(_ table: Table, _ key: String) -> Bool {
        optionalChoice(table, key, among: ["true", "false"]) == "true"
    }

    package mutating func number(_ table: Table, _ key: String) -> Int? {
        guard let value = optionalText(table, key) else { return nil }
        guard let number = Int(value), number > 0 else {
            add(.notANumber(value), table, key)
            return nil
        }
        return number
    }
}
