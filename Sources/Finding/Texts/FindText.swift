package import Web

/// What search says.
package enum FindText {
    package static let title = Text(zh: "查找", en: "Search")
    static let reach = Text(zh: "{0}和下级单位的案件", en: "files of {0} and the offices below")
    static let reachOwn = Text(zh: "{0}的案件", en: "files of {0}")
    static let reachAll = Text(zh: "全部案件", en: "all files")
    static let form = Text(zh: "查找案件", en: "Search case files")
    static let words = Text(zh: "查找内容", en: "Look for")
    static let send = Text(zh: "查找", en: "Search")
    static let table = Text(zh: "查到的案件", en: "Files found")
    static let subject = Text(zh: "事由、编号", en: "Subject, number")
    static let state = Text(zh: "状态", en: "State")
    static let kind = Text(zh: "种类", en: "Kind")
    static let received = Text(zh: "收到", en: "Received")
    static let trader = Text(zh: "经营者", en: "Trader")
    static let office = Text(zh: "单位", en: "Office")
    static let officeBelow = Text(zh: "单位（含下级）", en: "Office, with those below")
    static let category = Text(zh: "类别", en: "Category")
    static let division = Text(zh: "地区", en: "Division")
    static let from = Text(zh: "收到日从", en: "Received from")
    static let to = Text(zh: "收到日到", en: "Received until")
    static let all = Text(zh: "全部", en: "All")
    static let nobody = Text(zh: "还没有人", en: "Nobody yet")
    static let chip = Text(zh: "{0}：{1}", en: "{0}: {1}")
    static let pair = Text(zh: "{0}，{1}", en: "{0}, {1}")
    static let closed = Text(zh: "{0}{1}", en: "{0} {1}")
    static let thisPage = Text(zh: "这一页{0}件", en: "{0} {0:file:files} on this page")
    static let keys = Text(zh: "上下　打开", en: "up and down, open")

    static let count = Text(zh: "{0}件，新收到的在前", en: "{0} {0:file:files}, newest first")
    static let about = Text(zh: "{0}件左右，新收到的在前", en: "about {0} files, newest first")
    static let exportWorkbook = Text(zh: "导出表格（XLSX）", en: "Export as XLSX")
    static let export = Text(zh: "导出表格（CSV）", en: "Export as CSV")
    static let exportHint = Text(zh: "最多{0}件，会记入审计日志", en: "{0} files at most; noted in the audit log")

    static let exact = Text(zh: "按{0}查到，新收到的在前。", en: "Found by {0}, newest first.")
    static let alsoWords = Text(zh: "当作文字再查一次", en: "Look for it as words")
    static let exactNumber = Text(zh: "案件编号", en: "case number")
    static let exactCode = Text(zh: "统一社会信用代码", en: "credit code")
    static let exactPhone = Text(zh: "电话号码", en: "phone number")
    static let exactGTIN = Text(zh: "商品条码", en: "bar code")
    static let exactOrder = Text(zh: "订单号", en: "order number")

    static let start = Text(
        zh: "写两个字就能查：事由、经过、商家、商品、型号、备注。繁体、全角和拼音（jiazidianqi 或 jzdq）都可以。",
        en: "Two characters are enough: subject, story, trader, goods, model, notes. Traditional script, full width "
            + "and pinyin (jiazidianqi or jzdq) will do.")
    static let startNumbers = Text(
        zh: "编号、电话、信用代码、条码、订单号要写完整。几个词之间空一格，都有的才算。",
        en: "Write numbers, phones, credit codes, bar codes and order numbers in full. Words with a space between them "
            + "must all be there.")
    static let tooShort = Text(
        zh: "要查的文字至少写两个字。编号、电话可以写数字。", en: "Write at least two characters, or a number or phone.")
    static let leftOut = Text(
        zh: "单个字不查，没有按“{0}”找。", en: "Single characters are not looked for; “{0}” was left out.")
    static let unread = Text(
        zh: "这些筛选看不懂，没有用上：{0}。日期可以写成2026-10-12。",
        en: "These filters could not be read and were left out: {0}. Write days as 2026-10-12.")
    static let lookedAt = Text(
        zh: "这一页只核对了{0}件可能相符的。没有找到的话，翻到下一页接着查。",
        en: "This page has checked {0} possible files only. Turn to the next page to look further.")
    static let behind = Text(
        zh: "文字索引到{0}，还有{1}处改动在排队。刚登记的案件按编号、电话马上能查到。",
        en:
            "Words are indexed up to {0}; {1} {1:change waits:changes wait}. New files are found by number or phone at once."
    )
    static let building = Text(
        zh: "文字索引正在重建，还有{0}处没有做完，现在查到的不全。按编号、电话查不受影响。",
        en: "The index of words is being rebuilt; {0} {0:file waits:files wait}, and not everything is found yet. "
            + "Numbers and phones are not affected.")

    static let empty = Text(zh: "没有同时含“{0}”的案件。", en: "No file contains all of “{0}”.")
    static let emptyOne = Text(zh: "没有含“{0}”的案件。", en: "No file contains “{0}”.")
    static let emptyFilter = Text(zh: "没有符合这些筛选的案件。", en: "No file fits these filters.")
    static let advice = Text(zh: "可以这样再查", en: "What may help")
    static let adviceFewer = Text(zh: "只查一个词，或者少写几个字。", en: "Look for one word only, or for fewer characters.")
    static let adviceFilter = Text(zh: "去掉一个筛选，或者放宽日期。", en: "Take a filter away, or widen the days.")
    static let adviceWhole = Text(
        zh: "电话、订单号、条码要写完整，中间不能缺数字。", en: "Write phones, order numbers and bar codes in full.")
    static let adviceReach = Text(
        zh: "别的单位的案件在这里查不到。", en: "Files of other offices are not found here.")
}

