import CaseworkRules
import Kernel
import PerformanceRules
import Testing

/// What one complaint adds to its trader's public figures, and how figures are made of counts.
@Suite struct RecordRulesTests {
    private static let october: Day = "2026-10-12"

    private func file(closed: Day? = nil, _ outcome: Outcome? = nil) throws -> CountedFile {
        CountedFile(
            trader: try #require(CreditCode("91350100M000100Y43")), receivedOn: Self.october, closedOn: closed,
            outcome: outcome)
    }

    private func counts(_ file: CountedFile) -> [RecordCount: Int] {
        Dictionary(uniqueKeysWithValues: file.shares.sums.map { ($0.key.count, $0.value) })
    }

    private func invited(answered: Bool = false, short: Bool = false) -> CountedFile.Invited {
        CountedFile.Invited(on: Self.october, endedOn: "2026-10-27", isAnswered: answered, isCutShort: short)
    }

    @Test func `silence is counted as soon as the time is over, whatever the office does then`() throws {
        var silent = try file()
        silent.invited = invited()
        #expect(counts(silent) == [.files: 1, .invited: 1, .unanswered: 1])
        var later = try file(closed: "2026-11-20", .notAgreed)
        later.invited = invited()
        #expect(
            counts(later) == [.files: 1, .invited: 1, .unanswered: 1, .closed: 1, .noAnswer: 1, .days(39): 1])
        #expect(Set(later.shares.sums.keys.map(\.month)) == [202_610])
    }

    @Test func `who comes to an agreement afterwards has answered, but not in time`() throws {
        var late = try file(closed: "2026-11-20", .agreed)
        late.invited = invited()
        late.solved = .yes
        #expect(
            counts(late) == [
                .files: 1, .invited: 1, .answered: 1, .closed: 1, .settled: 1, .solved: 1, .days(39): 1,
            ])
    }

    @Test(arguments: [Outcome.refused, .merged])
    func `what was refused or merged says nothing of the trader, its silence neither`(_ outcome: Outcome) throws {
        var void = try file(closed: "2026-11-02", outcome)
        void.invited = invited()
        #expect(void.shares.isEmpty)
    }

    @Test func `a withdrawn complaint takes no silence back, and is not called closed`() throws {
        var withdrawn = try file(closed: "2026-11-02", .withdrawn)
        withdrawn.invited = invited()
        #expect(counts(withdrawn) == [.files: 1, .invited: 1, .unanswered: 1])
        #expect(try file(closed: "2026-11-02", .withdrawn).shares.isEmpty)
    }

    @Test func `who had less time than was said is not called silent`() throws {
        var short = try file()
        short.invited = invited(short: true)
        #expect(short.shares.isEmpty)
        short.invited = invited(answered: true, short: true)
        #expect(counts(short) == [.files: 1, .invited: 1, .answered: 1, .inTime: 1])
    }

    @Test func `promises count in the month in which they were due, once they are performed or broken`() throws {
        var file = try file(closed: "2026-10-12", .settled)
        file.promised = [
            .init(dueOn: "2026-10-20", doneOn: "2026-10-20", isBroken: false),
            .init(dueOn: "2026-11-20", doneOn: "2026-11-25", isBroken: true),
            .init(dueOn: "2026-12-20", doneOn: nil, isBroken: true),
            .init(dueOn: "2027-01-20", doneOn: nil, isBroken: false),
        ]
        let sums = file.shares.sums
        #expect(sums[.init(month: 202_610, count: .due)] == 1 && sums[.init(month: 202_610, count: .onTime)] == 1)
        #expect(sums[.init(month: 202_611, count: .due)] == 1 && sums[.init(month: 202_611, count: .onTime)] == nil)
        #expect(sums[.init(month: 202_612, count: .due)] == 1 && sums[.init(month: 202_701, count: .due)] == nil)
    }

    @Test func `shares are stored as text and read again, and steps lead from one to the other`() throws {
        var file = try file(closed: "2026-11-20", .notAgreed)
        file.invited = invited()
        let shares = file.shares
        #expect(RecordShares(text: shares.text) == shares && RecordShares(text: "") == RecordShares())
        for text in ["x", "202610 files", "202610 files x", "202610 days-1000 1", "202610 nothing 1"] {
            #expect(RecordShares(text: text) == nil)
        }
        var sum = shares
        for (key, amount) in shares.steps(to: RecordShares()) { sum.add(key.count, amount, in: key.month) }
        #expect(sum.isEmpty && shares.steps(to: shares).isEmpty)
    }

    @Test func `the median is the middle of all, of an even number the lower one, and none of fewer than five`() {
        #expect(TraderRecord([.days(3): 4]).medianDays == nil)
        #expect(TraderRecord([.days(3): 5]).medianDays == 3)
        #expect(TraderRecord([.days(3): 3, .days(9): 3]).medianDays == 3)
        #expect(TraderRecord([.days(1): 2, .days(9): 2, .days(40): 1]).medianDays == 9)
    }

    @Test func `no percentage below five, and every figure has both its numbers`() {
        let record = TraderRecord([.invited: 4, .unanswered: 4, .closed: 5, .noAnswer: 2])
        #expect(!record.hasRate(.unanswered) && record.numerator(.unanswered) == 4)
        #expect(record.hasRate(.noAnswer) && record.denominator(.noAnswer) == 5)
        for figure in TraderRecord.Figure.allCases { #expect(figure.parts.numerator != figure.parts.denominator) }
    }

    @Test func `the last twelve whole months do not hold the present one, and years are those there are`() {
        let january = RecordPeriod(chosen: "", in: 202_701)
        #expect(january.first == 202_601 && january.last == 202_612 && january.code == "12")
        let october = RecordPeriod(chosen: "x", in: 202_610)
        #expect(october.first == 202_510 && october.last == 202_609)
        let year = RecordPeriod(chosen: "2026", in: 202_610)
        #expect(year.first == 202_601 && year.last == 202_612 && year.code == "2026")
        #expect(RecordPeriod(chosen: "2020", in: 202_610).year == nil)
    }
}
