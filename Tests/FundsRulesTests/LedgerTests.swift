import FundsRules
import Kernel
import Testing

@Suite struct LedgerTests {
    private let today = Day(number: 20_738)
    private func fen(_ fen: Int64) -> Money { Money(fen: fen) }

    @Test(arguments: [
        LedgerEvent.deposit(Money(fen: 7)), .promise(Money(fen: 7)), .payment(Money(fen: 7)),
        .recovery(Money(fen: 7)), .writeOff(Money(fen: 7)), .returned(Money(fen: 7), lost: Money(fen: 5)),
        .reversal(of: 1, LedgerEvent.payment(Money(fen: 7)).amounts),
    ])
    func `every event balances to the fen`(_ event: LedgerEvent) {
        #expect(event.amounts.isBalanced && event.amounts != .zero)
    }

    @Test func `a claim goes through the books from its promise to the last fen that comes back`() throws {
        var ledger = Ledger()
        try ledger.record(LedgerEntry(key: "a", .deposit(fen(100_000))), on: today)
        try ledger.record(LedgerEntry(key: "b", .promise(fen(30_000))), on: today)
        #expect(ledger.state.balances.free == fen(70_000))
        try ledger.record(LedgerEntry(key: "c", .payment(fen(30_000))), on: today)
        #expect(ledger.state.balances == Amounts(bank: 70_000, receivable: 30_000, capital: -100_000))
        try ledger.record(LedgerEntry(key: "d", .recovery(fen(10_001))), on: today)
        try ledger.record(LedgerEntry(key: "e", .writeOff(fen(19_999))), on: today)
        #expect(ledger.state.balances == Amounts(bank: 80_001, writeOffs: 19_999, capital: -100_000))
    }

