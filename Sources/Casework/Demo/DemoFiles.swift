package import CaseworkRules
package import Kernel
internal import LawRules
package import Storage

/// Makes believable case files: received over the last days, decided by the real rules at simulated times.
package struct DemoFiles: Sendable {
    private let tools: CaseworkTools
    private let store: CaseStore
    /// Staff who act on the files of an office, by office; offices without any keep their files undecided.
    private let officers: [Int64: Principal]
    /// Files stored in one transaction.
    private static let batch = 100

    package init(_ tools: CaseworkTools, officers: [Int64: Principal]) {
        self.tools = tools
        store = CaseStore(tools)
        self.officers = officers
    }

    /// Makes `count` files in the divisions given, received over the last `days`, and tells how many are done after
    /// each batch.
    package func make(
        _ count: Int, seed: UInt64, in divisions: [DivisionCode], days: Int64 = 730, progress: @Sendable (Int) -> Void
    ) async throws {
        var filings = DemoFilings(seed: seed, divisions: divisions, book: tools.categories())
        var random = SeededRandom(seed: seed &+ 1)
        let now = tools.time.now()
        let span = days * 86_400_000
        var change = Change()
        for index in 0..<count {
            // Spread evenly in order of time, so that keys and days rise together.
            let at = now.adding(milliseconds: -span + span * Int64(index) / Int64(max(1, count)))
            let filing = filings.next(before: tools.law().zone.day(of: at))
            change.append(try await life(of: filing, from: at, until: now, &random))
            guard (index + 1).isMultiple(of: Self.batch) || index + 1 == count else { continue }
            let batch = change
            try await tools.database.transaction { try $0.run(batch) }
            change = Change()
            progress(index + 1)
        }
    }

    /// Makes complaints of today about one trader that are settled first, each with its room, and gives their numbers.
    /// Nobody is told of what was made up.
    package func makeRooms(
        _ count: Int, seed: UInt64, with trader: CreditCode, reachedAt phone: String, in divisions: [DivisionCode],
        progress: @Sendable (Int) -> Void
    ) async throws -> [CaseNumber] {
        var filings = DemoFilings(seed: seed, divisions: divisions, book: tools.categories())
        var numbers: [CaseNumber] = []
        while numbers.count < count {
            var (change, ids): (Change, [Int64]) = (Change(), [])
            for _ in 0..<min(Self.batch, count - numbers.count) {
                var filing = filings.next(before: tools.today)
                filing.trader?.creditCode = trader
                filing.settlement = SettlementWish(phone: phone)
                filing.consents = [.processing, .passingToTrader].map { Consent($0, given: true, noticeVersion: "1") }
                let prepared = try await Reception(tools).prepare(
                    filing, by: Principal(.visitor), at: tools.time.now())
                change.append(prepared.change)
                ids.append(prepared.received.receipt.file.id)
                numbers.append(prepared.received.receipt.file.number)
            }
            let batch = (change, ids)
            try await tools.database.transaction { transaction in
                try transaction.run(batch.0)
                try transaction.execute("DELETE FROM outbox WHERE case_id IN \(anyOf: batch.1)")
            }
            progress(numbers.count)
        }
        return numbers
    }

    /// Filings of today on their way into the database, for measuring.
    package func changes(_ count: Int, in divisions: [DivisionCode]) async throws -> [Change] {
        var filings = DemoFilings(seed: 7, divisions: divisions, book: tools.categories())
        var changes: [Change] = []
        changes.reserveCapacity(count)
        for _ in 0..<count {
            let filing = filings.next(before: tools.today)
            changes.append(
                try await Reception(tools).prepare(filing, by: Principal(.visitor), at: tools.time.now()).change)
        }
        return changes
    }

    /// One file from its receipt to where chance and time take it.
    private func life(
        of filing: Filing, from start: Instant, until now: Instant, _ random: inout SeededRandom
    ) async throws -> Change {
        let prepared = try await Reception(tools).prepare(filing, by: Principal(.visitor), at: start)
        var change = prepared.change
        var file = prepared.received.receipt.file
        var chain = prepared.chain
        let officer = officers[file.handling.office] ?? Principal(.system("demo"))
        var at = start
        while let (move, who) = DemoLife.next(file, officer, &random, today: tools.law().zone.day(of: at)) {
            at = at.adding(milliseconds: Int64(Int.random(in: 1...9, using: &random)) * 43_200_000)
            guard at < now else { break }
            let drawn = DrawnBefore(tools, at: at)
            var decision = try file.deciding(move, store.situation(file, move, who, drawn))
            // Nobody is told of what was made up.
            decision.effects = []
            let (more, after) = store.change(file, decision, chain, who, drawn)
            change.append(more)
            (file, chain) = (decision.file, after)
        }
        return change
    }
}

/// What happens next to a made-up file.
private enum DemoLife {
    static func next(
        _ file: CaseFile, _ officer: Principal, _ random: inout SeededRandom, today: Day
    ) -> (CaseMove, Principal)? {
        let roll = Int.random(in: 0..<100, using: &random)
        let consumer = Principal(.consumer(caseID: file.id))
        switch file.state {
        case .received:
            if roll < 8 { return (.refuse(ground: refusal(file), note: "不属于生活消费争议。"), officer) }
            if roll < 13 { return (.withdraw(reason: "已经和商家谈好。"), consumer) }
            return (.accept, officer)
        case .accepted: return roll < 4 ? (.withdraw(reason: "不想再等了。"), consumer) : (.startMediation, officer)
        case .mediating: return mediating(file, officer, roll, today)
        case .agreed: return (closing(roll), officer)
        case .ended: return (.close(outcome: .notAgreed, agreed: nil, performed: nil, note: ""), officer)
        case .closed: return file.rated || roll < 55 ? nil : (.rate(rating(roll)), consumer)
        case .supplementing, .paused, .refused, .withdrawn: return nil
        }
    }

    private static func mediating(
        _ file: CaseFile, _ officer: Principal, _ roll: Int, _ today: Day
    ) -> (CaseMove, Principal) {
        if roll < 30 {
            let session = Session(
                heldOn: max(today, file.handling.receivedOn), place: "第一调解室", attended: [.consumer, .trader],
                minutes: "双方到场，商家提出先修理，消费者要求退货，约定三日内答复。")
            return (.recordSession(session), officer)
        }
        if roll < 75 {
            let terms = Agreement(
                terms: "商家十日内退还货款，消费者退回商品，双方再无争议。", amount: Money(fen: Int64(roll) * 5_000),
                performBy: today + 10)
            return (.agree(terms), officer)
        }
        return (.end(ground: termination(file), note: "双方意见差距较大。"), officer)
    }

    private static func closing(_ roll: Int) -> CaseMove {
        let agreed = Money(fen: Int64(roll + 10) * 4_000)
        return roll < 80
            ? .close(outcome: .performed, agreed: agreed, performed: agreed, note: "")
            : .close(outcome: .agreed, agreed: agreed, performed: .zero, note: "")
    }

    private static func rating(_ roll: Int) -> Rating {
        roll < 85
            ? Rating(solved: .yes, score: 4 + roll % 2, text: "")
            : Rating(solved: roll < 92 ? .partly : .no, score: 1 + roll % 3, text: "时间有点长。")
    }

    /// The first ground of the file's own rule set.
    private static func refusal(_ file: CaseFile) -> String { file.handling.ruleSet == "samr-20" ? "b15_3" : "a16_3" }

    private static func termination(_ file: CaseFile) -> String {
        file.handling.ruleSet == "samr-20" ? "b21_4" : "a23_3"
    }
}
