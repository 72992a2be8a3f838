package import CaseworkRules
package import Web

/// What the list of files says.
package enum ListText {
    package static let title = Text(zh: "案件", en: "Case files")
    package static let table = Text(zh: "案件表", en: "Case files")
    package static let subject = Text(zh: "事由、编号", en: "Subject, number")
    package static let mark = Text(zh: "提示", en: "Mark")
    package static let state = Text(zh: "状态", en: "State")
    package static let due = Text(zh: "到期", en: "Due")
    package static let closed = Text(zh: "办结", en: "Closed")
    package static let received = Text(zh: "收到", en: "Received")
    package static let consumer = Text(zh: "消费者", en: "Consumer")
    package static let trader = Text(zh: "经营者", en: "Trader")
    package static let amount = Text(zh: "金额（元）", en: "Amount (yuan)")
    package static let officer = Text(zh: "经办人", en: "Officer")
    package static let office = Text(zh: "单位", en: "Office")
    package static let nobody = Text(zh: "还没有人", en: "Nobody yet")
    package static let everybody = Text(zh: "全部", en: "All")
    package static let kind = Text(zh: "种类", en: "Kind")
    package static let channel = Text(zh: "渠道", en: "Channel")
    package static let category = Text(zh: "类别", en: "Category")
    package static let dueUntil = Text(zh: "到期不晚于", en: "Due by")
    package static let words = Text(zh: "编号、电话或文字", en: "Number, phone, trader or words")
    package static let division = Text(zh: "地区", en: "Division")
    package static let receivedFrom = Text(zh: "收到日从", en: "Received from")
    package static let receivedTo = Text(zh: "收到日到", en: "Received until")
    package static let chip = Text(zh: "{0}：{1}", en: "{0}: {1}")
    package static let today = Text(zh: "今天", en: "today")
    package static let whereItStands = Text(zh: "{0}，{1}", en: "{0}, {1}")
    package static let estimate = Text(zh: "推算", en: "estimate")
    package static let waitsForRating = Text(zh: "等评价", en: "not rated yet")
    package static let inTime = Text(zh: "按期", en: "in time")
    package static let late = Text(zh: "超期", en: "late")
    package static let lateMark = Text(zh: "已超期", en: "Overdue")
    package static let handoverMark = Text(zh: "移送中", en: "Offered to another office")
    package static let byDue = Text(zh: "{0}件，按到期日", en: "{0} {0:file:files} by due day")
    package static let byReceipt = Text(zh: "{0}件，新收到的在前", en: "{0} {0:file:files}, newest first")
    package static let thisPage = Text(zh: "这一页{0}件", en: "{0} {0:file:files} on this page")
    package static let lookedAt = Text(
        zh: "按文字查，这一页只看了最近的{0}件。没有找到的话，翻到下一页接着查。",
        en: "For words, this page has looked at {0} files only. Turn to the next page to look further.")
    package static let emptyMine = Text(
        zh: "您手上没有没办完的案件。看看还没有人办的。", en: "You carry no open file. Look at those that nobody carries yet.")
    package static let emptyOverdue = Text(zh: "没有超期的案件。", en: "No file is overdue.")
    package static let emptyToday = Text(zh: "今天没有到期的案件。", en: "Nothing is due today.")
    package static let nextDue = Text(zh: "最近一件{0}到期。", en: "The next is due on {0}.")
    package static let emptyUnassigned = Text(zh: "每一件都有人办。", en: "Somebody carries every file.")
    package static let emptyHandovers = Text(zh: "没有别的单位移送来、等您单位答复的案件。", en: "No file waits for your office's answer.")
    package static let emptySupervised = Text(zh: "没有督办的案件。", en: "No file is under supervision.")
    package static let supervisedMark = Text(zh: "督办，{0}前答复", en: "supervised, due {0}")
    package static let supervisedLate = Text(zh: "督办，超过{0}", en: "supervised, late since {0}")
    package static let emptyState = Text(zh: "没有“{0}”的案件。", en: "No file is in the state “{0}”.")
    package static let emptyOpen = Text(zh: "没有没办完的案件。", en: "No file is open.")
    package static let emptyClosed = Text(zh: "还没有办结的案件。", en: "No file has been closed yet.")
    package static let emptySearch = Text(
        zh: "没有找到“{0}”。试试少写几个字，或者去掉一个筛选。",
        en: "Nothing was found for “{0}”. Try fewer words, or take a filter away.")
    package static let emptyFilter = Text(
        zh: "没有同时符合这些筛选的案件。去掉一个再看。", en: "No file fits all these filters. Take one away.")
    package static let tooShort = Text(
        zh: "要查的文字至少写两个字。编号、电话可以写数字。", en: "Write at least two characters, or a number or phone.")
    package static let keys = Text(zh: "上下　打开", en: "up and down, open")
    package static let reach = Text(zh: "{0}和下级单位", en: "{0} and the offices below")

    /// The name of a view.
    package static func name(_ view: WorklistView) -> Text {
        switch view {
        case .mine: Text(zh: "我的", en: "Mine")
        case .unassigned: Text(zh: "还没有人办", en: "Unassigned")
        case .overdue: Text(zh: "已超期", en: "Overdue")
        case .dueToday: Text(zh: "今天到期", en: "Due today")
        case .handovers: Text(zh: "移送来的", en: "Offered to us")
        case .supervised: Text(zh: "督办", en: "Under supervision")
        case .allOpen: Text(zh: "全部未办结", en: "All open")
        case .state(let state): state.text
        case .closed: Text(zh: "已结束", en: "Finished")
        case .all: Text(zh: "全部", en: "All")
        }
    }
}

