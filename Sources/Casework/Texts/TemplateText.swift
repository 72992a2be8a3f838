internal import CaseworkRules
internal import Web

/// What the pages of the answer templates say.
enum TemplateText {
    static let title = Text(zh: "答复模板", en: "Answer templates")
    static let lead = Text(
        zh: "每个模板写明依据的条文和施行日期；依据失效以后，不能再用来答复。",
        en: "Each cites its article and date; once the law has ended, it can no longer be answered from.")
    static let new = Text(zh: "写新模板", en: "New template")
    static let none = Text(zh: "还没有模板。", en: "There are no templates yet.")
    static let name = Text(zh: "模板", en: "Template")
    static let basis = Text(zh: "依据", en: "Law")
    static let standing = Text(zh: "现在", en: "Now")
    static let version = Text(zh: "版本", en: "Version")
    static let titleZh = Text(zh: "标题（中文）", en: "Title (Chinese)")
    static let titleEn = Text(zh: "标题（英文）", en: "Title (English)")
    static let titleMissing = Text(zh: "写上标题，两种语言都要。", en: "Write the title in both languages.")
    static let textZh = Text(zh: "内容（中文）", en: "Text (Chinese)")
    static let textEn = Text(zh: "内容（英文）", en: "Text (English)")
    static let textMissing = Text(zh: "写上内容，两种语言都要。", en: "Write the text in both languages.")
    static let lawZh = Text(zh: "依据（中文）", en: "Law (Chinese)")
    static let lawEn = Text(zh: "依据（英文）", en: "Law (English)")
    static let lawMissing = Text(zh: "写上依据的法律、法规或者规章。", en: "Name the law, regulation or rule.")
    static let article = Text(zh: "条文", en: "Article")
    static let articleHint = Text(zh: "例如 25，或者 24; 25", en: "Such as 25, or 24; 25")
    static let articleMissing = Text(zh: "写上哪一条。", en: "Say which article.")
    static let from = Text(zh: "施行日期", en: "In force from")
    static let to = Text(zh: "失效日期", en: "Last day in force")
    static let toHint = Text(zh: "现行有效的不写", en: "Leave empty while it is in force")
    static let confirmed = Text(zh: "已经和正文核对", en: "Checked against the text of the law")
    static let confirmedNote = Text(zh: "没有核对的会标出来", en: "Unchecked ones are marked")
    static let retired = Text(zh: "停用", en: "Retired")
    static let retiredNote = Text(zh: "不再用来答复，留在这里备查", en: "No longer answered from; kept for reference")
    static let write = Text(zh: "写模板", en: "Write it")
    static let edit = Text(zh: "改成新的一版", en: "Write the next version")
    static let save = Text(zh: "保存", en: "Save")
    static let saved = Text(zh: "新的一版已经保存。", en: "The new version is saved.")
    static let stale = Text(
        zh: "别人刚保存了一版。您写的还在，看一下上面现在的内容，再保存一次。",
        en: "Somebody has just saved a version. What you wrote is kept; look at the text above, then save again.")
    static let versions = Text(zh: "各个版本", en: "Versions")
    static let versionLine = Text(zh: "第{0}版　{1}　{2}", en: "Version {0}, {1}, {2}")
    static let shipped = Text(zh: "随程序提供", en: "shipped with the program")
    /// `{0}` the law, `{1}` since when it is in force, `{2}` the articles.
    static let citation = Text(zh: "依据：《{0}》（{1}）{2}", en: "Law: {0} ({1}), {2}")
    static let since = Text(zh: "{0}起施行", en: "in force since {0}")
    static let until = Text(zh: "，{0}失效", en: ", until {0}")
    static let articles = Text(zh: "第{0}条", en: "art. {0}")
    static let severalArticles = Text(zh: "第{0}条", en: "arts. {0}")
    static let otherLaw = Text(zh: "《{0}》", en: "《{0}》 ")

    static func of(_ standing: AnswerTemplate.Standing) -> Text {
        switch standing {
        case .usable: Text(zh: "可以用", en: "Usable")
        case .coming: Text(zh: "还没有施行", en: "Not in force yet")
        case .expired: Text(zh: "依据已经失效", en: "Its law has ended")
        case .retired: Text(zh: "已停用", en: "Retired")
        }
    }
}
