import Foundation
import Kernel
import LawRules

@testable import CaseworkRules

/// A small law of one rule set, written out so that expected days can be checked by hand.
enum Sample {
    static let rules = RuleSet(
        id: "sample", title: LocalText(zh: "样例", en: "Sample"), officeKind: .bureau, from: "2020-01-01",
        source: LocalText(zh: "样例", en: "Sample"),
        periods: [
            .acceptance: period(7, .workingDay, .receipt),
            .mediation: period(60, .naturalDay, .acceptance, pausedBy: [.appraisal]),
            .terminationNotice: period(7, .workingDay, .decision), .supplement: period(5, .workingDay, .decision),
            .reopening: period(30, .naturalDay, .decision),
        ],
        extensions: [
            .mediation: ExtensionRule(
                days: 30, needs: .bothParties, article: LocalText(zh: "样例", en: "Sample"))
        ],
        refusalGrounds: [Ground(id: "r1", text: LocalText(zh: "不属于职责", en: "Not its duty"))],
        terminationGrounds: [Ground(id: "t1", text: LocalText(zh: "不能达成", en: "No agreement"))])

    /// What every office works by beside its own rules.
    static let common = RuleSet(
        id: "every", title: LocalText(zh: "样例", en: "Sample"), officeKind: .every, from: "2020-01-01",
        source: LocalText(zh: "样例", en: "Sample"),
        periods: [
            .tipVerification: period(15, .workingDay, .receipt), .consultationAnswer: period(5, .workingDay, .receipt),
            .suggestionAnswer: period(15, .workingDay, .receipt),
        ],
        extensions: [
            .tipVerification: ExtensionRule(
                days: 15, needs: .personInCharge, article: LocalText(zh: "样例", en: "Sample"))
        ],
        notOpeningGrounds: [Ground(id: "n1", text: LocalText(zh: "没有发现违法", en: "No breach found"))])

    static let law = LawBook(ruleSets: [rules, common], calendar: WorkingCalendar(years: years))

    /// The same with another rule set in the place of the sample.
    static func law(with rules: RuleSet) -> LawBook {
        LawBook(ruleSets: [rules, common], calendar: WorkingCalendar(years: years))
    }

    /// Monday 2026-03-02 stands for every file's day of receipt; no holiday is near.
    static let received: Day = "2026-03-02"
    static let officer = Principal(.staff(person: 7, name: "孟女士", office: 1, roles: [.officer]))
    static let supervisor = Principal(.staff(person: 8, name: "韩先生", office: 1, roles: [.supervisor]))
    /// In charge of the office above.
    static let superior = Principal(.staff(person: 30, name: "苏女士", office: 3, roles: [.supervisor]))
    static let consumer = Principal(.consumer(caseID: 100))

    private static let years: [Int: CalendarYear] = [
        2026: CalendarYear(holidays: ["2026-01-01", "2026-05-01"], workdays: [])
    ]

    private static func period(
        _ number: Int, _ unit: PeriodUnit, _ start: StartEvent, pausedBy: [PauseKind] = []
    ) -> LegalPeriod {
        LegalPeriod(
            period: Period(number: number, unit: unit, rolling: .none), start: start, pausedBy: pausedBy,
            article: LocalText(zh: "样例", en: "Sample"))
    }

    static func file(
        _ state: CaseState = .received, kind: CaseKind = .complaint, clocks: [Clock]? = nil
    ) -> CaseFile {
        let first = kind.receiptPeriod.flatMap { key in
            law.due(rules: "sample", period: key, from: received).map {
                Clock(key: key, handling: 10, start: received, due: $0)
            }
        }
        return CaseFile(
            id: 100, number: CaseNumber(division: "150105", year: 2026, serial: 1), kind: kind, channel: .web,
            state: state, version: 3, receivedAt: law.zone.start(of: received), receivedOn: received,
            division: .sample,
            category: CategoryCode(system: "cca", code: "washing_machines"), nature: "quality",
            handling: Handling(id: 10, office: 1, ruleSet: "sample", receivedOn: received),
            clocks: clocks ?? [first].compactMap { $0 }, hasReporter: kind == .tip)
    }

    /// A tip of the same office that came in a week before.
    static var earlier: CaseFile {
        CaseFile(
            id: 90, number: CaseNumber(division: "150105", year: 2026, serial: 7), kind: .tip, channel: .web,
            state: .accepted, version: 2, receivedAt: law.zone.start(of: "2026-02-23"), receivedOn: "2026-02-23",
            division: .sample, category: CategoryCode(system: "cca", code: "washing_machines"), nature: "other",
            handling: Handling(id: 11, office: 1, ruleSet: "sample", receivedOn: "2026-02-23"))
    }

    /// An open file of the same kind and office that came in a week before.
    static func leading(_ kind: CaseKind, _ state: CaseState = .received, office: Int64 = 1) -> CaseFile {
        CaseFile(
            id: 80, number: CaseNumber(division: "150105", year: 2026, serial: 6), kind: kind, channel: .web,
            state: state, version: 2, receivedAt: law.zone.start(of: "2026-02-23"), receivedOn: "2026-02-23",
            division: .sample, category: CategoryCode(system: "cca", code: "washing_machines"), nature: "other",
            handling: Handling(id: 12, office: office, ruleSet: "sample", receivedOn: "2026-02-23"))
    }

    /// A complaint with everything.
    static var filing: Filing {
        Filing(
            channel: .web, story: "洗衣机漏水，要求退货。", title: "洗衣机漏水", nature: "quality",
            category: CategoryCode(system: "cca", code: "washing_machines"),
            trader: TraderParty(name: "甲子电器行", division: .sample),
            consumer: ConsumerParty(name: "王女士", phone: "13800002046"), purchase: Purchase(product: "洗衣机"),
            claims: [Claim(kind: .refund)], consents: [])
    }

    /// What a filing is received with.
    static func receiving(on day: Day = received) -> ReceivingSituation {
        ReceivingSituation(
            caseID: 100, handlingID: 10, number: CaseNumber(division: "150105", year: 2026, serial: 1), office: 1,
            ruleSet: "sample", now: law.zone.start(of: day), today: day, law: law)
    }

    static func situation(
        _ who: Principal = officer, on day: Day = "2026-03-04", relation: OfficeRelation = .own,
        handover: OfficeRelation? = nil, target: Situation.Target = .none, under law: LawBook = Sample.law
    ) -> Situation {
        Situation(
            who: who, relation: relation, handoverRelation: handover, now: law.zone.start(of: day), today: day,
            law: law, newID: 500, target: target)
    }
}

extension DivisionCode {
    static var sample: DivisionCode { DivisionCode(rawValue: "150000").unsafelyUnwrapped }
}

extension CaseFile {
    /// The file after a list of moves, each on its day by its person.
    func after(_ moves: [(CaseMove, Principal, Day)]) throws(MoveRefused) -> CaseFile {
        var file = self
        for (move, who, day) in moves { file = try file.deciding(move, Sample.situation(who, on: day)).file }
        return file
    }
}
