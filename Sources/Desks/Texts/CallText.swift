internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Web

/// What the pages of the desks say.
enum CallText {
    static func title(_ desk: Desk) -> Text {
        switch desk {
        case .hotline: Text(zh: "热线登记", en: "Hotline")
        case .counter: Text(zh: "柜台登记", en: "Counter")
        }
    }

    static func state(_ state: CallState, _ desk: Desk) -> Text {
        switch (state, desk) {
        case (.open, .hotline): Text(zh: "通话中", en: "Talking")
        case (.open, .counter): Text(zh: "接待中", en: "Being served")
        case (.parked, _): Text(zh: "暂放", en: "Parked")
        case (.filed, _): Text(zh: "已登记", en: "Filed")
        case (.ended, _): Text(zh: "已结束", en: "Ended")
        }
    }

    /// `{0}` the time, `{1}` the number called.
    static let since = Text(zh: "{0}接通，{1}", en: "since {0}, {1}")
    static let sinceHere = Text(zh: "{0}开始", en: "since {0}")
    static let new = Text(zh: "新的来电", en: "New call")

    // The blocks.
    static func caller(_ desk: Desk) -> Text {
        switch desk {
        case .hotline: Text(zh: "来电人", en: "Caller")
        case .counter: Text(zh: "来访人", en: "Visitor")
        }
    }
    static let agent = Text(zh: "替别人投诉", en: "Acts for somebody else")
    static let trader = Text(zh: "商家", en: "Trader")
    static let shop = Text(zh: "网上买的", en: "Bought online")
    static let told = Text(zh: "说了什么", en: "What was told")
    static let consents = Text(zh: "念给来电人听，再选", en: "Read out, then choose")
    static let amounts = Text(zh: "要求的金额", en: "Sums asked for")
    static let more = Text(zh: "品牌、型号、订单号、条码", en: "Brand, model, order number, barcode")

    // Notes.
    static let notes = Text(zh: "随手记", en: "Notes")
    static let note = Text(zh: "记一句，按回车", en: "One line, then Enter")
    static let notesAbout = Text(
        zh: "登记时写进事情经过，每句带时间。", en: "They go into the file below the story, each with its time.")
    static let changed = Text(zh: "改过的{0}处", en: "{0} {0:correction:corrections}")
    static let before = Text(zh: "{0}：原来是“{1}”", en: "{0}: it was “{1}”")

    // Answers.
    static let answers = Text(zh: "照着念", en: "Read out")
    static let findAnswer = Text(zh: "找答复", en: "Find an answer")
    static let noAnswer = Text(zh: "不用模板", en: "No template")
    static let answerText = Text(zh: "自己写的答复", en: "Answer in own words")
    static let answerHint = Text(
        zh: "登记咨询时一并记作答复；空着就用选中的模板，都没有就留待答复。",
        en: "Goes with the consultation; empty, the chosen template is used; with neither, it waits for an answer.")
    static let noAnswers = Text(zh: "还没有可以用的模板。", en: "There is no template to use yet.")
    static let unconfirmed = Text(zh: "没有核对", en: "Unchecked")

    // Open drafts.
    static let waiting = Text(zh: "没登记完的", en: "Open drafts")
    static let untitled = Text(zh: "还没有写经过", en: "No story yet")
    static let unknown = Text(zh: "没有号码", en: "no number")

    // Keys.
    static let blocks = Text(zh: "＋数字跳到该块", en: " + digit: block")
    static let next = Text(zh: "下一格", en: "next field")
    static let keep = Text(zh: "保存", en: "save")
    static let bar = Text(zh: "登记", en: "File")

    static func button(_ act: CallDo, _ desk: Desk) -> Text {
        switch act {
        case .save: Text(zh: "保存草稿", en: "Save draft")
        case .park:
            desk == .hotline
                ? Text(zh: "先放着，接下一个", en: "Park, take the next") : Text(zh: "先放着，接待下一位", en: "Park, serve the next")
        case .end: Text(zh: "不登记，结束", en: "End without filing")
        case .complaint: Text(zh: "登记投诉", en: "File complaint")
        case .tip: Text(zh: "登记举报", en: "File tip")
        case .consultation: Text(zh: "登记咨询", en: "File consultation")
        case .suggestion: Text(zh: "登记建议", en: "File suggestion")
        }
    }

    /// `{0}` how many, `{1}` their names.
    static let missing = Text(zh: "投诉还差{0}项：{1}", en: "A complaint still needs {0}: {1}")
    static let complete = Text(zh: "可以登记成投诉", en: "Ready as a complaint")
    static let andMore = Text(zh: "等", en: " and more")
    static let notSaved = Text(
        zh: "没有保存上。写的还在这一页，会接着再试。", en: "Not saved. What you wrote is on this page; it is tried again.")
    static let over = Text(
        zh: "这一个已经登记或者结束了，不能再写。", en: "This one was filed or ended; nothing more can be written to it.")

