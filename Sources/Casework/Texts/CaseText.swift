package import CaseworkRules
package import Kernel
package import LawRules
package import Web

/// What the things of casework are called on every page.
extension CaseKind {
    package var text: Text {
        switch self {
        case .complaint: Text(zh: "投诉", en: "Complaint")
        case .tip: Text(zh: "举报", en: "Tip")
        case .consultation: Text(zh: "咨询", en: "Consultation")
        case .suggestion: Text(zh: "建议", en: "Suggestion")
        case .other: Text(zh: "其他记录", en: "Other record")
        }
    }
}

extension Channel {
    package var text: Text {
        switch self {
        case .web: Text(zh: "网页", en: "Web")
        case .hotline12315: Text(zh: "12315热线", en: "Hotline 12315")
        case .hotline12345: Text(zh: "12345转", en: "Hotline 12345")
        case .counter: Text(zh: "柜台", en: "Counter")
        case .station: Text(zh: "维权服务站", en: "Station")
        case .liveStream: Text(zh: "直播", en: "Live stream")
        case .api: Text(zh: "接口", en: "API")
        case .imported: Text(zh: "导入", en: "Import")
        }
    }
}

extension CaseState {
    package var text: Text {
        switch self {
        case .received: Text(zh: "待决定受理", en: "Acceptance to be decided")
        case .supplementing: Text(zh: "等补材料", en: "Waiting for materials")
        case .accepted: Text(zh: "已受理", en: "Accepted")
        case .mediating: Text(zh: "调解中", en: "In mediation")
        case .paused: Text(zh: "鉴定中止计", en: "Clock paused for appraisal")
        case .agreed: Text(zh: "已达成协议", en: "Agreed")
        case .ended: Text(zh: "调解已终止", en: "Mediation ended")
        case .refused: Text(zh: "不予受理", en: "Refused")
        case .withdrawn: Text(zh: "已撤回", en: "Withdrawn")
        case .closed: Text(zh: "已办结", en: "Closed")
        }
    }

    /// What the state is called on a file of a kind: what is no dispute is not accepted, but worked on and answered.
    package func text(of kind: CaseKind) -> Text {
        switch (kind, self) {
        case (.tip, .received): Text(zh: "待核查", en: "To be verified")
        case (.tip, .accepted): Text(zh: "核查中", en: "Being verified")
        case (.tip, .ended): Text(zh: "核查有结果", en: "Verified")
        case (.consultation, .received): Text(zh: "待答复", en: "To be answered")
        case (.consultation, .supplementing): Text(zh: "等补充说明", en: "Waiting for details")
        case (.suggestion, .received): Text(zh: "待确认收到", en: "To be acknowledged")
        case (.suggestion, .accepted): Text(zh: "研究中", en: "Being considered")
        case (.suggestion, .ended): Text(zh: "已答复", en: "Answered")
        default: text
        }
    }

    /// The mark that stands with the word.
    package var mark: StateKind {
        switch self {
        case .received, .supplementing: .wait
        case .accepted, .mediating, .agreed: .go
        case .paused: .hold
        case .ended, .refused, .withdrawn, .closed: .done
        }
    }
}

extension Outcome {
    package var text: Text {
        switch self {
        case .performed: Text(zh: "达成协议，已经履行", en: "Agreed and performed")
        case .agreed: Text(zh: "达成协议，还没有全部履行", en: "Agreed, not fully performed yet")
        case .settled: Text(zh: "双方自行和解", en: "Settled between the parties")
        case .notAgreed: Text(zh: "没有达成协议", en: "No agreement")
        case .refused: Text(zh: "不予受理", en: "Refused")
        case .withdrawn: Text(zh: "消费者撤回", en: "Withdrawn by the consumer")
        case .caseOpened: Text(zh: "立案", en: "A case was opened")
        case .notOpened: Text(zh: "不予立案", en: "No case was opened")
        case .joined: Text(zh: "并入较早的举报", en: "Joined to an earlier tip")
        case .merged: Text(zh: "并入另一件一起办理", en: "Merged into another file")
        case .answered: Text(zh: "已答复", en: "Answered")
        case .adopted: Text(zh: "采纳", en: "Followed")
        case .notAdopted: Text(zh: "没有采纳", en: "Not followed")
        case .becameComplaint: Text(zh: "转为投诉", en: "Became a complaint")
        case .asRecorded: Text(zh: "按原记录", en: "As recorded")
        }
    }
}

