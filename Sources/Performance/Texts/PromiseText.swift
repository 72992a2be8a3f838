internal import CaseworkRules
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// What pages about promises say.
enum PromiseText {
    static let rail = Text(zh: "协议履行", en: "Agreements kept")
    /// `{0}` is the file's number.
    static let title = Text(zh: "协议履行 {0}", en: "The agreement {0}")
    static let heading = Text(zh: "协议履行", en: "What was agreed")
    static let look = Text(zh: "看每一项、上传凭证、确认", en: "See each item, hand in proof, confirm")
    static let item = Text(zh: "第{0}项", en: "Item {0}")
    static let who = Text(zh: "谁来做", en: "Who does it")
    static let whoMissing = Text(zh: "选一下由谁来做。", en: "Choose who does it.")
    static let what = Text(zh: "做什么", en: "What")
    static let whatHint = Text(
        zh: "照协议写，比如：退还预付款、上门修理漏水处。", en: "As the agreement says, such as: refund the prepayment.")
    static let whatMissing = Text(zh: "写上要做什么。", en: "Enter what is to be done.")
    static let amount = Text(zh: "金额", en: "Amount")
    static let amountYuan = Text(zh: "金额（元）", en: "Amount (yuan)")
    static let dueOn = Text(zh: "最晚", en: "By")
    static let dueOnMissing = Text(zh: "写上最晚哪天做到。", en: "Enter the day by which it is done.")
    static let doneOn = Text(zh: "哪天做到的", en: "Done on")
    static let doneOnMissing = Text(zh: "写上做到的那天，比如钱到账的那天。", en: "Enter the day, such as that on which the money came.")
    static let onTime = Text(zh: "按时", en: "in time")
    static let late = Text(zh: "晚于约定", en: "late")
    static let broken = Text(zh: "到期没有做到", en: "Not kept")
    static let takenUp = Text(zh: "有关机构已经重新办理", en: "The office in charge has taken the case up again")
    static let told = Text(zh: "已经告诉有关机构", en: "The office in charge was told")
    static let you = Text(zh: "您", en: "You")
    static let trader = Text(zh: "商家", en: "The trader")
    static let consumer = Text(zh: "消费者", en: "The consumer")
    static let throughOffice = Text(zh: "（由工作人员登记）", en: " (noted by the office)")
    static let files = Text(zh: "凭证（照片、文件）", en: "Proof (photos, files)")
    static let notNow = Text(zh: "先不", en: "Not now")
    static let overdue = Text(zh: "过期没有做到", en: "Overdue")
    static let notPermitted = Text(
        zh: "协议履行由承办单位的经办人、调解员、登记人员和负责人办理。",
        en: "Promises are for officers, mediators, clerks and supervisors of the office in charge.")

    // One sentence about all.
    static let none = Text(zh: "还没有登记要履行的事项。", en: "Nothing to be performed has been entered yet.")
    /// `{0}` how many there are, `{1}` how many are done.
    static let sum = Text(zh: "一共{0}项，已经确认做到{1}项。", en: "{1} of {0} {0:item:items} confirmed as done.")
    static let allDone = Text(zh: "{0}项都已经确认做到。", en: "All of {0} {0:item:items} confirmed as done.")
    static let yourAnswer = Text(zh: "对方说第{0}项做到了，等您确认。", en: "The other side says item {0} is done; it waits for you.")
    /// `{0}` whose answer, `{1}` the item.
    static let othersAnswer = Text(
        zh: "第{1}项已经报告做到，等{0}确认。", en: "Item {1} is reported as done and waits. {0} has to answer.")
    /// `{0}` who, `{1}` the item, `{2}` the day.
    static let isOverdue = Text(zh: "第{1}项应在{2}以前做到，{0}还没有做到。", en: "Item {1} was due by {2}. {0} has not kept it.")
    static let isNext = Text(zh: "下一项：第{1}项，{0}最晚{2}做到。", en: "Next is item {1}, by {2}. It is for: {0}.")

    // The staff's list and form.
    static let listLead = Text(
        zh: "协议里的每一项，到对方确认为止。最早到期的在最上面。",
        en: "Every item of agreements until the other side confirms; the first due stands first.")
    static let viewOpen = Text(zh: "没有做到", en: "Not done yet")
    static let number = Text(zh: "编号", en: "Number")
    static let standing = Text(zh: "状态", en: "State")
    static let office = Text(zh: "单位", en: "Office")
    static let daysLate = Text(zh: "超{0}天", en: "{0} {0:day:days} late")
    static let file = Text(zh: "看案件", en: "The case file")
    static let nobodys = Text(
        zh: "这件由双方自行和解，不在任何单位名下；超过重新办理的期限，消费者可以向法院起诉。",
        en:
            "The parties settled it themselves and no office has the file; beyond the time for reopening, the courts stay open."
    )
    static let enter = Text(zh: "登记一项", en: "Enter an item")
    static let enterLead = Text(
        zh: "协议里约定的事，一项一项登记：谁、做什么、多少钱、最晚哪天。", en: "Enter what was agreed one by one: who, what, how much, by which day."
    )
    static let terms = Text(zh: "协议内容", en: "The agreement")
    static let enterIt = Text(zh: "登记", en: "Enter it")
    static let entered = Text(zh: "已经登记。", en: "It is entered.")

    static func name(_ side: Side) -> Text { side == .trader ? trader : consumer }

    static func back(_ side: Side?) -> Text {
        switch side {
        case .consumer: Text(zh: "查进度", en: "Follow the case")
        case .trader: Text(zh: "回到和解室", en: "Back to the room")
        case nil: rail
        }
    }

    /// What is promised, as something to be done.
    static func name(_ kind: ClaimKind) -> Text {
        switch kind {
        case .repair: Text(zh: "修理", en: "Repair")
        case .redo: Text(zh: "重作", en: "Do it again")
        case .replace: Text(zh: "更换", en: "Replacement")
        case .takeBack: Text(zh: "退货退款", en: "Return and refund")
        case .makeUpQuantity: Text(zh: "补足数量", en: "Make up the quantity")
        case .refund: Text(zh: "退款", en: "Refund")
        case .compensation: Text(zh: "赔偿损失", en: "Compensation")
        case .apology: Text(zh: "赔礼道歉", en: "Apology")
        case .punitive: Text(zh: "增加赔偿", en: "Additional damages")
        }
    }

    static func state(_ state: PromiseState) -> Text {
        switch state {
        case .open: Text(zh: "等履行", en: "To be done")
        case .claimed: Text(zh: "等确认", en: "To be confirmed")
        case .disputed: Text(zh: "有争议", en: "Disputed")
        case .performed: Text(zh: "已确认", en: "Confirmed")
        case .released: Text(zh: "不用履行", en: "Released")
        }
    }

    static func nothing(_ state: PromiseState) -> Text {
        switch state {
        case .open: Text(zh: "没有等着履行的事项。", en: "Nothing waits to be done.")
        case .claimed: Text(zh: "没有等着确认的事项。", en: "Nothing waits to be confirmed.")
        case .disputed: Text(zh: "没有有争议的事项。", en: "Nothing is disputed.")
        case .performed: Text(zh: "还没有确认做到的事项。", en: "Nothing has been confirmed yet.")
        case .released: Text(zh: "没有免除的事项。", en: "Nothing was released.")
        }
    }
}