/// What the page of a file says.
package enum FileText {
    package static let back = Text(zh: "案件", en: "Case files")
    package static let received = Text(zh: "{0}，{1}，{2}", en: "{0}, {1}, {2}")

    /// What was told, by the kind of the filing.
    package static func story(_ kind: CaseKind) -> Text {
        switch kind {
        case .complaint, .other: Text(zh: "投诉内容", en: "What happened")
        case .tip: Text(zh: "举报内容", en: "What is reported")
        case .consultation: Text(zh: "咨询内容", en: "The question")
        case .suggestion: Text(zh: "建议内容", en: "The suggestion")
        }
    }

    /// The people on the file, by the kind of the filing.
    package static func parties(_ kind: CaseKind) -> Text {
        switch kind {
        case .complaint, .other: Text(zh: "双方", en: "Parties")
        case .tip: Text(zh: "被举报的一方", en: "Who is reported")
        case .consultation: Text(zh: "谁问的，关于谁", en: "Who asks, and about whom")
        case .suggestion: Text(zh: "谁提的", en: "Who suggests it")
        }
    }

    package static let product = Text(zh: "商品", en: "Goods")
    package static let bought = Text(zh: "购买", en: "Purchase")
    package static let online = Text(zh: "网上", en: "online")
    package static let order = Text(zh: "单号{0}", en: "order {0}")
    package static let amount = Text(zh: "金额", en: "Amount")
    package static let claims = Text(zh: "要求", en: "Claims")
    package static let consents = Text(zh: "同意", en: "Consents")
    package static let consent = Text(zh: "{0}：{1}", en: "{0}: {1}")
    package static let revealNote = Text(
        zh: "显示个人信息要写理由，会留痕", en: "Showing personal data needs a reason and is recorded")
    package static let consumer = Text(zh: "消费者", en: "Consumer")
    package static let trader = Text(zh: "经营者", en: "Trader")
    package static let agent = Text(zh: "代理人", en: "Agent")
    package static let name = Text(zh: "姓名", en: "Name")
    package static let traderName = Text(zh: "名称", en: "Name")
    package static let phone = Text(zh: "电话", en: "Phone")
    package static let address = Text(zh: "地址", en: "Address")
    package static let creditCode = Text(zh: "代码", en: "Credit code")
    package static let authority = Text(zh: "授权", en: "Authority")
    package static let unknown = Text(zh: "没有写", en: "not given")
    package static let reveal = Text(zh: "显示", en: "Show")
    package static let revealWhat = Text(zh: "显示{0}", en: "Show: {0}")
    package static let reason = Text(zh: "理由", en: "Reason")
    package static let reasonMissing = Text(
        zh: "写上为什么要看{0}，例如“核实购买日期”。", en: "Say why you need it ({0}), such as “to check the day of purchase”.")
    package static let revealSend = Text(zh: "显示，并记录理由", en: "Show and record the reason")
    package static let revealed = Text(
        zh: "已经记入办理经过：您在{0}看了{1}。这一页关掉以后又会遮住。",
        en: "Recorded in the history: at {0} you looked at this ({1}). It is masked again when you leave the page.")
    package static let history = Text(zh: "办理经过", en: "History")
    package static let entries = Text(zh: "{0}条", en: "{0} {0:entry:entries}")
    package static let proven = Text(zh: "记录链完整", en: "Chain of records complete")
    package static let notProven = Text(
        zh: "记录链对不上，请马上告诉审计管理员", en: "The chain of records does not hold; tell the auditor at once")
    package static let older = Text(
        zh: "还有{0}条更早的记录没有列在本页", en: "{0} older {0:entry is:entries are} not listed on this page")
    package static let earlier = Text(zh: "更早的{0}条", en: "{0} earlier {0:entry:entries}")
    package static let clocks = Text(zh: "期限", en: "Periods")
    package static let noClock = Text(zh: "现在没有在走的期限。", en: "No period is running.")
    package static let doneOn = Text(zh: "{0}，按期", en: "{0}, in time")
    package static let doneLate = Text(zh: "{0}，超期", en: "{0}, late")
    package static let dropped = Text(zh: "不再计算", en: "no longer counted")
    package static let dueWas = Text(zh: "期限{0}。{1}", en: "Due on {0}. {1}")
    package static let paused = Text(zh: "{0}起停算", en: "stopped since {0}")
    package static let pausedSpan = Text(zh: "{0}至{1}停算", en: "stopped from {0} to {1}")
    package static let starts = Text(zh: "起算：{0}，当日不计。", en: "Runs from {0}; that day is not counted.")
    package static let workingDays = Text(zh: "{0}个工作日。", en: "{0} working {0:day:days}.")
    package static let naturalDays = Text(zh: "{0}日。", en: "{0} days.")
    package static let extended = Text(zh: "已延长{0}日。", en: "Extended by {0} {0:day:days}.")
    package static let ruleSet = Text(
        zh: "规则集{0}（{1}起），按收到日选用", en: "Rule set {0} (since {1}), chosen by the day of receipt")
    package static let unconfirmed = Text(zh: "未核实", en: "unconfirmed")
    package static let configured = Text(zh: "本平台设定", en: "set by this installation")
    package static let similar = Text(zh: "相似案件", en: "Similar files")
    package static let similarCount = Text(zh: "{0}件", en: "{0}")
    package static let noSimilar = Text(
        zh: "没有同电话、同商家或同订单的案件。", en: "No file has the same phone, trader or order.")
    static let mergeHere = Text(zh: "把本件并入这件", en: "Merge this file into it")
    static let mergeInto = Text(zh: "把本件并入{0}", en: "Merge this file into {0}")

    /// What two files have in common.
    static func likeness(_ likeness: SimilarFile.Likeness) -> Text {
        switch likeness {
        case .phone: Text(zh: "同电话", en: "same phone")
        case .trader: Text(zh: "同商家", en: "same trader")
        case .order: Text(zh: "同订单", en: "same order")
        case .text: Text(zh: "文字几乎一样", en: "nearly the same text")
        }
    }
    package static let documents = Text(zh: "文书和材料", en: "Documents and evidence")
    package static let copy = Text(zh: "给商家的副本", en: "Copy for the trader")
    package static let noEvidence = Text(zh: "没有交材料。", en: "No evidence was handed in.")
    package static let original = Text(zh: "原件", en: "Original")
    package static let originalOf = Text(zh: "原件：{0}", en: "Original: {0}")
    package static let originalNote = Text(
        zh: "原件里可能有拍摄地点和设备。下载要写理由，会留痕。",
        en: "An original may tell place and camera. Taking it needs a reason and is recorded.")
    package static let originalSend = Text(zh: "下载原件，并记录理由", en: "Take the original and record the reason")
    package static let originalReason = Text(
        zh: "写上为什么要“{0}”的原件，例如“核对拍摄时间”。",
        en: "Say why you need the original of “{0}”, such as “to check when it was taken”.")
    package static let strangeFiles = Text(
        zh: "PDF、视频和录音是别人交来的原文件，请在装有杀毒软件的电脑上打开。",
        en: "PDFs, videos and recordings are files of others as they came; open them on a protected computer.")
    package static let noPicture = Text(
        zh: "这张照片没有可以看的副本。要看原件，请在案件页上写明理由。",
        en: "There is no picture to show of this file. On the page of the case you can take the original with a reason."
    )
    package static let handlings = Text(zh: "经办单位", en: "Offices")
    package static let handlingSince = Text(zh: "{0}收到", en: "received {0}")
    package static let handlingEnded = Text(zh: "{0}收到，{1}结束：{2}", en: "received {0}, ended {1}: {2}")
    package static let officer = Text(zh: "经办人{0}", en: "officer {0}")
    package static let nobody = Text(zh: "还没有经办人", en: "nobody carries it yet")
    package static let endedHandedOver = Text(zh: "移送", en: "handed over")
    package static let endedRefused = Text(zh: "不予受理", en: "refused")
    package static let endedWithdrawn = Text(zh: "撤回", en: "withdrawn")
    package static let settledFirst = Text(
        zh: "双方在线和解，没有机构经办", en: "Settled online between the parties, with no office")
    package static let endedUnsettled = Text(zh: "先行和解未成", en: "not settled")
    package static let endedSilent = Text(zh: "商家没有回应和解", en: "the trader did not answer")
    package static let endedSettled = Text(zh: "已和解", en: "settled")
    package static let endedClosed = Text(zh: "办结", en: "closed")
    package static let offered = Text(
        zh: "已移送{0}，等答复；答复以前仍由{1}负责。", en: "Offered to {0}; until the answer {1} stays answerable.")
    package static let offeredTo = Text(zh: "移送{0}（{1}）", en: "Offered to {0} ({1})")
    package static let handoverTaken = Text(zh: "已接收", en: "taken over")
    package static let handoverReturned = Text(zh: "退回：{0}", en: "returned: {0}")
    package static let handoverWaits = Text(zh: "等答复", en: "waiting")
    package static let offerToYou = Text(
        zh: "{0}把这件移送给您单位，理由：{1}。请接收或者退回。", en: "{0} offers this file to your office: {1}. Take it over or return it.")
    package static let sessions = Text(zh: "调解记录", en: "Sessions")
    package static let sessionHead = Text(zh: "{0}，{1}", en: "{0}, {1}")
    package static let attended = Text(zh: "到场：{0}", en: "Present: {0}")
    package static let agreement = Text(zh: "协议", en: "Agreement")
    package static let performBy = Text(zh: "最晚履行", en: "To be performed by")
    package static let outcome = Text(zh: "结果", en: "Outcome")
    package static let agreedMoney = Text(zh: "协议金额", en: "Agreed")
    package static let performedMoney = Text(zh: "已履行", en: "Performed")
    package static let punitiveMoney = Text(zh: "其中加倍赔偿", en: "Of it for fraud")
    package static let rating = Text(zh: "消费者评价", en: "Rating")
    package static let score = Text(zh: "{0}，{1}分（满分5分）", en: "{0}, {1} of 5")
    package static let notes = Text(zh: "内部备注", en: "Internal notes")
    package static let person = Text(zh: "提交人", en: "Who filed it")
    package static let links = Text(zh: "相关案件", en: "Linked files")
    package static let message = Text(zh: "写给对方", en: "Written to the person")
    package static let reply = Text(zh: "对方来信", en: "From the person")
    package static let correspondence = Text(zh: "往来和理由", en: "Exchange and reasons")
    package static let noteHint = Text(zh: "只有工作人员看得到", en: "Seen by staff only")
    package static let request = Text(zh: "要求补充", en: "Asked for")
    package static let fact = Text(zh: "补充情况", en: "Added")
    package static let decisionReason = Text(zh: "理由", en: "Reason")
    package static let lookOnly = Text(zh: "您可以看这件，不能办。", en: "You may look at this file and not act on it.")
    package static let recorded = Text(zh: "原记录", en: "As recorded")
    package static let handedBy = Text(zh: "{0}，{1}", en: "{0}, {1}")
}

/// What the copy for the trader says.
package enum CopyText {
    package static let title = Text(zh: "消费者投诉（给经营者的副本）", en: "Consumer's complaint (copy for the trader)")
    package static let number = Text(zh: "编号", en: "Number")
    package static let office = Text(zh: "办理单位", en: "Office")
    package static let contact = Text(
        zh: "消费者的联系方式没有写在副本上，联系请经办理单位。",
        en: "The consumer's address and phone are not on this copy; get in touch through the office.")
    package static let withheldTitle = Text(zh: "不能给商家副本", en: "There is no copy for the trader")
    package static let withheld = Text(
        zh: "消费者没有同意把投诉告知商家，或者已经收回同意。要告知商家，先请消费者同意。",
        en: "The consumer has not agreed to passing the complaint to the trader, or has withdrawn it. Ask first.")
}