extension Conclusion.Result {
    package var text: Text {
        switch self {
        case .caseOpened: Text(zh: "立案", en: "Open a case")
        case .notOpened: Text(zh: "不予立案", en: "Open no case")
        }
    }
}

extension ClaimKind {
    package var text: Text {
        switch self {
        case .repair: Text(zh: "修理", en: "Repair")
        case .redo: Text(zh: "重作", en: "Redo the work")
        case .replace: Text(zh: "更换", en: "Replace")
        case .takeBack: Text(zh: "退货", en: "Take the goods back")
        case .makeUpQuantity: Text(zh: "补足商品数量", en: "Make up the quantity")
        case .refund: Text(zh: "退还货款和服务费用", en: "Refund the price or fee")
        case .compensation: Text(zh: "赔偿损失", en: "Compensate the loss")
        case .apology: Text(zh: "赔礼道歉", en: "Apologise")
        case .punitive: Text(zh: "惩罚性赔偿", en: "Punitive damages")
        }
    }
}

extension AgeBand {
    package var text: Text {
        switch self {
        case .under18: Text(zh: "18岁以下", en: "Under 18")
        case .from18to39: Text(zh: "18–39岁", en: "18 to 39")
        case .from40to59: Text(zh: "40–59岁", en: "40 to 59")
        case .from60to69: Text(zh: "60–69岁", en: "60 to 69")
        case .from70: Text(zh: "70岁以上", en: "70 and over")
        }
    }
}

extension ConsentPurpose {
    package var text: Text {
        switch self {
        case .processing: Text(zh: "处理个人信息", en: "Processing of personal data")
        case .passingToTrader: Text(zh: "告知商家", en: "Passing to the trader")
        case .entrustedMediation: Text(zh: "委托调解", en: "Entrusted mediation")
        case .publication: Text(zh: "公示投诉信息", en: "Publication")
        case .guardian: Text(zh: "监护人同意", en: "Guardian's consent")
        }
    }
}

extension PeriodKey {
    package var text: Text {
        switch self {
        case .acceptance: Text(zh: "决定受理", en: "Decision on acceptance")
        case .mediation: Text(zh: "调解", en: "Mediation")
        case .settlement: Text(zh: "在线和解", en: "Online settlement")
        case .supervision: Text(zh: "答复督办", en: "Answer to a supervision")
        case .terminationNotice: Text(zh: "告知终止调解", en: "Notice that mediation ended")
        case .clueVerification: Text(zh: "核查线索", en: "Verification of a clue")
        case .jurisdictionDispute: Text(zh: "管辖争议", en: "Dispute over jurisdiction")
        case .reporterNotice: Text(zh: "告知举报人", en: "Notice to the reporter")
        case .supplement: Text(zh: "补充材料", en: "Handing in materials")
        case .reopening: Text(zh: "申请重新办理", en: "Asking to reopen")
        case .tipVerification: Text(zh: "核查举报", en: "Verification of the tip")
        case .consultationAnswer: Text(zh: "答复咨询", en: "Answer to the consultation")
        case .suggestionAnswer: Text(zh: "答复建议", en: "Answer to the suggestion")
        case .stationAnswer: Text(zh: "服务站答复", en: "Answer of the station")
        }
    }
}

extension Rating.Solved {
    package var text: Text {
        switch self {
        case .yes: Text(zh: "解决了", en: "Solved")
        case .partly: Text(zh: "解决了一部分", en: "Partly solved")
        case .no: Text(zh: "没有解决", en: "Not solved")
        }
    }
}

extension SessionParty {
    package var text: Text {
        switch self {
        case .consumer: Text(zh: "消费者", en: "Consumer")
        case .trader: Text(zh: "经营者", en: "Trader")
        case .thirdParty: Text(zh: "第三方", en: "Third party")
        }
    }
}