    @Test func `the rest of a fund goes back whole, when nothing is owed, and leaves every account at nought`() throws {
        var ledger = Ledger()
        #expect(ledger.state.rest == nil)
        for (key, event) in [
            ("a", LedgerEvent.deposit(fen(100_000))), ("b", .promise(fen(30_000))), ("c", .payment(fen(30_000))),
            ("d", .promise(fen(10))),
        ] { try ledger.record(LedgerEntry(key: key, event), on: today) }
        let early = try #require(ledger.state.rest)
        #expect(throws: FundRefused([.promisedStill(fen(10)), .owedStill(fen(30_000))])) {
            try ledger.record(LedgerEntry(key: "e", early), on: today)
        }
        for (key, event) in [
            ("f", LedgerEvent.payment(fen(10))), ("g", .recovery(fen(10_011))), ("h", .writeOff(fen(19_999))),
        ] { try ledger.record(LedgerEntry(key: key, event), on: today) }
        for event in [
            LedgerEvent.returned(fen(80_000), lost: fen(19_999)), .returned(fen(80_001), lost: .zero),
        ] {
            #expect(throws: FundRefused([.notWhole(fen(80_001))])) {
                try ledger.record(LedgerEntry(key: "i", event), on: today)
            }
        }
        let rest = try #require(ledger.state.rest)
        #expect(rest == .returned(fen(80_001), lost: fen(19_999)))
        try ledger.record(LedgerEntry(key: "j", rest), on: today)
        #expect(ledger.state.balances == .zero && ledger.state.rest == nil)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `whatever happened before, a fund that nothing is owed to or by can be emptied to the fen`(_ seed: UInt64)
        throws
    {
        var ledger = Ledger()
        for entry in events(seed, 200) { _ = try? ledger.record(entry, on: today) }
        let balances = ledger.state.balances
        if balances.receivable > 0 {
            try ledger.record(LedgerEntry(key: "end-1", .writeOff(fen(balances.receivable))), on: today)
        }
        if balances.obligations < 0 {
            try ledger.record(LedgerEntry(key: "end-2", .payment(fen(-balances.obligations))), on: today)
            try ledger.record(LedgerEntry(key: "end-3", .recovery(fen(-balances.obligations))), on: today)
        }
        guard let rest = ledger.state.rest else { return }
        try ledger.record(LedgerEntry(key: "end-4", rest), on: today)
        #expect(ledger.state.balances == .zero)
        let sum = ledger.entries.reduce(Amounts.zero) { $0.adding($1.event.amounts) ?? .zero }
        #expect(sum == .zero)
    }

    @Test(arguments: [0, -1, .min, FundLimits.fen + 1, .max] as [Int64])
    func `no amount that is none, or absurd, is recorded`(_ amount: Int64) {
        for event in [
            LedgerEvent.deposit(fen(amount)), .recovery(fen(amount)), .writeOff(fen(amount)),
            .returned(fen(amount), lost: .zero),
        ] {
            #expect(throws: FundRefused.self) { try LedgerState.empty.adding(event, on: today) }
        }
    }

    @Test func `the bank is never overdrawn, and what is promised is kept back`() throws {
        var ledger = Ledger()
        try ledger.record(LedgerEntry(key: "a", .deposit(fen(100))), on: today)
        try ledger.record(LedgerEntry(key: "b", .promise(fen(60))), on: today)
        #expect(throws: FundRefused([.notEnough(fen(40))])) {
            try ledger.record(LedgerEntry(key: "c", .promise(fen(41))), on: today)
        }
        let undo = LedgerEvent.reversal(of: 1, LedgerEvent.deposit(fen(100)).amounts)
        #expect(throws: FundRefused.self) { try ledger.record(LedgerEntry(key: "d", undo), on: today) }
        #expect(throws: FundRefused([.beyondPromised(fen(60))])) {
            try ledger.record(LedgerEntry(key: "e", .payment(fen(61))), on: today)
        }
        #expect(throws: FundRefused([.beyondPaid(.zero)])) {
            try ledger.record(LedgerEntry(key: "f", .recovery(fen(1))), on: today)
        }
        #expect(ledger.entries.count == 2)
    }

    @Test func `sums that would overflow are refused and change nothing`() throws {
        var state = LedgerState(
            entries: 1, lastOn: today, balances: Amounts(bank: FundLimits.balance, capital: -FundLimits.balance))
        #expect(throws: FundRefused([.amountTooLarge])) { try state.adding(.deposit(fen(1)), on: today) }
        state.balances = Amounts(bank: .max, capital: -.max)
        #expect(throws: FundRefused.self) { try state.adding(.deposit(fen(1)), on: today) }
        #expect(!Amounts(bank: .max, receivable: .max, capital: 2).isBalanced)
    }

    @Test func `an entry is undone once, and what undoes is not undone`() throws {
        var ledger = Ledger()
        try ledger.record(LedgerEntry(key: "a", .deposit(fen(100))), on: today)
        let undo = LedgerEvent.reversal(of: 1, LedgerEvent.deposit(fen(100)).amounts)
        try ledger.record(LedgerEntry(key: "b", undo), on: today)
        #expect(ledger.state.balances == .zero)
        #expect(throws: FundRefused([.reversedAlready])) {
            try ledger.record(LedgerEntry(key: "c", undo), on: today)
        }
        let again = LedgerEvent.reversal(of: 2, undo.amounts)
        #expect(throws: FundRefused([.reversalStays])) { try ledger.record(LedgerEntry(key: "d", again), on: today) }
        let other = LedgerEvent.reversal(of: 1, LedgerEvent.deposit(fen(99)).amounts)
        #expect(throws: FundRefused([.noSuchEntry])) { try ledger.record(LedgerEntry(key: "e", other), on: today) }
    }

    @Test func `a key stands for one thing, and days never go back`() throws {
        var ledger = Ledger()
        try ledger.record(LedgerEntry(key: "a", .deposit(fen(100))), on: today)
        #expect(try ledger.record(LedgerEntry(key: "a", .deposit(fen(100))), on: today + 1) == 1)
        #expect(throws: FundRefused([.keyUsed])) {
            try ledger.record(LedgerEntry(key: "a", .deposit(fen(101))), on: today)
        }
        try ledger.record(LedgerEntry(key: "b", .deposit(fen(100))), on: today - 5)
        #expect(ledger.state.lastOn == today)
    }

    /// A sequence that a seed makes: mostly sensible, often not.
    private func events(_ seed: UInt64, _ count: Int) -> [LedgerEntry] {
        var random = SeededRandom(seed: seed)
        var ledger = Ledger()
        return (0..<count).map { place in
            let money = fen(Int64.random(in: -2...400, using: &random))
            let event: LedgerEvent
            switch Int.random(in: 0..<9, using: &random) {
            case 8: event = ledger.state.rest ?? .returned(money, lost: .zero)
            case 0, 1: event = .deposit(money)
            case 2: event = .promise(money)
            case 3: event = .payment(money)
            case 4: event = .recovery(money)
            case 5: event = .writeOff(money)
            default:
                let undone = Int64.random(in: 1...max(1, ledger.state.entries), using: &random)
                let amounts = ledger.entries.isEmpty ? .zero : ledger.entries[Int(undone) - 1].event.amounts
                event = .reversal(of: undone, amounts)
            }
            // Some keys come twice, with what they had or with something else.
            let key = Int.random(in: 0..<10, using: &random) == 0 ? "k\(place / 2)" : "k\(place)"
            let entry = LedgerEntry(key: key, event)
            _ = try? ledger.record(entry, on: today + place / 10)
            return entry
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `whatever happens, books balance and no account leaves its side`(_ seed: UInt64) {
        var ledger = Ledger()
        for entry in events(seed, 300) {
            let before = ledger
            do { try ledger.record(entry, on: today) } catch { #expect(ledger == before) }
            let balances = ledger.state.balances
            #expect(balances.isBalanced && balances.bank >= 0 && balances.receivable >= 0)
            #expect(balances.obligations <= 0 && balances.writeOffs >= 0)
        }
        let sum = ledger.entries.reduce(Amounts.zero) { $0.adding($1.event.amounts) ?? .zero }
        #expect(sum == ledger.state.balances && ledger.state.entries == Int64(ledger.entries.count))
        #expect(ledger.entries.count > 20)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `no more ever comes back or is given up than was paid`(_ seed: UInt64) {
        var ledger = Ledger()
        for entry in events(seed, 300) { _ = try? ledger.record(entry, on: today) }
        var (paid, back): (Int64, Int64) = (0, 0)
        for entry in ledger.entries {
            let amounts = entry.event.amounts
            let isPayment = amounts.receivable != 0 && amounts.capital != 0
            if isPayment { paid += amounts.receivable } else { back -= amounts.receivable }
            #expect(back <= paid && back >= 0)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `replaying any prefix, with repeats, gives the same books`(_ seed: UInt64) throws {
        var ledger = Ledger()
        for entry in events(seed, 120) { _ = try? ledger.record(entry, on: today) }
        var random = SeededRandom(seed: seed &* 31)
        for _ in 0..<10 {
            let cut = Int.random(in: 0...ledger.entries.count, using: &random)
            var again = Ledger()
            for entry in ledger.entries.prefix(cut) {
                try again.record(entry, on: today)
                if Bool.random(using: &random) { try again.record(entry, on: today) }
            }
            for entry in ledger.entries { try again.record(entry, on: today) }
            #expect(again.entries == ledger.entries && again.state == ledger.state)
        }
    }
}
