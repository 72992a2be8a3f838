internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Mediation
internal import MediationRules
internal import Storage

/// The demonstration's mediation: officers in the register, and a few sessions in the days to come.
struct DemoMediation {
    /// Sessions that are planned.
    private static let most = 6

    let installation: Installation
    /// One officer an office.
    let officers: [Int64: Principal]

    /// Plans sessions for complaints that are in mediation; where there are none, does nothing.
    func make() async throws {
        let tools = installation.mediation()
        try await register(tools)
        let rows = try await installation.database.rows(
            """
            SELECT number, office_id FROM case_file
            WHERE kind = 'complaint' AND state = 'mediating' AND office_id IN \(anyOf: officers.keys.sorted())
            ORDER BY id DESC LIMIT \(Self.most)
            """)
        var day = tools.today + 1
        for (place, row) in rows.enumerated() {
            while !tools.law().calendar.isWorkingDay(day) { day = day + 1 }
            guard let number = CaseNumber(try row.text("number")), let who = officers[try row.int64("office_id")],
                let facts = try await tools.cases.facts(number), let draft = draft(place, on: day, facts, who)
            else { continue }
            try await MediationSessionStore(tools).plan(draft, in: facts, by: who)
            if !place.isMultiple(of: 2) { day = day + 1 }
        }
    }

    private func draft(_ place: Int, on day: Day, _ facts: MediationFacts, _ who: Principal) -> SessionDraft? {
        guard case .staff(let person, let name, _, _) = who.kind,
            let from = ClockTime(hour: place.isMultiple(of: 2) ? 9 : 14, minute: 30)
        else { return nil }
        return SessionDraft(
            time: SessionTime(day: day, from: from, minutes: 60),
            place: SessionPlace(room: place.isMultiple(of: 3) ? "第二调解室" : "第一调解室"),
            seats: [
                Seat(position: 0, kind: .mediator, name: name, person: person),
                Seat(position: 1, kind: .consumer, name: facts.consumer),
                Seat(position: 2, kind: .trader, name: facts.trader),
            ], despiteClashes: true)
    }

    /// One certificate ends soon, so that the warning can be seen.
    private func register(_ tools: MediationTools) async throws {
        let store = RegisterStore(tools)
        for (place, office) in officers.keys.sorted().prefix(10).enumerated() {
            guard let who = officers[office], let person = who.person else { continue }
            let profile = MediatorProfile(
                person: person, office: office,
                languages: place.isMultiple(of: 2) ? [.mandarin, .mongolian] : [.mandarin],
                certificate: Certificate(
                    number: "样例\(1_001 + place)", until: tools.today + (place == 0 ? 40 : 400)))
            try await store.keep(profile, by: who)
        }
    }
}
