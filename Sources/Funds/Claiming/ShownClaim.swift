internal import FundsRules
internal import Kernel
internal import Web

/// All that the page of a claim shows, read at one time.
struct ShownClaim: Sendable {
    let claim: FundClaim
    let fund: Fund
    let file: FundCases.File
    let notes: [ClaimNote]
    let proofs: [StoredProof]
    let recoveries: [(number: Int64, amount: Money)]
    /// Names of the people who had it in hand.
    let names: [Int64: String]
    let open: [ClaimMove.Name]
    let refused: [(name: ClaimMove.Name, why: [FundReason])]
    let today: Day
    let zone: LegalZone

    /// The name of a person.
    func name(_ person: Int64?, _ say: Words) -> String {
        guard let person else { return say(ClaimText.system) }
        return names[person] ?? say(ClaimText.by, String(person))
    }

    /// What happened, in plain words.
    func words(_ note: ClaimNote, _ say: Words) -> String {
        let title =
            note.kind == ClaimEntry.entered
            ? say(ClaimText.entered)
            : ClaimMove.Name(rawValue: note.kind).map { say(ClaimMoveText.name($0)) } ?? note.kind
        let parts = [
            note.amount.map { say.money($0) }, note.day?.description, note.reference.isEmpty ? nil : note.reference,
            note.text.isEmpty ? nil : note.text,
        ].compactMap(\.self)
        return parts.isEmpty ? title : title + say.colon + say.clauses(parts)
    }
}
