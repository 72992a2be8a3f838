package import Hummingbird
package import Kernel

/// Every component on one page, at `/design`: what there is, how it looks, and what the checks run over.
package struct DesignPage: Page {
    /// The day that stands for today.
    let today: Day
    let calendar: WorkingCalendar

    package init(today: Day, calendar: WorkingCalendar) {
        self.today = today
        self.calendar = calendar
    }

    package var layout: StaticString { "wrap flow" }
    package var scripts: [Script] { [.print, .typeahead] }

    package func title(_ say: Words) -> String { say(DesignText.title) }

    package func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)),
            .p(say(DesignText.lead), class: "text"),
            DesignMarks(say: say).html,
            DesignForm(page: page).html,
            DesignDays(today: today, calendar: calendar, say: say).html,
            DesignWork(page: page).html,
            DesignFigures(say: say).html,
        ])
    }
}

/// The route of the design page.
package struct DesignPages: Sendable {
    let calendar: WorkingCalendar
    let time: any TimeSource

    package init(calendar: WorkingCalendar, time: any TimeSource) {
        self.calendar = calendar
        self.time = time
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("design") { _, _ in
            DesignPage(today: LegalZone.shanghai.day(of: time.now()), calendar: calendar)
        }
    }
}

/// The words of the design page.
enum DesignText {
    static let title = Text(zh: "组件", en: "Components")
    static let lead = Text(zh: "页面由这些组件组成。", en: "Pages are made of these components.")
    static let marks = Text(zh: "状态和提示", en: "States and notes")
    static let form = Text(zh: "表单", en: "Form")
    static let days = Text(zh: "期限", en: "Due dates")
    static let work = Text(zh: "列表和办理", en: "Lists and moves")
    static let figures = Text(zh: "数字", en: "Figures")
    static let settling = Text(zh: "在线和解", en: "Settling online")
    static let waiting = Text(zh: "待决定受理", en: "Awaiting a decision")
    static let late = Text(zh: "已超期", en: "Overdue")
    static let held = Text(zh: "鉴定中止计", en: "Stopped for appraisal")
    static let closed = Text(zh: "已办结", en: "Closed")
    static let verdict = Text(zh: "等商家|答复|您的方案", en: "Waiting for the trader to answer")
    static let note = Text(zh: "您现在不用做什么。", en: "You need do nothing now.")
    static let trader = Text(zh: "商家名称", en: "Name of the trader")
    static let traderHint = Text(zh: "小票、合同或招牌上都有。", en: "It stands on the receipt, the contract or the sign.")
    static let traderMissing = Text(zh: "写上商家的名字。", en: "Enter the trader's name.")
    static let code = Text(zh: "统一社会信用代码", en: "Unified social credit code")
    static let noCode = Text(zh: "没有营业执照怎么办", en: "I have no licence")
    static let noCodeText = Text(zh: "空着就行。", en: "Leave it empty.")
    static let place = Text(zh: "商家在哪个盟市", en: "Where is the trader")
    static let hohhot = Text(zh: "呼和浩特市", en: "Hohhot")
    static let online = Text(zh: "是在网上买的吗？", en: "Did you buy it online?")
    static let platform = Text(zh: "哪个平台", en: "Which platform")
    static let claims = Text(zh: "您的要求", en: "What you ask for")
    static let repair = Text(zh: "修理", en: "Repair")
    static let refund = Text(zh: "退款", en: "Refund")
    static let story = Text(zh: "事情经过", en: "What happened")
    static let bought = Text(zh: "购买日期", en: "Day of purchase")
    static let evidence = Text(zh: "证据", en: "Evidence")
    static let truth = Text(zh: "以上都是真实的。", en: "All of this is true.")
    static let period = Text(
        zh: "在线和解有10个工作日，从第二天起算。", en: "Settlement has 10 working days, counted from the next day.")
    static let longPeriod = Text(zh: "调解有60日。", en: "Mediation has 60 days.")
    static let basis = Text(zh: "依据：办法第十五条", en: "Basis: article 15")
    static let subject = Text(zh: "洗衣机修两次仍漏水", en: "Washing machine still leaks")
    static let due = Text(zh: "到期", en: "Due")
    static let state = Text(zh: "状态", en: "State")
    static let file = Text(zh: "事由、编号", en: "Subject, number")
    static let accept = Text(zh: "受理", en: "Accept")
    static let close = Text(zh: "办结", en: "Close")
    static let closeRefused = Text(zh: "双方还没有结果。", en: "There is no result yet.")
    static let mine = Text(zh: "我的", en: "Mine")
    static let all = Text(zh: "全部", en: "All")
    static let shown = Text(zh: "第1–15件，共48件", en: "1 to 15 of 48")
    static let decided = Text(zh: "按期决定是否受理", en: "Decided in time")
    static let perMonth = Text(zh: "每月投诉：4、7、5件", en: "Complaints a month: 4, 7, 5")
    static let nature = Text(zh: "性质", en: "Nature")
    static let share = Text(zh: "比重（%）", en: "Share (%)")
    static let chart = Text(zh: "图", en: "Chart")
    static let service = Text(zh: "售后服务", en: "After-sales service")
    static let contract = Text(zh: "合同", en: "Contract")
    static let thisYear = Text(zh: "今年", en: "This year")
    static let lastYear = Text(zh: "去年", en: "Last year")
}
