internal import CaseworkRules
internal import Web
internal import WorkOrdersRules

/// What the list and the page of work orders say.
enum OrderText {
    static let title = Text(zh: "转办工单", en: "Work orders")
    static let table = Text(zh: "工单表", en: "Work orders")
    static let mark = Text(zh: "标记", en: "Mark")
    static let subject = Text(zh: "事由、工单编号", en: "Subject, order number")
    static let state = Text(zh: "状态", en: "State")
    static let due = Text(zh: "要求答复", en: "Answer by")
    static let received = Text(zh: "转来", en: "Sent")
    static let caller = Text(zh: "来电人", en: "Caller")
    static let trader = Text(zh: "被反映商家", en: "Trader")
    static let file = Text(zh: "案件", en: "File")
    static let office = Text(zh: "单位", en: "Office")
    static let lateMark = Text(zh: "已超期", en: "Overdue")
    static let today = Text(zh: "今天 {0}", en: "today, {0}")
    static let lateDays = Text(zh: "超{0}天", en: "{0} {0:day:days} over")
    static let lateNow = Text(zh: "今天{0}已过", en: "passed today at {0}")
    static let leftDays = Text(zh: "剩{0}天", en: "{0} {0:day:days} left")
    static let noDue = Text(zh: "没有要求", en: "None set")
    static let reach = Text(zh: "{0}和下级", en: "{0} and those below")
    static let new = Text(zh: "登记一件", en: "Type one in")
    static let takeList = Text(zh: "导入清单", en: "Take a list in")
    static let giveList = Text(zh: "导出答复", en: "Give answers back")
    static let source = Text(zh: "来自", en: "From")
    static let all = Text(zh: "全部", en: "All")
    static let number = Text(zh: "工单编号", en: "Order number")
    static let thisPage = Text(zh: "本页{0}件", en: "{0} {0:order:orders} on this page")
    static let chip = Text(zh: "{0}：{1}", en: "{0}: {1}")
    static let byDue = Text(zh: "{0}件，按要求答复的时间", en: "{0} {0:order:orders}, by deadline")
    static let empty = Text(zh: "没有这样的工单。", en: "There are no such orders.")
    static let emptyYet = Text(zh: "还没有工单。", en: "There are no orders yet.")
    static let emptyTakeList = Text(
        zh: "热线或12315平台给的清单，点上面的“导入清单”读进来；单独一件可以手工登记。",
        en: "Lists from the hotline or the 12315 platform are taken in above; a single order can be entered by hand.")
    static let emptyToday = Text(zh: "今天没有要答复的工单。", en: "No answer is due today.")
    static let emptyOwed = Text(zh: "所有工单都答复了。", en: "Every order is answered.")
    static let sealed = Text(zh: "举报人，已封存", en: "Reporter, sealed")
    static let back = Text(zh: "工单列表", en: "All orders")
    static let head = Text(zh: "{0}转来，{1}", en: "Sent by {0}, {1}")
    static let story = Text(zh: "转来的内容", en: "What was sent")
    static let kind = Text(zh: "转来时的种类", en: "Kind as sent")
    static let place = Text(zh: "地区", en: "Place")
    static let earlier = Text(zh: "提到的工单", en: "Order it names")
    static let callerName = Text(zh: "姓名", en: "Name")
    static let callerPhone = Text(zh: "电话", en: "Phone")
    static let callerAddress = Text(zh: "地址", en: "Address")
    static let callerTitle = Text(zh: "来电人", en: "Caller")
    static let callerSealed = Text(
        zh: "按举报办理，来电人的身份只在举报件里封存，这里已经删去。",
        en: "Handled as a tip: who called is sealed with the tip alone, and was erased here.")
    static let reveal = Text(zh: "显示（要写理由，会留痕）", en: "Show (a reason is recorded)")
    static let revealReason = Text(zh: "看电话和地址的理由", en: "Why you need phone and address")
    static let revealMissing = Text(zh: "写上为什么要看。", en: "Write why you need to see it.")
    static let history = Text(zh: "经过", en: "What has happened")
    static let deadline = Text(zh: "要求答复的时间", en: "Deadline for the answer")
    static let deadlineAnswered = Text(zh: "{0}已答复。", en: "Answered on {0}.")
    static let deadlineNone = Text(zh: "转办方没有写时限。", en: "The sender set no deadline.")
    static let deadlineUntil = Text(zh: "最晚{0}", en: "By {0}")
    static let deadlineFrom = Text(zh: "时限是{0}给的，不是按法定期限算的。", en: "Set by {0}; not computed from the law.")
    static let linked = Text(zh: "办理的案件", en: "File")
    static let repeated = Text(zh: "重复反映", en: "A repeat")
    static let notVisible = Text(zh: "这件案件不在您能看的单位。", en: "The file is with an office that you may not look into.")
    static let answer = Text(zh: "答复", en: "Answer")
    static let callBack = Text(zh: "回访", en: "Call-back")
    static let likely = Text(zh: "可能是重复反映", en: "Perhaps a repeat")
    static let likelyOrder = Text(zh: "{0}工单 {1}", en: "Order {1} of {0}")
    static let joinTo = Text(zh: "并入 {0}", en: "Join to {0}")
    static let notLinked = Text(zh: "那一件还没有立案件，先办那一件", en: "No file yet; handle that order first")
    static let lookOnly = Text(zh: "您可以看，这件由别的单位或别的岗位来办。", en: "You may look; another office or role handles it.")
    static let opened = Text(zh: "已立案件", en: "The file is open")
    static let openedNumber = Text(zh: "案件编号", en: "Number of the file")
    static let openedCode = Text(zh: "查询码（只显示这一次，请告诉来电人）", en: "Query code (shown this once; tell the caller)")
    static let toOrder = Text(zh: "回到工单", en: "Back to the order")
    static let toFile = Text(zh: "打开案件", en: "Open the file")
    static let system = Text(zh: "系统", en: "System")
    static let program = Text(zh: "程序 {0}", en: "Program {0}")
    static let somebody = Text(zh: "工作人员 {0}", en: "Staff {0}")

