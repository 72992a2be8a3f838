internal import StationsRules
internal import Web

/// What pages about stations say.
enum StationText {
    static let title = Text(zh: "服务站", en: "Stations")
    static let find = Text(zh: "身边的消费维权服务站", en: "Stations near you")
    static let findLead = Text(
        zh: "买东西出了问题，就近的服务站可以当面听您讲、替您登记，下一个工作日以前给您回话。不用预约，不收钱。",
        en:
            "A station nearby hears you in person, writes your complaint down for you, and gets back to you by the next working day. No appointment, no fee."
    )
    static let place = Text(zh: "在哪里", en: "Where")
    static let everywhere = Text(zh: "全部地方", en: "All places")
    static let look = Text(zh: "看看", en: "Look")
    static let none = Text(
        zh: "这里还没有服务站。可以在网上提交投诉，或者打12315。", en: "There is no station here yet. Complain online, or call 12315.")
    static let more = Text(zh: "只列出前{0}个，请选地方。", en: "Only the first {0} are listed; choose a place.")
    static let address = Text(zh: "地址", en: "Address")
    static let hours = Text(zh: "什么时候有人", en: "Hours")
    static let phone = Text(zh: "电话", en: "Telephone")
    static let host = Text(zh: "设在", en: "Hosted by")

    static let lead = Text(
        zh: "服务站收下的，下一个工作日以前要给人回话（本平台的承诺，不是法定期限）。",
        en:
            "Whoever files at a station hears something by the next working day: a promise of this installation, no period in law."
    )
    static let nothing = Text(
        zh: "您能看到的单位里没有服务站。在“机构”里新建一个类型是服务站的机构。",
        en: "None of the offices you see is a station. Make an office of that kind first.")
    static let name = Text(zh: "名称", en: "Name")
    static let division = Text(zh: "所在地", en: "Place")
    static let state = Text(zh: "状态", en: "State")
    static let isOpen = Text(zh: "对外开放", en: "Open")
    static let isBare = Text(zh: "还没有登记资料", en: "Not entered yet")
    static let isClosed = Text(zh: "已撤销", en: "Closed")
    static let inCharge = Text(zh: "管理单位", en: "Office in charge")
    static let inChargeMissing = Text(zh: "选管理它的单位。", en: "Choose the office in charge.")
    static let staff = Text(zh: "人员", en: "Staff")
    static let noStaff = Text(zh: "还没有人，在“人员”里加", en: "Nobody yet; add people at the desk’s register")
    static let taken = Text(zh: "收下（近一年）", en: "Taken in (a year)")
    static let inTime = Text(zh: "一个工作日内回话", en: "Heard in one working day")
    static let overdue = Text(zh: "超期没有回话", en: "Overdue")
    static let figures = Text(
        zh: "比率是近一年收下、该回话的里，按时回话的；还没有到期的不算。",
        en: "The rate is that of the last year: heard in time of all that were due; what is not due yet is left out.")
    static let hostKind = Text(zh: "设在哪里", en: "Kind of host")
    static let hostKindMissing = Text(zh: "选一个。", en: "Choose one.")
    static let hostName = Text(zh: "商场、市场、村、学校的名称", en: "Name of the mall, market, village or school")
    static let hostMissing = Text(zh: "写上设在谁那里。", en: "Say who hosts it.")
    static let addressMissing = Text(
        zh: "写上找得到的地址，到楼层、门牌。", en: "Enter an address that people find, with floor and number.")
    static let phoneMissing = Text(zh: "写上能打通的电话。", en: "Enter a number that is answered.")
    static let hoursHint = Text(zh: "比如：周一至周五 9:00—17:00", en: "Such as: Monday to Friday 9:00–17:00")
    static let hoursMissing = Text(zh: "写上什么时候有人。", en: "Say when somebody is there.")
    static let save = Text(zh: "保存", en: "Save")
    static let saved = Text(zh: "保存好了，公开的名单上马上看得到。", en: "Saved; the public list shows it at once.")
    static let change = Text(zh: "登记、修改资料", en: "Enter or change")
    static let close = Text(zh: "撤销", en: "Close it")
    static let closeWhy = Text(zh: "为什么撤销", en: "Why it is closed")
    static let closeMissing = Text(zh: "写上原因，留在记录里。", en: "Say why; the reason is kept.")
    static let reopen = Text(zh: "恢复开放", en: "Open it again")
    static let stale = Text(zh: "刚刚有人改过，请看新的再改。", en: "Somebody has just changed it; look at what is there now.")
    static let queue = Text(zh: "这个站收下的", en: "Taken in here")
    static let waitingTab = Text(zh: "等回话", en: "To be answered")
    static let answeredTab = Text(zh: "回过话的", en: "Answered")
    static let noneWaiting = Text(zh: "没有等回话的。", en: "Nobody waits for an answer.")
    static let noneAnswered = Text(zh: "还没有。", en: "None yet.")
    static let matter = Text(zh: "事情", en: "Matter")
    static let number = Text(zh: "编号", en: "Number")
    static let takenOn = Text(zh: "哪天收的", en: "Taken in on")
    static let due = Text(zh: "最晚哪天回话", en: "Answer by")
    static let answered = Text(zh: "哪天回的话", en: "Answered on")
    static let has = Text(zh: "谁在办", en: "With")
    static let next = Text(zh: "下一页", en: "Next page")
    static let notPermitted = Text(
        zh: "服务站由管理单位的负责人登记；站里的人看自己站收下的。",
        en: "Stations are entered by the supervisor of the office above; a station’s staff see what it took in.")

    static func name(_ kind: StationHost) -> Text {
        switch kind {
        case .trader: Text(zh: "商家", en: "Trader")
        case .mall: Text(zh: "商场", en: "Mall")
        case .market: Text(zh: "市场", en: "Market")
        case .village: Text(zh: "村、嘎查", en: "Village or gacha")
        case .school: Text(zh: "学校", en: "School")
        case .other: Text(zh: "其他", en: "Other")
        }
    }
}
