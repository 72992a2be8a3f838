internal import DocumentsRules
internal import Kernel
package import Web

/// What the pages about documents say.
package enum DocumentsText {
    package static let documents = Text(zh: "文书", en: "Documents")
    package static let ofFile = Text(zh: "{0}的文书", en: "Documents of {0}")
    package static let open = Text(zh: "文书：开具、下载", en: "Documents: issue and download")
    static let none = Text(zh: "还没有开具过文书。", en: "No document has been issued yet.")
    static let issuedTable = Text(zh: "已开具的文书，新的在前", en: "Documents issued, newest first")
    static let name = Text(zh: "名称", en: "Document")
    static let number = Text(zh: "文号", en: "Number")
    static let addressee = Text(zh: "收件人", en: "To")
    static let issuedOn = Text(zh: "开具日期", en: "Issued on")
    static let issuedBy = Text(zh: "经手人", en: "Issued by")
    static let state = Text(zh: "状态", en: "State")
    static let valid = Text(zh: "有效", en: "Valid")
    static let void = Text(zh: "已作废", en: "Void")
    static let issueHead = Text(zh: "开具一份", en: "Issue a document")
    static let formHint = Text(zh: "打开后填好，先看样子，再开具", en: "Fill it in, look at it, then issue it")
    static let letterHint = Text(zh: "函件，本单位的模板", en: "Letter from a template of the office")
    static let notNow = Text(zh: "现在不能开具的{0}种", en: "{0} {0:form:forms} not possible now")
    static let nothingToIssue = Text(
        zh: "这件现在没有您可以开具的文书。", en: "There is no document that you could issue for this file now.")
    static let fill = Text(zh: "填写：{0}", en: "Fill in: {0}")
    static let fillHint = Text(
        zh: "案件里有的已经写好，请核对。", en: "What the file knows is filled in; please check it.")
    static let look = Text(zh: "看样子", en: "Look at it")
    static let preview = Text(zh: "预览：{0}", en: "Preview: {0}")
    static let previewNote = Text(
        zh: "还没有开具，没有文号。开具以后不能修改，只能作废重开。",
        en: "Not issued yet, and without a number. Once issued it cannot be changed, only made void.")
    static let previewPDF = Text(zh: "看PDF", en: "See as PDF")
    static let edit = Text(zh: "改一改", en: "Change it")
    static let issue = Text(zh: "开具", en: "Issue")
    static let issued = Text(zh: "已开具。", en: "Issued.")
    static let voided = Text(zh: "已作废。", en: "Made void.")
    static let refused = Text(zh: "没有开具", en: "It was not issued")
    static let download = Text(zh: "下载PDF", en: "Download the PDF")
    static let copies = Text(zh: "份数", en: "Originals")
    static let copiesOf = Text(zh: "一式{0}份，都在这个PDF里", en: "{0}, all in the one PDF")
    static let hash = Text(zh: "校验值 SHA-256", en: "SHA-256")
    static let size = Text(zh: "大小", en: "Size")
    static let shared = Text(zh: "投诉人能看到", en: "The consumer can read it")
    static let version = Text(zh: "版本", en: "Version")
    static let voidHead = Text(zh: "作废", en: "Make void")
    static let voidHint = Text(
        zh: "文号和PDF都保留，不能恢复。", en: "Its number and PDF stay; this cannot be undone.")
    static let voidReason = Text(zh: "为什么作废", en: "Why")
    static let voidReasonMissing = Text(zh: "写一下为什么作废。", en: "Say why it is made void.")
    static let voidNote = Text(zh: "{0}于{1}作废：{2}", en: "Made void by {0} on {1}: {2}")
    static let noNumber = Text(zh: "不编文号", en: "No number")
    static let originals = Text(zh: "第{0}份　{1}", en: "Original {0}: {1}")

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "letter-written": Text(zh: "新建文书模板", en: "Letter template written"),
        "letter-changed": Text(zh: "改文书模板", en: "Letter template changed"),
        "letter-retired": Text(zh: "停用文书模板", en: "Letter template retired"),
        "letterhead-changed": Text(zh: "改文书抬头和印章", en: "Letterhead or seal changed"),
    ]

    /// What the reasons of refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "document-not-permitted": Text(
            zh: "这件事要由别的角色来做，或者这件不归您的单位办。",
            en: "This is done by another role, or the file is not with your office."),
        "document-wrong-kind": Text(zh: "这种文书不用于这类案件。", en: "This document is not for this kind of file."),
        "document-needs-accepted": Text(zh: "还没有受理。", en: "The complaint has not been accepted yet."),
        "document-needs-refused": Text(zh: "没有作出不予受理的决定。", en: "The complaint has not been refused."),
        "document-needs-ended": Text(zh: "没有终止调解。", en: "Mediation has not been ended."),
        "document-needs-met": Text(zh: "还没有开过调解会。", en: "No session has been held yet."),
        "document-needs-agreed": Text(zh: "还没有达成协议。", en: "There is no agreement yet."),
        "document-no-prefix": Text(
            zh: "本单位还没有设置文号的字头，请系统管理员在“文书设置”里填写。",
            en: "The office has no prefix for its numbers; its system administrator sets it under “Document settings”."),
        "document-already-void": Text(zh: "这份已经作废了。", en: "It is void already."),
        "document-tooLong": Text(zh: "内容太长，请缩短以后再试。", en: "There is too much text; shorten it."),
        "document-tooManyPages": Text(
            zh: "这份文书超过{0}页，请缩短以后再试。", en: "The document has more than {0} pages; shorten it."),
        "document-badSeal": Text(
            zh: "印章图片打不开，请系统管理员重新上传。", en: "The picture of the seal cannot be read; it has to be uploaded again."),
        "document-failed": Text(
            zh: "这份文书画不出来，没有开具。请再试一次，还不行就缩短内容。",
            en: "The document could not be drawn, and was not issued. Try again, or shorten the text."),
        "document-busy": Text(
            zh: "同时开具的文书太多，请稍后再点一次。", en: "Too many documents are being issued; press again in a moment."),
    ]
}

extension DocumentRefused.Reason {
    /// The reason in words.
    func words(_ say: Words) -> String {
        let code = DocumentRefused([self]).reasons.first?.code ?? ""
        guard let text = DocumentsText.reasons[code] else { return code }
        return say(text, String(PaperLimits.pages))
    }
}
