internal import Web

/// What the description of the API says about documents.
enum DocumentAPIText {
    static let number = Text(zh: "案件编号", en: "The case number")
    static let document = Text(zh: "文书的标识", en: "The document's key")
    static let list = Text(zh: "一个案件的文书", en: "List the documents of a case file")
    static let listed = Text(zh: "文书，新的在前", en: "The documents, newest first")
    static let read = Text(zh: "一份文书", en: "Read a document")
    static let one = Text(zh: "文书", en: "The document")
    static let pdf = Text(zh: "一份文书的PDF", en: "Take down a document's PDF")
    static let bytes = Text(zh: "PDF文件", en: "The PDF")
    static let issue = Text(zh: "开具一份文书", en: "Issue a document")
    static let issued = Text(zh: "已开具", en: "Issued")
    static let void = Text(zh: "作废一份文书", en: "Make a document void")
    static let key = Text(zh: "幂等键：同一个请求重发，不会开具两份", en: "Idempotency key: a repeated request issues one document")
    static let form = Text(
        zh: "form1到form10，或者letter-加模板的标识", en: "form1 to form10, or letter- and a template's key")
    static let values = Text(
        zh: "各项内容，按字段名；没有写的用案件里的", en: "What is filled in, by field; the rest comes from the file")
}
