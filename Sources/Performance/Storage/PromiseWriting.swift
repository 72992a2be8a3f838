internal import CaseworkRules
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Storage
internal import Web

/// The statements that store promises and decisions on them.
struct PromiseWriting {
    private(set) var change = Change()
    let caseID: Int64
    let now: Instant

    init(_ caseID: Int64, at now: Instant) {
        self.caseID = caseID
        self.now = now
    }

    mutating func insert(_ promise: Promise, office: Int64) {
        let terms = promise.terms
        change.insert(
            """
            INSERT INTO promise (case_id, position, number, side, kind, what, amount_fen, due_on, agreed_on, office_id,
                state, version, is_reminded, is_asked, acts, next_on)
            VALUES (\(caseID), \(promise.position), \(promise.number.text), \(terms.by), \(terms.kind), \(terms.what),
                \(terms.amount), \(terms.dueOn), \(promise.agreedOn), \(office), \(promise.state), \(promise.version), 0,
                0, 0, \(promise.nextOn))
            """)
    }

    /// The promise's own row; `version` is the one it was read at.
    mutating func update(_ promise: Promise, from version: Int, broken: PromiseCases.Broken?) {
        change.run(
            """
            UPDATE promise SET state = \(promise.state), version = \(promise.version),
                is_reminded = \(promise.isReminded), is_asked = \(promise.isAsked),
                handed_in_on = \(promise.handedInOn), broken_on = \(promise.brokenOn), done_on = \(promise.doneOn),
                acts = \(promise.acts), next_on = \(promise.nextOn),
                office_id = coalesce(\(broken?.office), office_id),
                is_reopened = coalesce(\(broken.map { $0.isReopened ? 1 : 0 }), is_reopened)
            WHERE case_id = \(caseID) AND position = \(promise.position) AND version = \(version)
            """, expecting: 1)
    }

    mutating func insert(_ act: PromiseAct, of position: Int) {
        change.insert(
            """
            INSERT INTO promise_act (case_id, id, position, what, side, by_staff, text, at)
            VALUES (\(caseID), \(act.id), \(position), \(act.what), \(act.side), \(act.isByStaff), \(act.text),
                \(act.at))
            """)
    }

    mutating func insert(_ file: HandedFiles.Kept, id: Int64, of act: Int64) {
        change.insert(
            """
            INSERT INTO promise_file (case_id, id, act_id, name, type, size, hash)
            VALUES (\(caseID), \(id), \(act), \(file.name), \(file.type), \(file.size), \(file.hash))
            """)
    }

    mutating func enqueue(_ news: [PromiseNews], of position: Int, keys: [Int64]) {
        for (news, key) in zip(news, keys) {
            let letter = PromiseLetter(news: news, position: position)
            change.insert(
                Outbox.enqueue(
                    Outbox.Effect(id: key, kind: PromiseLetter.kind, payload: letter.payload, caseID: caseID), at: now))
        }
    }
}