    // Ending.
    static let end = Text(zh: "不登记就结束", en: "End without filing")
    static let result = Text(zh: "结果", en: "What came of it")
    static let resultHint = Text(zh: "例如 打错了；告诉了办事时间。", en: "Such as: wrong number; told the opening hours.")
    static let resultMissing = Text(zh: "写一句结果，例如 打错了。", en: "Say what came of it, such as: wrong number.")
    static let ended = Text(zh: "已经结束，没有登记。", en: "Ended without a file.")
    static let parked = Text(zh: "上一个已经放着，在“没登记完的”里。", en: "The last one is parked among the open drafts.")
}

/// What is said about the person who calls.
enum CallerText {
    static let title = Text(zh: "这个电话以前", en: "This number before")
    static let files = Text(zh: "这个电话的案件", en: "Files of this number")
    static let count = Text(zh: "{0}次", en: "{0} {0:time:times}")
    static let none = Text(zh: "这个电话以前没有来过。", en: "Nothing is known of this number.")
    static let ask = Text(zh: "写上电话，就能看到以前的来往。", en: "With a number, earlier files are shown here.")
    static let day = Text(zh: "日期", en: "Day")
    static let what = Text(zh: "事由", en: "Matter")
    static let state = Text(zh: "状态", en: "State")
    static let same = Text(zh: "可能是同一件事。", en: "Perhaps the same matter.")
    /// `{0}` the day.
    static let sameSince = Text(zh: "这个电话{0}有一件还在办：", en: "This number has an open file since {0}: ")
    static let add = Text(zh: "记到这件里", en: "Add to that file")
    static let call = Text(zh: "来电", en: "Call")
}

/// What is said once a call became a file.
enum FiledText {
    static func title(_ desk: Desk) -> Text {
        switch desk {
        case .hotline: Text(zh: "已登记，|请念给来电人", en: "Filed; read this out")
        case .counter: Text(zh: "已登记，|这是您的回执", en: "Filed; this is your receipt")
        }
    }

    static let scan = Text(zh: "扫码查进度", en: "Scan to follow the file")
    static let keep = Text(
        zh: "请保存编号和查询码，凭这两样查进度、补材料。", en: "Keep number and query code: with both the file is followed.")
    static let number = Text(zh: "编号", en: "Number")
    static let code = Text(zh: "查询码", en: "Query code")
    static let gone = Text(zh: "已过了可以再念的时间", en: "No longer kept for reading out")
    static let kind = Text(zh: "登记为", en: "Filed as")
    static let office = Text(zh: "办理单位", en: "Office")
    static let time = Text(zh: "登记时间", en: "Filed at")

    static func promise(_ kind: CaseKind) -> Text {
        switch kind {
        case .complaint, .other: Text(zh: "{0}以前|告诉您是否受理。", en: "You are told by {0} whether it is accepted.")
        case .tip: Text(zh: "{0}以前|核查，|决定是否立案。", en: "It is verified by {0}, and a case is opened or not.")
        case .consultation, .suggestion: Text(zh: "{0}以前|答复您。", en: "You have an answer by {0}.")
        }
    }

    static let answered = Text(zh: "已经答复，办结。", en: "Answered and closed.")
    static let notAnswered = Text(
        zh: "咨询已经登记，答复没有记上。请到案件里答复。", en: "The consultation is filed, its answer is not. Answer it in the file.")
    static func another(_ desk: Desk) -> Text {
        switch desk {
        case .hotline: Text(zh: "同一个来电再登记一件", en: "File another from the same call")
        case .counter: Text(zh: "同一个人再登记一件", en: "File another for the same person")
        }
    }

    static let open = Text(zh: "看案件", en: "Open the file")
    static func next(_ desk: Desk) -> Text {
        switch desk {
        case .hotline: Text(zh: "接下一个", en: "Take the next call")
        case .counter: Text(zh: "接待下一位", en: "Serve the next")
        }
    }

    static let history = Text(zh: "通话中记下的", en: "Noted during the call")
    static let tip = Text(
        zh: "举报人的信息已加密封存，这份来电记录里没有。", en: "Who reported is sealed; this record of the call does not have it.")
    static let ended = Text(zh: "没有登记，已结束", en: "Ended without a file")
}

/// What the record of calls says.
enum RecordText {
    static func title(_ desk: Desk) -> Text {
        switch desk {
        case .hotline: Text(zh: "来电记录", en: "Record of calls")
        case .counter: Text(zh: "接待记录", en: "Record of visits")
        }
    }

    static let started = Text(zh: "开始", en: "Began")
    static let length = Text(zh: "用时", en: "Took")
    static let clerk = Text(zh: "登记人员", en: "Clerk")
    static let from = Text(zh: "来电号码", en: "From")
    static let line = Text(zh: "打的号码", en: "Called")
    static let result = Text(zh: "结果", en: "What came of it")
    static let minutes = Text(zh: "{0}分{1}秒", en: "{0} min {1} s")
    static let none = Text(zh: "还没有记录。", en: "Nothing is recorded yet.")
    static let older = Text(zh: "更早的", en: "Earlier")
    static let shown = Text(zh: "这一页{0}个", en: "{0} on this page")
}

/// Why something at a desk is refused.
enum DeskReason {
    static let all: [String: Text] = [
        "desk-not-permitted": Text(
            zh: "热线和柜台由登记人员、经办人和负责人来登记。",
            en: "The hotline and the counter are for clerks, officers and supervisors.")
    ]
}
