internal import CaseworkRules
internal import DesksRules

/// The addresses of a desk.
struct CallAddress: Sendable {
    let desk: Desk

    /// A new call; the address that a telephone system opens, with the number as `?phone=`.
    var root: String {
        switch desk {
        case .hotline: "/staff/hotline"
        case .counter: "/staff/counter"
        }
    }

    /// The record of calls.
    var record: String { "\(root)/calls" }
    func call(_ id: Int64) -> String { "\(root)/calls/\(id)" }
    /// Keeps what is typed while it is typed.
    func draft(_ id: Int64) -> String { "\(root)/calls/\(id)/draft" }
    /// Files another one from what was told in a call.
    func again(_ id: Int64) -> String { "\(root)/calls/\(id)/again" }
    /// The record of an oral filing: printed, signed, handed in.
    func oralRecord(_ id: Int64) -> String { "\(root)/calls/\(id)/record" }
    /// What is known of a number, as a piece of the page.
    var caller: String { "\(root)/caller" }
    /// Traders and categories that fit what is being typed, as JSON.
    var traders: String { "\(root)/traders" }
    var categories: String { "\(root)/categories" }

    func older(than id: Int64) -> String { "\(record)?before=\(id)" }
}

/// What a button of the desk's form asks for; the value of its field `do`.
enum CallDo: String, CaseIterable {
    case save, park, end, complaint, tip, consultation, suggestion

    /// The kind that is filed; nil for what files nothing.
    var kind: CaseKind? {
        switch self {
        case .save, .park, .end: nil
        case .complaint: .complaint
        case .tip: .tip
        case .consultation: .consultation
        case .suggestion: .suggestion
        }
    }

    /// The key that does it, as on the keyboard; none of them writes a character, and no browser needs it.
    var key: String? {
        switch self {
        case .complaint: "F4"
        case .tip: "F8"
        case .consultation: "F2"
        case .park: "F9"
        case .save, .end, .suggestion: nil
        }
    }
}
