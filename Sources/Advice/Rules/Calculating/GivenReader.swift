internal import Kernel

/// Reads the members of a given object and gathers every problem on the way; null counts as left out.
struct GivenReader {
    private(set) var problems: [FieldProblem] = []
    private let path: String
    private let members: [Given.Member]
    private var asked: Set<String> = []

    init(_ given: Given, at path: String = "") {
        self.path = path
        guard case .object(let members) = given else {
            self.members = []
            problems = [FieldProblem(path, .wrongType(expected: "object"))]
            return
        }
        self.members = members
    }

    /// Whether something stands there.
    func has(_ name: String) -> Bool { members.contains { $0.name == name && $0.value != .null } }

    mutating func report(_ name: String, _ problem: Problem) {
        problems.append(FieldProblem(place(name), problem))
    }

    /// Takes over what was found inside a member.
    mutating func take(_ inner: GivenReader) { problems += inner.problems }

    /// The value of a member; a missing one is a problem where it is needed.
    mutating func value(_ name: String, needed: Bool = false) -> Given? {
        asked.insert(name)
        guard let value = members.first(where: { $0.name == name })?.value, value != .null else {
            if needed { report(name, .missing) }
            return nil
        }
        return value
    }

    /// Reports every name that nothing asked for.
    mutating func finish() {
        for member in members where !asked.contains(member.name) {
            report(Self.shown(member.name), .unknownField)
        }
    }

    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// A name that a stranger chose, short and without control characters, to be said back.
    private static func shown(_ name: String) -> String {
        let kept = name.unicodeScalars.prefix(60).filter { $0.value >= 0x20 && $0.value != 0x7F }
        return String(String.UnicodeScalarView(kept))
    }
}
