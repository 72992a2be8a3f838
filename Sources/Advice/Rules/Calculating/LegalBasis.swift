package import Kernel

/// How sure it is that a text says what is cited.
package enum Certainty: String, CaseIterable, Codable, Sendable {
    /// Read in a named source.
    case confirmed = "C"
    /// Read in a copy only.
    case copied = "C2"
    /// Recalled, and not read again.
    case recalled = "R"
    /// Looked for, and not found.
    case notFound = "NF"
}

/// A law that a calculator cites, by its key in the guide's list of sources.
package enum CitedLaw: String, CaseIterable, Sendable {
    case prepaidInterpretation = "PREP"
    case consumerLaw = "CRPL"
    case foodLaw = "FSL"
    case foodInterpretation2020 = "FOODJ20"
    case foodInterpretation2024 = "FOODJ24"
    case returnMeasures = "RET7"
    case civilCode = "CC"
    case contractInterpretation = "CONJ"
    case penaltyMeasures = "PEN"
    case drugLaw = "DRUG"

    package var name: LocalText {
        switch self {
        case .prepaidInterpretation:
            LocalText(zh: "审理预付式消费民事纠纷案件适用法律若干问题的解释", en: "Interpretation on Prepaid Consumption")
        case .consumerLaw: LocalText(zh: "消费者权益保护法", en: "Consumer Rights Protection Law")
        case .foodLaw: LocalText(zh: "食品安全法", en: "Food Safety Law")
        case .foodInterpretation2020:
            LocalText(zh: "审理食品安全民事纠纷案件适用法律若干问题的解释（一）", en: "Interpretation on Food Safety Cases (I)")
        case .foodInterpretation2024:
            LocalText(zh: "审理食品药品惩罚性赔偿纠纷案件适用法律若干问题的解释", en: "Interpretation on Punitive Damages for Food and Drugs")
        case .returnMeasures:
            LocalText(zh: "网络购买商品七日无理由退货暂行办法", en: "Interim Measures on Seven-Day Return of Online Purchases")
        case .civilCode: LocalText(zh: "民法典", en: "Civil Code")
        case .contractInterpretation:
            LocalText(zh: "适用民法典合同编通则若干问题的解释", en: "Interpretation on the General Part of Contracts")
        case .penaltyMeasures:
            LocalText(zh: "侵害消费者权益行为处罚办法", en: "Measures on Penalties for Infringing Consumer Rights")
        case .drugLaw: LocalText(zh: "药品管理法", en: "Drug Administration Law")
        }
    }

    /// Since when the cited text holds.
    package var inForce: Day {
        switch self {
        case .prepaidInterpretation: "2025-05-01"
        case .consumerLaw: "2014-03-15"
        case .foodLaw: "2015-10-01"
        case .foodInterpretation2020: "2021-01-01"
        case .foodInterpretation2024: "2024-08-22"
        case .returnMeasures: "2017-03-15"
        case .civilCode: "2021-01-01"
        case .contractInterpretation: "2023-12-05"
        case .penaltyMeasures: "2015-03-15"
        case .drugLaw: "2019-12-01"
        }
    }
}

/// The article on which a step stands.
package struct LegalBasis: Equatable, Sendable {
    package let law: CitedLaw
    package let article: String
    package let certainty: Certainty

    init(_ law: CitedLaw, _ article: String, _ certainty: Certainty = .confirmed) {
        self.law = law
        self.article = article
        self.certainty = certainty
    }
}
