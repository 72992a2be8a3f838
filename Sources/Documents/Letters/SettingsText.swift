package import Web

/// What the pages say on which a system administrator keeps letters and letterheads.
package enum SettingsText {
    package static let settings = Text(zh: "文书设置", en: "Document settings")
    static let letterheads = Text(zh: "单位名称、字头和印章", en: "Letterheads, prefixes and seals")
    static let letters = Text(zh: "函件模板", en: "Letters")
    static let newLetter = Text(zh: "写一个新模板", en: "Write a new letter")
    static let noLetters = Text(zh: "还没有模板。", en: "There are no letters yet.")
    static let usedBy = Text(
        zh: "本单位和下级单位开具函件时可以用。", en: "The office and those below it can issue them.")
    static let versionOf = Text(zh: "第{0}版", en: "version {0}")

    static let edit = Text(zh: "模板：{0}", en: "Letter: {0}")
    static let title = Text(zh: "标题", en: "Title")
    static let english = Text(zh: "英文名称", en: "Name in English")
    static let englishHint = Text(zh: "只在英文页面上显示", en: "Shown on English pages only")
    static let addressee = Text(zh: "抬头（收件人）", en: "Addressee")
    static let addresseeHint = Text(
        zh: "不写冒号。也可以用占位，例如投诉人。", en: "Without a colon. Places may stand here, such as that for the consumer.")
    static let body = Text(zh: "正文", en: "Body")
    static let bodyHint = Text(
        zh: "一行一段。占位写在两对花括号里，开具时换成案件里的内容。",
        en: "A line is a paragraph. Places in double braces are filled from the file.")
    static let forConsumer = Text(zh: "投诉人在查进度的页面上能看到", en: "The consumer can read it on the page of the file")
    static let places = Text(zh: "可以用的占位", en: "Places that may be used")
    static let save = Text(zh: "保存为新的一版", en: "Save as a new version")
    static let look = Text(zh: "看样子", en: "Look at it")
    static let sample = Text(zh: "样子，用的是编出来的案件", en: "How it looks, with a made-up file")
    static let saved = Text(zh: "已保存。", en: "Saved.")
    static let versions = Text(zh: "版本", en: "Versions")
    static let versionLine = Text(zh: "第{0}版　{1}　{2}", en: "Version {0}, {1}, {2}")
    static let retire = Text(zh: "停用", en: "Take out of use")
    static let retireHint = Text(zh: "已开具的函件不受影响。", en: "Letters that were issued stay as they are.")
    static let unknown = Text(
        zh: "{0}第{1}行第{2}个字：没有“{3}”这个占位。", en: "{0}, line {1}, character {2}: there is no place called “{3}”.")
    static let unclosed = Text(
        zh: "{0}第{1}行第{2}个字：这里的花括号没有合上。", en: "{0}, line {1}, character {2}: these braces are not closed.")
    static let empty = Text(
        zh: "{0}第{1}行第{2}个字：花括号里没有写占位的名字。", en: "{0}, line {1}, character {2}: no name between the braces.")

    static let letterhead = Text(zh: "{0}的文书设置", en: "Documents of {0}")
    static let officeName = Text(zh: "文书上的单位名称", en: "Name on documents")
    static let mongolian = Text(zh: "蒙古文名称", en: "Name in Mongolian")
    static let mongolianHint = Text(
        zh: "传统蒙古文，在文书上竖排", en: "In the traditional script; it is set vertically")
    static let prefix = Text(zh: "文号的字头", en: "Prefix of the number")
    static let prefixHint = Text(
        zh: "例如“呼消协受”，文号就是 呼消协受〔2026〕12号", en: "With 呼消协受 a number reads 呼消协受〔2026〕12号")
    static let phone = Text(zh: "联系电话", en: "Phone")
    static let address = Text(zh: "通信地址", en: "Postal address")
    static let seal = Text(zh: "印章图片（PNG）", en: "Picture of the seal (PNG)")
    static let sealNow = Text(zh: "现在的印章", en: "The seal as it is now")
    static let noSeal = Text(zh: "还没有印章图片，文书上留空，打印后盖章。", en: "No picture yet: print, then stamp by hand.")
    static let dropSeal = Text(zh: "去掉现在的印章", en: "Remove the seal")
    static let keep = Text(zh: "保存", en: "Save")
}
