package import Kernel

/// One thing that is wrong with a mapping, with the place where it stands.
package struct MappingProblem: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case missing
        case unknownSetting
        /// The same key stands twice in one table.
        case twice
        case wrongShape(expected: LocalText)
        case unknownValue(String, allowed: [String])
        case badDivision(String)
        case badTimeFormat(String)
        case badTemplate(String)
        case unknownZone(String)
        case notANumber(String)
        /// A bar cannot be told from half a character in GB 18030.
        case barInGB18030
        /// The file has no column of that name.
        case noColumn(String)
        /// The file has two columns of that name, so none can be meant.
        case columnTwice(String)
        /// The header of the file has another number of fields than the mapping requires.
        case headerFields(expected: Int, found: Int)
        /// The text is not YAML; the words are the parser's.
        case unreadable(String)
    }

    /// The way to the setting, such as `kind.values.投诉`; empty for the file as a whole.
    package let path: String
    package let line: Int?
    package let kind: Kind

    package init(_ kind: Kind, at path: String, line: Int? = nil) {
        self.kind = kind
        self.path = path
        self.line = line
    }

    /// One sentence with the place first.
    package var words: LocalText {
        let place = LocalText(
            zh: (line.map { "第 \($0) 行 " } ?? "") + (path.isEmpty ? "" : "\(path)："),
            en: (line.map { "line \($0) " } ?? "") + (path.isEmpty ? "" : "\(path): "))
        return LocalText(zh: place.zh + kind.words.zh, en: place.en + kind.words.en)
    }
}

extension MappingProblem.Kind {
    var words: LocalText {
        switch self {
        case .missing: LocalText(zh: "缺少此项", en: "is missing")
        case .unknownSetting: LocalText(zh: "没有这个设置项", en: "there is no such setting")
        case .twice: LocalText(zh: "写了两次", en: "stands here twice")
        case .wrongShape(let expected): LocalText(zh: "应为\(expected.zh)", en: "must be \(expected.en)")
        case .unknownValue(let value, let allowed):
            LocalText(
                zh: "“\(value)”不在可选值中：\(allowed.joined(separator: "、"))",
                en: "“\(value)” is none of \(allowed.joined(separator: ", "))")
        case .badDivision(let code): LocalText(zh: "“\(code)”不是区划代码", en: "“\(code)” is not a division code")
        case .badTimeFormat(let text): LocalText(zh: "“\(text)”不是时间格式", en: "“\(text)” is not a time format")
        case .badTemplate(let text): LocalText(zh: "“\(text)”的花括号不成对", en: "“\(text)” has an unpaired brace")
        case .unknownZone(let name): LocalText(zh: "本机不认识时区“\(name)”", en: "this machine knows no zone “\(name)”")
        case .notANumber(let text): LocalText(zh: "“\(text)”不是正整数", en: "“\(text)” is not a whole number above 0")
        case .barInGB18030:
            LocalText(
                zh: "GB 18030 的汉字里会有竖线这个字节，请把文件另存为 UTF-8 或者换一个分隔符",
                en: "characters of GB 18030 may hold the byte of a bar: save it as UTF-8, or with another delimiter")
        case .noColumn(let name): LocalText(zh: "文件没有“\(name)”列", en: "the file has no column “\(name)”")
        case .columnTwice(let name): LocalText(zh: "文件有两个“\(name)”列", en: "the file has two columns “\(name)”")
        case .headerFields(let expected, let found):
            LocalText(
                zh: "表头应有 \(expected) 栏，实有 \(found) 栏", en: "the header has \(found) fields, not \(expected)")
        case .unreadable(let why): LocalText(zh: "不是有效的 YAML：\(why)", en: "not valid YAML: \(why)")
        }
    }
}

/// A mapping cannot be used; all problems at once.
package struct MappingUnusable: Error, Equatable, Sendable {
    package let problems: [MappingProblem]

    package init(problems: [MappingProblem]) {
        self.problems = problems
    }
}
