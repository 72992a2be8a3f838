internal import CaseworkRules
internal import DesksRules
internal import Foundation
internal import Kernel
internal import Storage

/// Somebody who turns to a desk (来电、来访), from the first word to what came of it.
struct Call: Sendable, Equatable {
    let id: Int64
    let desk: Desk
    let office: Int64
    let clerk: Int64
    let clerkName: String
    let state: CallState
    /// The number it came from, digits only; empty where it is not known, and once it became a tip.
    let phone: String
    /// The number that was called.
    let line: String
    /// Everything told so far, as typed.
    let draft: FilingDraft
    let beside: Beside
    let startedAt: Instant
    let savedAt: Instant
    let endedAt: Instant?
    let filed: CallFile?
    /// What came of it where nothing was filed.
    let result: String

    static let columns: SQL = """
        id, desk, office_id, clerk_id, clerk_name, state, phone, line, body, beside, started_at, saved_at,
            ended_at, kind, number, due_on, taken_by, code, result
        """

    init(_ row: Row) throws {
        id = try row.int64("id")
        desk = try row.choice("desk")
        office = try row.int64("office_id")
        clerk = try row.int64("clerk_id")
        clerkName = try row.text("clerk_name")
        state = try row.choice("state")
        phone = try row.text("phone")
        line = try row.text("line")
        draft = try JSONDecoder().decode(FilingDraft.self, from: Data(row.text("body").utf8))
        beside = try JSONDecoder().decode(Beside.self, from: Data(row.text("beside").utf8))
        startedAt = try row.instant("started_at")
        savedAt = try row.instant("saved_at")
        endedAt = try row.optionalInstant("ended_at")
        filed = try CallFile(row)
        result = try row.text("result")
    }

    /// A draft as it is kept.
    static func body(_ draft: FilingDraft) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(draft), as: UTF8.self)
    }
}

/// What is typed at a desk beside the filing, kept so that a call that breaks takes nothing with it.
struct Beside: Sendable, Equatable, Codable {
    /// Template and version of the prepared answer that was chosen.
    var template = ""
    /// An answer in the clerk's own words.
    var answer = ""
    /// A note that is not finished.
    var note = ""

    var kept: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    init(template: String = "", answer: String = "", note: String = "") {
        self.template = template
        self.answer = answer
        self.note = note
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        template = try container.decodeIfPresent(String.self, forKey: .template) ?? ""
        answer = try container.decodeIfPresent(String.self, forKey: .answer) ?? ""
        note = try container.decodeIfPresent(String.self, forKey: .note) ?? ""
    }
}

/// The file that a call became.
struct CallFile: Sendable, Equatable {
    let kind: CaseKind
    let number: CaseNumber
    /// The day by which the office decides or answers first.
    let due: Day?
    /// The office that has it.
    let office: Int64
    /// The query code, sealed under the installation's secret; nil when its day is over.
    let sealedCode: String?

    init?(_ row: Row) throws {
        guard let kind: CaseKind = try row.optionalChoice("kind"),
            let number = try row.optionalText("number").flatMap({ CaseNumber($0) }),
            let office = try row.optionalInt64("taken_by")
        else { return nil }
        self.kind = kind
        self.number = number
        self.office = office
        due = try row.optionalDay("due_on")
        sealedCode = try row.optionalText("code")
    }
}

/// A line of a call's history: a note, or what stood in a field before.
struct CallLine: Sendable, Equatable {
    /// Nil for a note.
    let field: FilingField?
    let texts: [String]
    let at: Instant
    let by: String

    init(_ row: Row) throws {
        field = FilingField(rawValue: try row.text("field"))
        texts = try JSONDecoder().decode([String].self, from: Data(row.text("text").utf8))
        at = try row.instant("at")
        by = try row.text("person_name")
    }

    /// Texts as they are kept.
    static func kept(_ texts: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    }
}
