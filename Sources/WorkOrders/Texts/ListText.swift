internal import Web

/// What the pages of lists that come and go say.
enum ListText {
    static let about = Text(
        zh: "从12345或12315平台下载清单（CSV，UTF-8或GB 18030编码都可以；或一行一件的JSON），先看报告，再决定导入。同一份清单导入两次，不会多出工单。",
        en:
            "Download the list of 12345 or 12315 (CSV in UTF-8 or GB 18030, or JSON a line), read the report, then take it in. Taking the same list in twice adds nothing."
    )
    static let file = Text(zh: "清单文件", en: "The list")
    static let fileMissing = Text(zh: "选一个文件。", en: "Choose a file.")
    static let mapping = Text(zh: "对照表", en: "Mapping")
    static let mappingHint = Text(
        zh: "说明哪一列是什么。平台没有公开格式，随带的对照表是样例，由管理员按实际列名改。",
        en:
            "Says which column is what. The platforms publish no format: the shipped ones are samples for the administrator to change."
    )
    static let mappingMissing = Text(zh: "选一个对照表。", en: "Choose a mapping.")
    static let check = Text(zh: "检查，先不导入", en: "Check, and take nothing in yet")
    static let dry = Text(zh: "检查报告，还没有导入", en: "What the list would bring; nothing is taken in yet")
    static let taken = Text(zh: "导入完成", en: "The list is taken in")
    static let rows = Text(zh: "清单里", en: "In the list")
    static let new = Text(zh: "新工单", en: "New")
    static let changed = Text(zh: "有变化", en: "Changed")
    static let there = Text(zh: "已经有了，没有变化", en: "There already, unchanged")
    static let rejected = Text(zh: "不能导入", en: "Turned away")
    static let orders = Text(zh: "{0}件", en: "{0}")
    static let rejectedTitle = Text(zh: "不能导入的行", en: "Lines turned away")
    static let line = Text(zh: "第几行", en: "Line")
    static let number = Text(zh: "编号", en: "Number")
    static let why = Text(zh: "为什么", en: "Why")
    static let more = Text(zh: "还有{0}行，没有一一列出。", en: "{0} more {0:line:lines} not shown.")
    static let take = Text(zh: "导入这{0}件", en: "Take {0} in")
    static let nothing = Text(zh: "没有要导入的。", en: "There is nothing to take in.")
    static let again = Text(zh: "换一份清单", en: "Another list")
    static let unusable = Text(zh: "这份清单不能用", en: "This list cannot be used")
    static let kept = Text(
        zh: "文件“{0}”留到明天这个时候，不用再选一次。", en: "“{0}” is kept until this time tomorrow; no need to choose it again.")
    static let giveAbout = Text(
        zh: "按对照表里的列名导出，交回转办平台。来电人的信息不在里面。会记入审计日志。",
        en: "Written in the mapping's own columns, to be given back. The caller is not in it. The audit log notes it.")
    static let state = Text(zh: "状态", en: "State")
    static let format = Text(zh: "格式", en: "Format")
    static let xlsx = Text(zh: "XLSX（电子表格）", en: "XLSX (spreadsheet)")
    static let csv = Text(zh: "CSV（表格软件）", en: "CSV (spreadsheets)")
    static let jsonl = Text(zh: "JSON，一行一件", en: "JSON, one a line")
    static let give = Text(zh: "导出", en: "Export")
    static let noMappings = Text(
        zh: "没有可用的对照表，请管理员放一个到数据目录的 orders 文件夹。",
        en: "There is no usable mapping; ask the administrator to put one into the folder orders of the data folder.")
    static let newAbout = Text(
        zh: "清单里没有、或者电话转来的工单，在这里登记。", en: "For an order that comes by telephone or is in no list.")
    static let callerPhoneHint = Text(zh: "可以不填", en: "May stay empty")
    static let text = Text(zh: "反映的内容", en: "What it says")
    static let textMissing = Text(zh: "写上工单的内容。", en: "Write what the order says.")
    static let numberMissing = Text(zh: "写上平台的工单编号。", en: "Enter the platform's number of the order.")
    static let dueOn = Text(zh: "要求哪天答复", en: "Answer wanted by")
    static let save = Text(zh: "登记", en: "Take in")
    static let known = Text(zh: "这个编号的工单已经有了：", en: "There is an order of that number already: ")
}
