internal import CaseworkRules
internal import Web

/// What the pages of lodging say, from the first question to the receipt.
enum LodgingText {
    static let enter = Text(zh: "要投诉", en: "Complain")
    static let home = Text(zh: "回首页", en: "Home page")
    static let helpTitle = Text(zh: "要人帮忙？", en: "Need help?")
    static let help = Text(
        zh: "打12315，直接说给工作人员听，由他们替您写。", en: "Call 12315 and tell it to our staff; they write it down for you.")
    static let more = Text(zh: "还知道这些的话，也写上（选填）", en: "More, if you know it (optional)")

    // Going on with a draft.
    static let resume = Text(zh: "您有一份|没写完的投诉", en: "You have a complaint that is not finished")
    static let kept = Text(zh: "已经替您存好了", en: "It is saved")
    static let keptUntil = Text(
        zh: "{0}保存。写过的都在，用这台手机或电脑30天内随时接着写。",
        en: "Saved {0}. Everything is there; go on within 30 days on this phone or computer.")
    static let goOn = Text(zh: "接着写", en: "Go on")
    static let restart = Text(zh: "删掉，重新写", en: "Delete it and start again")
    static let restartNote = Text(
        zh: "删掉以后不能恢复，已经传的文件也一起删。", en: "It cannot be brought back; the files go with it.")

    // Evidence.
    static let files = Text(zh: "选照片、视频、录音或PDF", en: "Choose photos, videos, recordings or PDF")
    static let upload = Text(zh: "上传选好的文件", en: "Upload the chosen files")
    static let fileCount = Text(zh: "已经上传{0}个文件", en: "{0} {0:file:files} uploaded")
    static let noFiles = Text(zh: "没有文件", en: "No files")
    static let remove = Text(zh: "删除", en: "Remove")
    static let filesLost = Text(
        zh: "有文件没有存好，请在第6步重新上传：{0}", en: "A file was not kept; upload it again in step 6: {0}")

    static func title(_ step: LodgingStep) -> Text {
        switch step {
        case .story: Text(zh: "发生了|什么事？", en: "What happened?")
        case .trader: Text(zh: "您投诉的是|哪个商家？", en: "Which trader is it about?")
        case .purchase: Text(zh: "买的是|什么？", en: "What did you buy?")
        case .request: Text(zh: "您要商家|怎么解决？", en: "What should the trader do?")
        case .person: Text(zh: "怎样|联系您？", en: "How can we reach you?")
        case .evidence: Text(zh: "有没有|照片或单据？", en: "Do you have photos or papers?")
        case .check: Text(zh: "提交前，|请核对一遍", en: "Check your answers before you send")
        }
    }

    static func lead(_ step: LodgingStep) -> Text {
        switch step {
        case .story: Text(zh: "像讲给人听一样写就行，不用写套话。", en: "Write as you would tell it. Plain words are best.")
        case .trader:
            Text(
                zh: "知道多少写多少。名称和地址越准，越快找到负责的单位。",
                en: "Write what you know. The better the name and place, the sooner the right office has it.")
        case .purchase: Text(zh: "商品和服务都写在这里。", en: "Goods or services, both go here.")
        case .request: Text(zh: "先选问题，再选要求。要求可以选几样。", en: "First the problem, then what you ask for.")
        case .person:
            Text(
                zh: "投诉要用真实姓名，要有能打通的电话。", en: "A complaint needs your true name and a phone that reaches you.")
        case .evidence:
            Text(
                zh: "小票、订单截图、合同、聊天记录、损坏的照片都有用。没有也可以直接继续，以后还能补。",
                en: "Receipts, screenshots, contracts, chats and photos all help. You can go on without, and add later."
            )
        case .check: Text(zh: "写错了可以改，改完还回到这里。", en: "You can change anything and come back here.")
        }
    }
}

/// What the receipt says.
enum ReceiptText {
    static let title = Text(zh: "收到了。|请记下编号|和查询码。", en: "Received. Note your number and query code.")
    static let number = Text(zh: "编号", en: "Number")
    static let code = Text(zh: "查询码", en: "Query code")
    static let keep = Text(
        zh: "查询码只给您看，我们自己也查不到。请抄下来、拍下来或者打印；这一页24小时内还能再打开。",
        en: "Only you can see the query code; we cannot look it up. Write it down, photograph or print it. "
            + "This page opens again for 24 hours.")
    static let receivedAt = Text(zh: "收到时间", en: "Received")
    static let trader = Text(zh: "投诉的商家", en: "Trader")
    static let otherTrader = Text(zh: "商家", en: "Trader")
    static let office = Text(zh: "由谁办理", en: "Office in charge")
    static let next = Text(zh: "接下来", en: "What happens next")
    static let promise = Text(
        zh: "{0}以前|告诉您|是否受理。", en: "We tell you by {0} whether we accept.")
    static let nothing = Text(zh: "您现在不用做什么。留意电话和短信。", en: "You need not do anything now. Mind your phone.")
    static let follow = Text(zh: "看办到哪一步", en: "Follow it")
    static let why = Text(
        zh: "{0}收到您的投诉。{1}内要决定是否受理；收到当天不算。",
        en: "Your complaint came in on {0}. The office decides within {1}; the first day does not count.")
    static let withheld = Text(
        zh: "您没有同意告知商家，所以商家看不到您的投诉。改主意的话，打12315告诉我们。",
        en: "You did not agree to passing it on, so the trader does not see it. If you change your mind, call 12315.")
    static let gone = Text(
        zh: "这里没有回执，回执只保留24小时。有编号和查询码就能查进度；都没有的话请打12315。",
        en: "There is no receipt here; it is kept for 24 hours. With number and query code you can follow your case. "
            + "Without them, call 12315.")
    static let workingDays = Text(zh: "{0}个工作日", en: "{0} working {0:day:days}")
    static let naturalDays = Text(zh: "{0}日", en: "{0} {0:day:days}")
}
