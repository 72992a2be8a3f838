internal import Kernel

/// A file of settings: `name = value` a line, `#` before a comment, nothing nested.
///
/// Not YAML: every problem can name its line, `no` means no, and nothing has to be quoted or indented.
struct SettingsFile: Sendable {
    /// A value with the line that says it, counted from 1.
    struct Line: Sendable, Equatable {
        let value: String
        let number: Int
    }

    let path: String
    private(set) var lines: [SettingName: Line] = [:]
    private(set) var problems: [SettingProblem] = []

    init(path: String, text: String) {
        self.path = path
        let unmarked = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for (place, line) in unmarked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        {
            read(String(line), at: place + 1)
        }
    }

    private mutating func read(_ line: String, at number: Int) {
        let line = Self.trimmed(line)
        if line.isEmpty || line.hasPrefix("#") { return }
        guard let equals = line.firstIndex(of: "=") else {
            complain(at: number, zh: "要写成“名称 = 值”", en: "is written as “name = value”")
            return
        }
        let typed = Self.trimmed(String(line[..<equals]))
        let value = Self.trimmed(String(line[line.index(after: equals)...]))
        guard let name = SettingName(rawValue: typed) else {
            complainOfName(typed, at: number)
            return
        }
        guard name.declaration.places.contains(.file) else {
            complain(
                at: number, zh: "“\(typed)”不能写在设置文件里", en: "“\(typed)” cannot be said in the file itself")
            return
        }
        if let earlier = lines[name] {
            complain(
                at: number, zh: "“\(typed)”第\(earlier.number)行已经写过",
                en: "“\(typed)” was said already in line \(earlier.number)")
            return
        }
        lines[name] = Line(value: value, number: number)
    }

    private mutating func complainOfName(_ typed: String, at number: Int) {
        let near = SettingName.nearest(to: typed)?.rawValue
        complain(
            at: number, zh: "没有“\(typed)”这个设置" + (near.map { "，是不是“\($0)”？" } ?? ""),
            en: "there is no setting “\(typed)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
    }

    private mutating func complain(at number: Int, zh: String, en: String) {
        problems.append(SettingProblem(place: "\(path):\(number)", what: LocalText(zh: zh, en: en)))
    }

    private static func trimmed(_ text: String) -> String {
        let front = text.drop(while: \.isWhitespace)
        return String(front.reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// Something wrong with a setting, and where it was said.
struct SettingProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// A flag, a variable, or a file with its line.
    let place: String
    let what: LocalText

    var description: String { "\(place): \(what.zh) / \(what.en)" }
}

/// Everything that is wrong with the settings, told at once.
struct SettingProblems: Error, Sendable, CustomStringConvertible {
    let problems: [SettingProblem]

    var description: String {
        "设置有\(problems.count)处要改 / \(problems.count) of the settings have to be put right:\n"
            + problems.map { "  \($0)" }.joined(separator: "\n")
    }
}
