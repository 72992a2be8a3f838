internal import Kernel

/// Reads values out of a JSON tree and remembers every problem; what cannot be read comes out as nil.
struct TreeReader {
    private(set) var problems: [LawProblem] = []

    /// One object of the tree, with the place where it stands.
    struct Object {
        let path: String
        let fields: [String: JSONTree]

        func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    }

    mutating func note(_ path: String, _ fault: LawProblem.Fault) {
        problems.append(LawProblem(path, fault))
    }

    /// The tree as an object, in which only the fields in `known` may stand; any may when `known` is nil.
    mutating func object(_ tree: JSONTree, at path: String, known: Set<String>?) -> Object? {
        guard case .object(let fields) = tree else {
            note(path, .wrongType(expected: "object"))
            return nil
        }
        let object = Object(path: path, fields: fields)
        for name in fields.keys.sorted() where known?.contains(name) == false {
            note(object.path(of: name), .unknownField)
        }
        return object
    }

    /// A field's value; nil when it is null or not there, which is a problem only if it is required.
    mutating func value(_ name: String, of object: Object, required: Bool = true) -> JSONTree? {
        if let value = object.fields[name], value != .null { return value }
        if required { note(object.path(of: name), .missing) }
        return nil
    }

    mutating func text(_ name: String, of object: Object, required: Bool = true) -> String? {
        guard let value = value(name, of: object, required: required) else { return nil }
        if case .text(let text) = value { return text }
        note(object.path(of: name), .wrongType(expected: "text"))
        return nil
    }

    mutating func whole(_ name: String, of object: Object) -> Int? {
        guard let value = value(name, of: object) else { return nil }
        if case .whole(let number) = value { return number }
        note(object.path(of: name), .wrongType(expected: "whole number"))
        return nil
    }

    mutating func day(_ name: String, of object: Object, required: Bool = true) -> Day? {
        guard let text = text(name, of: object, required: required) else { return nil }
        if let day = Day(text) { return day }
        note(object.path(of: name), .notADay)
        return nil
    }

    mutating func choice<Choice>(_ name: String, of object: Object, required: Bool = true) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        guard let text = text(name, of: object, required: required) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        note(object.path(of: name), .unknownChoice(allowed: Choice.allCases.map(\.rawValue)))
        return nil
    }

    /// The items of a list with their places; empty when there is none.
    mutating func list(_ name: String, of object: Object, required: Bool = false) -> [(path: String, tree: JSONTree)] {
        guard let value = value(name, of: object, required: required) else { return [] }
        guard case .list(let items) = value else {
            note(object.path(of: name), .wrongType(expected: "list"))
            return []
        }
        return items.enumerated().map { ("\(object.path(of: name)).\($0)", $1) }
    }

    mutating func localText(_ name: String, of object: Object, required: Bool = true) -> LocalText? {
        guard let value = value(name, of: object, required: required),
            let both = self.object(value, at: object.path(of: name), known: ["zh", "en"])
        else { return nil }
        guard let zh = text("zh", of: both), let en = text("en", of: both) else { return nil }
        return LocalText(zh: zh, en: en)
    }
}
