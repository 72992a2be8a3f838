package import AccountsRules
package import Casework
package import CaseworkRules
internal import Foundation
package import Kernel
internal import LawRules
package import Storage

extension Filing {
    /// A complaint about a washing machine, with everything filled in; tests change what they speak of.
    package static func sample(
        channel: Channel = .web, title: String = "洗衣机修两次仍漏水",
        story: String = "8月29日买的洗衣机，9月3日开始漏水。上门修过两次，修完还是漏。我要求换一台，店里说只能再修。",
        category: String = "washing_machines", division: DivisionCode = SampleDivision.saihan,
        trader: String = "甲子电器行（赛罕店）", creditCode: String? = nil, consumer: String = "王秀兰",
        phone: String = "13800002046", order: String = "0829-0113", amount: Money = Money(fen: 289_900),
        passing: Bool = true
    ) -> Filing {
        Filing(
            channel: channel, story: story, title: title, nature: "after_sales",
            category: CategoryCode(system: "cca", code: category),
            trader: TraderParty(
                name: trader, creditCode: creditCode.flatMap { CreditCode($0) }, address: "大学东街 样例家电城 一层",
                division: division, phone: "04711234012"),
            consumer: ConsumerParty(
                name: consumer, phone: phone, address: "赛罕区昭乌达路街道12号", ageBand: .from60to69, rural: false),
            purchase: Purchase(
                product: "滚筒洗衣机", brand: "样例牌", model: "XQG100", orderNumber: order, boughtOn: "2026-08-29",
                amount: amount),
            claims: [Claim(kind: .replace), Claim(kind: .refund, amount: amount)],
            consents: [
                Consent(.processing, given: true, noticeVersion: "1"),
                Consent(.passingToTrader, given: passing, noticeVersion: "1"),
                Consent(.entrustedMediation, given: false, noticeVersion: "1"),
                Consent(.publication, given: true, noticeVersion: "1"),
            ])
    }
}

extension CaseworkTools {
    /// Tools over the sample directory, the shipped law and the sample categories.
    package static func sample(
        _ database: any Database, time: any TimeSource = StandingClock(), seed: UInt64 = 7,
        evidence: String = NSTemporaryDirectory() + "xiaobao-evidence", pictures: PictureMaker? = nil,
        directory: OfficeDirectory = .forCases
    ) -> CaseworkTools {
        CaseworkTools(
            database: database, time: time, random: SeededRandomness(seed: seed), law: { .shipped },
            directory: { directory }, categories: { .sample }, keys: Keys(node: 1, time: time),
            numbers: NumberBlocks(on: database), evidence: EvidenceFiles(folder: evidence, pictures: pictures),
            reporters: .sample)
    }
}

extension ReporterSeal {
    /// The seal of tests.
    package static let sample = ReporterSeal(secret: Array(repeating: 7, count: 32))
}

extension Principal {
    /// A member of staff for tests.
    package static func staff(
        _ roles: Set<Role>, person: Int64 = 101, name: String = "孟女士", office: Int64 = SampleOffice.saihan
    ) -> Principal {
        Principal(.staff(person: person, name: name, office: office, roles: roles))
    }
}
