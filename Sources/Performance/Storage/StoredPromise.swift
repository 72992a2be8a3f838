internal import CaseworkRules
internal import Kernel
package import PerformanceRules
internal import SettlementRules
package import Storage
package import Web

/// A promise as it is kept, with what rules do not ask for.
package struct StoredPromise: Equatable, Sendable {
    package let promise: Promise
    /// The office that is in charge of it; none while the file is with none.
    package let office: Int64
    /// Whether the file was taken up again because of it.
    package let isReopened: Bool

    package init(_ row: Row) throws {
        guard let number = CaseNumber(try row.text("number")) else { throw UnreadablePromise() }
        let terms = PromiseTerms(
            by: try row.choice("side"), kind: try row.optionalChoice("kind"), what: try row.text("what"),
            amount: try row.optionalMoney("amount_fen"), dueOn: try row.day("due_on"))
        promise = Promise(
            caseID: try row.int64("case_id"), number: number, position: try row.int("position"), terms: terms,
            agreedOn: try row.day("agreed_on"), state: try row.choice("state"), version: try row.int("version"),
            isReminded: try row.bool("is_reminded"), isAsked: try row.bool("is_asked"),
            handedInOn: try row.optionalDay("handed_in_on"), brokenOn: try row.optionalDay("broken_on"),
            doneOn: try row.optionalDay("done_on"), acts: try row.int("acts"))
        office = try row.int64("office_id")
        isReopened = try row.bool("is_reopened")
    }
}

/// A row of promises that cannot be read.
struct UnreadablePromise: Error {}

/// What a side has said about a promise, with its files.
package struct StoredAct: Sendable {
    package let act: PromiseAct
    package let position: Int
    package let files: [(id: Int64, file: HandedFiles.Kept)]
}