    static func name(_ view: OrderView) -> Text {
        switch view {
        case .owed: Text(zh: "待答复", en: "To answer")
        case .late: Text(zh: "已超期", en: "Overdue")
        case .today: Text(zh: "今天到期", en: "Due today")
        case .soon: Text(zh: "三天内到期", en: "Due in three days")
        case .open: Text(zh: "未办结", en: "Open")
        case .all: Text(zh: "全部", en: "All")
        }
    }

    static func name(_ likeness: OrderLikeness) -> Text {
        switch likeness {
        case .named: Text(zh: "工单里提到它", en: "named in this order")
        case .trader: Text(zh: "同一来电人、同一商家", en: "same caller, same trader")
        case .text: Text(zh: "同一来电人，文字相近", en: "same caller, nearly the same words")
        }
    }

    /// On the page of a file: source and number of an order that is handled with it.
    static let ofFile = Text(zh: "转办工单 {0} {1}", en: "Work order {0} {1}")
    static func name(_ source: OrderSource) -> Text { Text(name: source.rawValue) }
}

extension OrderState {
    var text: Text {
        switch self {
        case .received: Text(zh: "待签收", en: "To sign for")
        case .signed: Text(zh: "已签收", en: "Signed for")
        case .sentBack: Text(zh: "已退回", en: "Sent back")
        case .handling: Text(zh: "办理中", en: "Being handled")
        case .answered: Text(zh: "已答复，待回访", en: "Answered, to call back")
        case .calledBack: Text(zh: "已回访，待办结", en: "Called back, to close")
        case .closed: Text(zh: "已办结", en: "Closed")
        }
    }

    var mark: StateKind {
        switch self {
        case .received, .signed, .answered, .calledBack: .wait
        case .handling: .go
        case .sentBack, .closed: .done
        }
    }
}

extension CaseKind {
    /// What a file opened from an order becomes.
    var orderText: Text {
        switch self {
        case .complaint: Text(zh: "投诉", en: "Complaint")
        case .tip: Text(zh: "举报", en: "Tip")
        case .consultation: Text(zh: "咨询", en: "Consultation")
        case .suggestion: Text(zh: "建议", en: "Suggestion")
        case .other: Text(zh: "其他", en: "Other")
        }
    }
}
