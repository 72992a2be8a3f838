internal import Kernel
internal import LawRules
internal import Web

/// What the things of the law are called on its own pages.
enum LawNames {
    static func of(_ key: PeriodKey) -> Text {
        switch key {
        case .acceptance: Text(zh: "决定受理", en: "Decision on acceptance")
        case .mediation: Text(zh: "调解", en: "Mediation")
        case .settlement: Text(zh: "在线和解", en: "Online settlement")
        case .supervision: Text(zh: "答复督办", en: "Answer to a supervision")
        case .terminationNotice: Text(zh: "告知终止调解", en: "Notice that mediation ended")
        case .clueVerification: Text(zh: "核查违法线索", en: "Verification of a clue")
        case .jurisdictionDispute: Text(zh: "解决管辖争议", en: "Dispute over jurisdiction")
        case .reporterNotice: Text(zh: "告知举报人", en: "Notice to the reporter")
        case .supplement: Text(zh: "补充材料", en: "Handing in materials")
        case .reopening: Text(zh: "申请重新办理", en: "Asking to reopen")
        case .tipVerification: Text(zh: "核查举报", en: "Verification of a tip")
        case .consultationAnswer: Text(zh: "答复咨询", en: "Answer to a consultation")
        case .suggestionAnswer: Text(zh: "答复建议", en: "Answer to a suggestion")
        case .stationAnswer: Text(zh: "服务站答复", en: "Answer of a station")
        }
    }

    static func of(_ event: StartEvent) -> Text {
        switch event {
        case .receipt: Text(zh: "收到投诉", en: "receipt")
        case .acceptance: Text(zh: "受理", en: "acceptance")
        case .offer: Text(zh: "提出和解", en: "the offer to settle")
        case .decision: Text(zh: "作出决定", en: "the decision")
        case .clueFound: Text(zh: "发现线索", en: "finding the clue")
        case .disputeArose: Text(zh: "发生争议", en: "the dispute between offices")
        case .request: Text(zh: "要求补充", en: "the request")
        case .closing: Text(zh: "办结", en: "closing")
        }
    }

    static func of(_ pause: PauseKind) -> Text {
        switch pause {
        case .appraisal: Text(zh: "鉴定", en: "appraisal")
        case .testing: Text(zh: "检测", en: "testing")
        case .inspection: Text(zh: "检验", en: "inspection")
        case .verification: Text(zh: "检定", en: "verification")
        }
    }

    static func of(_ kind: RuleSet.OfficeKind) -> Text {
        switch kind {
        case .bureau: Text(zh: "市场监管局", en: "Market-supervision bureaus")
        case .association: Text(zh: "消费者组织", en: "Consumers’ associations")
        case .asRecorded: Text(zh: "导入的记录", en: "Imported records")
        case .every: Text(zh: "所有单位", en: "Every office")
        }
    }

    static func of(_ status: RuleStatus) -> Text {
        switch status {
        case .confirmed: Text(zh: "已核实", en: "Confirmed")
        case .unconfirmed: Text(zh: "还没有核实", en: "Not confirmed")
        case .configuration: Text(zh: "本平台设定", en: "Set by this installation")
        }
    }

    static func of(_ consent: ExtensionRule.Consent) -> Text {
        switch consent {
        case .bothParties: Text(zh: "双方同意", en: "the agreement of both parties")
        case .personInCharge: Text(zh: "负责人批准", en: "the approval of the person in charge")
        }
    }

    static func of(_ rolling: Rolling) -> Text {
        switch rolling {
        case .none: Text(zh: "不顺延", en: "Stays")
        case .statutoryHolidays: Text(zh: "法定节假日顺延，普通周末不顺延", en: "Moves on from a public holiday, not from a weekend")
        case .allDaysOff: Text(zh: "顺延到下一个工作日", en: "Moves on to the next working day")
        }
    }

    static func length(_ unit: PeriodUnit) -> Text {
        switch unit {
        case .workingDay: Text(zh: "{0}个工作日", en: "{0} working {0:day:days}")
        case .naturalDay: Text(zh: "{0}天（自然日）", en: "{0} {0:day:days}")
        }
    }
}

extension RuleStatus {
    /// The mark of what is not confirmed; nothing for what is.
    func mark(_ say: Words) -> HTML {
        self == .confirmed ? .empty : .join([.text(" "), .tag(say(LawNames.of(self)), .warn)])
    }
}
