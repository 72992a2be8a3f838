internal import MediationRules
internal import Web

/// What the pages say of entrusted mediation (委托调解).
enum EntrustmentText {
    static let title = Text(zh: "受托调解", en: "Entrusted mediation")
    static let listLead = Text(
        zh: "市场监管部门委托本会调解的件。以委托单位的名义调解，不能再转委托；决定由委托单位作。",
        en: "Mediations entrusted by a bureau: held in its name, not passed on; decisions stay with the bureau.")
    static let noneOpen = Text(zh: "现在没有受托的件。", en: "Nothing is entrusted at present.")
    static let panel = Text(zh: "委托调解", en: "Entrusting it")
    static let none = Text(zh: "没有委托给别的组织。", en: "It is not entrusted to anybody.")
    static let entrust = Text(zh: "委托协会调解", en: "Entrust it to an association")
    static let lead = Text(
        zh: "双方都同意的，可以委托消费者协会以本单位的名义调解（第121号令第十九条）。期限照算，案件和决定仍归本单位。",
        en:
            "With both parties’ consent an association may mediate in the bureau’s name (Order 121 art. 19). The time goes on; file and decisions stay here."
    )
    static let association = Text(zh: "哪个协会", en: "Association")
    static let associationMissing = Text(zh: "选委托给哪个协会。", en: "Choose the association.")
    static let consumer = Text(zh: "消费者什么时候、怎么同意的", en: "When and how the consumer consented")
    static let consumerMissing = Text(
        zh: "写消费者怎么同意的；没有同意，不能委托。", en: "Say how the consumer consented; without consent it cannot be entrusted.")
    static let consumerKnown = Text(zh: "提交投诉时勾选了同意委托调解", en: "agreed when lodging the complaint")
    static let trader = Text(zh: "经营者什么时候、怎么同意的", en: "When and how the trader consented")
    static let traderMissing = Text(
        zh: "写经营者怎么同意的；没有同意，不能委托。", en: "Say how the trader consented; without consent it cannot be entrusted.")
    static let scope = Text(zh: "委托做什么", en: "What is asked")
    static let scopeMissing = Text(zh: "写委托做什么，比如组织调解、什么时候报结果。", en: "Say what is asked, and by when to report.")
    static let send = Text(zh: "委托", en: "Entrust it")
    static let file = Text(zh: "案件", en: "File")
    static let bureau = Text(zh: "委托单位", en: "Bureau")
    static let state = Text(zh: "状态", en: "State")
    static let since = Text(zh: "委托日期", en: "Since")
    static let answer = Text(zh: "答复", en: "Answer")
    static let answerQuestion = Text(zh: "怎么办", en: "What is done")
    static let answerMissing = Text(zh: "选怎么办。", en: "Choose what is done.")
    static let words = Text(zh: "说明", en: "Words")
    static let wordsHint = Text(
        zh: "接受不用写；交回的写调解结果，不接受和收回的写原因", en: "Not needed to take it; else the outcome or the reason")
    static let wordsMissing = Text(zh: "写结果或者原因。", en: "Enter the outcome or the reason.")
    static let save = Text(zh: "保存", en: "Save")
    static let done = Text(zh: "已经保存。", en: "Saved.")
    static let to = Text(zh: "委托{0}", en: "Entrusted to {0}")
    static let inName = Text(zh: "受{0}委托，以它的名义调解。", en: "Entrusted by {0}; mediated in its name.")
    static let about = Text(zh: "说的是什么", en: "What it is about")

    static func text(_ state: Entrustment.State) -> Text {
        switch state {
        case .offered: Text(zh: "等协会答复", en: "Waits for the association")
        case .taken: Text(zh: "协会在调解", en: "The association mediates")
        case .declined: Text(zh: "协会没有接受", en: "Declined")
        case .returned: Text(zh: "协会交回了", en: "Given back")
        case .recalled: Text(zh: "收回了", en: "Recalled")
        }
    }

    static func move(_ state: Entrustment.State) -> Text {
        switch state {
        case .offered: entrust
        case .taken: Text(zh: "接受委托", en: "Take it")
        case .declined: Text(zh: "不接受", en: "Decline it")
        case .returned: Text(zh: "调解完了，交回", en: "Give it back with the outcome")
        case .recalled: Text(zh: "收回委托", en: "Recall it")
        }
    }

    static func mark(_ state: Entrustment.State) -> StateKind {
        switch state {
        case .offered: .wait
        case .taken: .go
        case .declined, .returned, .recalled: .done
        }
    }

    static func text(_ reason: EntrustmentRefused.Reason) -> Text {
        switch reason {
        case .notPermitted:
            Text(zh: "委托由本单位负责人来办，答复由受托协会来办。", en: "The bureau’s person in charge entrusts; the association answers.")
        case .notMediated:
            Text(zh: "受理以后、没有鉴定时才能委托。", en: "It can be entrusted after acceptance, while no appraisal goes on.")
        case .notABureau:
            Text(zh: "只有市场监管部门可以委托；受托的不能再转委托。", en: "Only a bureau entrusts; what was entrusted is not passed on.")
        case .notAnAssociation: associationMissing
        case .consumerConsentMissing: consumerMissing
        case .traderConsentMissing: traderMissing
        case .scopeMissing: scopeMissing
        case .openAlready: Text(zh: "已经委托了，先收回。", en: "It is entrusted already; recall it first.")
        case .notFrom: Text(zh: "现在不能这样办，看一下现在的状态。", en: "That is not possible now; look at its state.")
        case .answerMissing: wordsMissing
        }
    }
}
