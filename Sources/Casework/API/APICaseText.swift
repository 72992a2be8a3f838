internal import CaseworkRules
internal import Web

/// What the API of case files says of itself.
enum APICaseText {
    static let lodge = Text(zh: "提交投诉（不需要账号）", en: "Lodge a complaint (no account needed)")
    static let lodged = Text(
        zh: "已收到；查询码只给这一次", en: "Received; the query code is given this once only")
    static let location = Text(zh: "案件的地址", en: "The address of the case file")
    static let idempotencyKey = Text(
        zh: "同一个键加同样的内容，回答相同；内容不同则为冲突。1至100个可见字符",
        en: "The same key and body are answered the same, another body is a conflict. 1 to 100 visible characters")
    static let read = Text(zh: "读取案件", en: "Read a case file")
    static let caseFile = Text(zh: "案件", en: "The case file")
    static let evidence = Text(zh: "下载一份证据材料", en: "Take down a piece of evidence")
    static let evidenceKey = Text(zh: "案件中列出的材料编号", en: "Its key, as the case file lists it")
    static let evidenceBytes = Text(
        zh: "文件；工作人员看到的图片去掉了位置等信息",
        en: "The file; to staff a picture without the place and camera written into it")
    static let entityTag = Text(zh: "案件的版本", en: "The version of the file")
    static let notModified = Text(zh: "仍是这一版本", en: "Still at this version")
    static let number = Text(zh: "案件编号", en: "The number of the file")
    static let queryCode = Text(zh: "消费者的查询码", en: "The consumer's query code")
    static let ifNoneMatch = Text(zh: "已经有的版本", en: "The version that is already known")
    static let ifMatch = Text(zh: "所依据的版本，必须写", en: "The version acted on; needed")
    static let list = Text(zh: "本单位能看的案件，最新的在前", en: "The files one's office may see, newest first")
    static let listed = Text(zh: "一页案件", en: "A page of files")
    static let state = Text(zh: "只要这个状态的", en: "Only files in this state")
    static let officer = Text(zh: "只要这位经办人的", en: "Only files of this officer")
    static let dueUntil = Text(zh: "只要这一天以前到期的未结案件", en: "Only open files that are due by this day")
    static let cursor = Text(zh: "上一页给出的 next", en: "What the page before gave as next")
    static let limit = Text(zh: "最多几件（默认50）", en: "How many at most (50 if not said)")
    static let moved = Text(zh: "办理后的案件", en: "The file after the move")
    static let categories = Text(zh: "商品和服务的类别", en: "Categories of goods and services")
    static let natures = Text(zh: "投诉的性质，选一个", en: "The natures of a complaint, of which one is chosen")
    static let search = Text(zh: "输入的文字", en: "What somebody typed")
    static let divisions = Text(zh: "行政区划", en: "Administrative divisions")
    static let below = Text(zh: "只要这个区划的下一级", en: "Only those directly below this one")
    static let offices = Text(zh: "单位，移送时用它们的编号", en: "Offices, by the keys that a handover names")
    static let inDivision = Text(zh: "只要这个区划的", en: "Only those of this division")
    static let all = Text(zh: "全部", en: "All of them")
    static let noOffice = Text(
        zh: "“{0}”还没有负责的单位，请打12315。", en: "No office is in charge of “{0}” yet; call 12315.")

    static func move(_ name: CaseMove.Name) -> Text { name.text }
}
