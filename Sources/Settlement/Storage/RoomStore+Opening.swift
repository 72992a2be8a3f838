package import CaseworkRules
package import Kernel
internal import LawRules
package import SettlementRules
package import Storage

/// A file whose consumer has chosen to settle first.
package struct RoomToOpen: Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    /// The office in charge and the rule set by which it works.
    package let office: Int64
    package let ruleSet: String
    package let at: Instant
    /// Where the trader is reached; one of the two is there.
    package let phone: String
    package let email: String
    /// The trader's credit code, where the consumer gave it; by it a trader that has joined finds the room.
    package let trader: CreditCode?
    /// What the complaint is about, in a line.
    package let title: String

    package init(
        caseID: Int64, number: CaseNumber, office: Int64, ruleSet: String, at: Instant, phone: String, email: String,
        trader: CreditCode? = nil, title: String = ""
    ) {
        self.caseID = caseID
        self.number = number
        self.office = office
        self.ruleSet = ruleSet
        self.at = at
        self.phone = phone
        self.email = email
        self.trader = trader
        self.title = title
    }
}

extension RoomStore {
    /// The statements that open a room and invite the trader, for the change in which the file itself is stored; nil
    /// where the rule set knows no settlement.
    package func opening(_ file: RoomToOpen) -> Change? {
        let law = tools.law()
        let today = law.zone.day(of: file.at)
        guard let period = law.roomPeriod(rules: file.ruleSet, invitedOn: today) else { return nil }
        let room = Room(caseID: file.caseID, number: file.number, period: period)
        var change = Change()
        change.insert(
            """
            INSERT INTO settlement_room (case_id, number, state, version, office_id, rule_set, invited_at, invited_on,
                due_on, is_reminded, next_on, trader_phone, trader_email, trader_code, title)
            VALUES (\(file.caseID), \(file.number.text), \(room.state), \(room.version), \(file.office), \(file.ruleSet),
                \(file.at), \(today), \(period.due.due), 0, \(room.nextOn), \(file.phone), \(file.email),
                \(file.trader?.text ?? ""), \(file.title))
            """)
        change.insert(
            LinkKey(caseID: file.caseID, serial: 1, secret: tools.secret).keeping(
                at: file.at, until: period.due.due + LinkKey.afterRoom))
        let letter = RoomLetter.news(RoomNews(to: .trader, .invited))
        change.insert(
            Outbox.enqueue(
                Outbox.Effect(
                    id: tools.nextKey(), kind: RoomLetter.kind, payload: letter.payload, caseID: file.caseID),
                at: file.at))
        if let announce = tools.announce, let trader = file.trader {
            let step = RoomStep(
                id: tools.nextKey(), number: file.number, trader: trader, move: nil, by: .consumer, state: room.state,
                offer: nil, dueOn: period.due.due, at: file.at)
            if let statement = announce(step) { change.run(statement, expecting: nil) }
        }
        return change
    }
}