/// What kept searches say.
enum ViewText {
    static let title = Text(zh: "常用查找", en: "Kept searches")
    static let manage = Text(zh: "管理", en: "Manage")
    static let keep = Text(zh: "存为常用查找", en: "Keep this search")
    static let name = Text(zh: "名称", en: "Name")
    static let nameMissing = Text(zh: "写一个名称，例如“健身卡，本月”。", en: "Write a name, such as “Gym cards, this month”.")
    static let shared = Text(zh: "本单位的人都能用", en: "Everybody of the office may use it")
    static let save = Text(zh: "保存", en: "Keep")
    static let change = Text(zh: "保存改动", en: "Save changes")
    static let changeOf = Text(zh: "{0}", en: "{0}")
    static let delete = Text(zh: "删除“{0}”", en: "Delete “{0}”")
    static let deleteHint = Text(
        zh: "删除后不能恢复；案件不受影响。", en: "This cannot be undone; no file is touched.")
    static let deleteShared = Text(
        zh: "本单位的其他人也不能再用。", en: "Others of your office cannot use it any more either.")
    static let deleteSend = Text(zh: "删除", en: "Delete")
    static let deleteNot = Text(zh: "不删除", en: "Keep it")
    static let none = Text(
        zh: "还没有常用查找。查一次，再在结果下面点“存为常用查找”。",
        en: "No search has been kept yet. Search once, then keep it below the results.")
    static let byOthers = Text(zh: "同事共享的", en: "Shared by colleagues")
    static let own = Text(zh: "自己的", en: "Your own")
    static let isShared = Text(zh: "{0}（共享）", en: "{0} (shared)")

    /// What was done, told on the page that follows.
    static func done(_ word: String) -> Text? {
        switch word {
        case "kept": Text(zh: "已存为常用查找。", en: "The search has been kept.")
        case "changed": Text(zh: "已经改好。", en: "The changes are saved.")
        case "deleted": Text(zh: "已经删除。", en: "It has been deleted.")
        default: nil
        }
    }
}

/// What the reasons of refusals say, by their codes.
package enum FindReasonText {
    /// What the entries of search in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "find-exported": Text(zh: "导出查到的案件", en: "Files found were exported"),
        "find-view-kept": Text(zh: "保存查法", en: "Search kept"),
        "find-view-changed": Text(zh: "改保存的查法", en: "Kept search changed"),
        "find-view-deleted": Text(zh: "删除保存的查法", en: "Kept search deleted"),
    ]

    package static let all: [String: Text] = [
        "find-not-permitted": Text(
            zh: "您的角色不能这样用查找。需要的话，请找负责人。",
            en: "Your role does not allow this. Ask your supervisor if you need it."),
        "too-many-views": Text(
            zh: "每人最多存{0}个常用查找。先删掉不用的。", en: "{0} searches can be kept at most. Delete one first."),
        "view-name-taken": Text(
            zh: "您已经有一个叫“{0}”的常用查找。换一个名称。", en: "You have a kept search called “{0}”. Choose another name."),
    ]

    static func text(_ reason: String) -> Text? { all[reason] }
}
