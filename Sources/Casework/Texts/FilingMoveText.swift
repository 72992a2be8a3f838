internal import Web

/// What the forms of the moves of tips, consultations and suggestions say.
enum FilingMoveText {
    static let result = Text(zh: "核查结果", en: "Result of the verification")
    static let resultMissing = Text(zh: "选一个结果。", en: "Choose the result.")
    static let conclusionNote = Text(zh: "核查经过", en: "How it was verified")
    static let conclusionHint = Text(zh: "只有工作人员看得到", en: "Seen by staff only")
    static let concludeTells = Text(
        zh: "结论要由负责人审批的，先按单位的规定审批。这里记下的结论不能改。",
        en: "Where the person in charge decides, get the decision first. What is recorded here cannot be changed.")
    static let notice = Text(zh: "告知举报人的内容", en: "What the reporter is told")
    static let noticeHint = Text(zh: "举报人用编号和查询码看到", en: "The reporter reads it with number and query code")
    static let noticeOwed = Text(
        zh: "按本件的规则，要把结果告知实名举报人。", en: "By the rule set of this file the named reporter has to be told.")
    static let noticeFree = Text(
        zh: "本件的规则没有要求告知；法律、法规、规章另有规定的，仍要告知。",
        en: "The rule set of this file asks for no notice; tell the reporter where another law or rule says so.")
    static let newFacts = Text(zh: "新的线索", en: "The new facts")
    static let renewBy = Text(
        zh: "核查期限从今天起重新算，最晚{0}。", en: "The period begins again today and ends on {0}.")
    static let earlier = Text(zh: "较早的举报编号", en: "Number of the earlier tip")
    static let earlierHint = Text(zh: "例如 150105-26-004817-3", en: "Such as 150105-26-004817-3")
    static let earlierMissing = Text(zh: "写上较早的那件举报的编号。", en: "Enter the number of the earlier tip.")
    static let facts = Text(zh: "有没有新的线索", en: "Does it bring new facts?")
    static let sameFacts = Text(zh: "没有，同一事实", en: "No, the same facts")
    static let newerFacts = Text(zh: "有，核查期限从这件收到那天重新算", en: "Yes; the period begins again on the day this one came in")
    static let factsMissing = Text(zh: "选有没有新的线索。", en: "Choose whether it brings new facts.")
    static let joinTells = Text(
        zh: "并入以后，这件不再另外办理，不能恢复。", en: "Once joined, this one is not handled by itself; that cannot be undone.")
    static let leading = Text(zh: "并入哪一件", en: "Number of the leading file")
    static let leadingMissing = Text(zh: "写上较早的那件的编号。", en: "Enter the number of the earlier file.")
    static let mergeTells = Text(
        zh: "并入以后，本件的期限不再算，以较早那件的期限为准；按两个编号告知对方。那件办结以前可以撤销。",
        en:
            "The periods of this file end, and those of the earlier one hold; the person is told under both numbers. It can be undone until that one is closed."
    )
    static let separateTells = Text(
        zh: "撤销以后，本件单独办理，期限从原来收到那天接着算。", en: "It is then worked on by itself; its period runs from the day it came in.")
    static let letter = Text(zh: "信的内容", en: "The letter")
    static let mailbox = Text(
        zh: "对方用编号和查询码看到，也在那里回信。不会发到电话上。",
        en: "The person reads it with number and query code, and answers there. Nothing is sent to a phone.")
    static let answer = Text(zh: "答复内容", en: "The answer")
    static let answerCloses = Text(zh: "答复以后，这件咨询就办结了。", en: "Answering closes the consultation.")
    static let beginWith = Text(zh: "从模板开始", en: "Begin with a template")
    static let take = Text(zh: "用这个", en: "Use it")
    static let template = Text(zh: "从哪个模板写的", en: "Template it was made from")
    static let templateHint = Text(
        zh: "模板的内容在“答复模板”页，依据已经失效的不列在这里。",
        en: "The texts stand on the page “Answer templates”; those whose law has ended are not listed.")
    static let becomesTells = Text(
        zh: "已经说过的都填好了，补上缺的。新投诉有自己的编号和期限，查询码和这件一样。",
        en:
            "What was told is filled in; add what is missing. The complaint gets its own number and periods, and the same query code."
    )
    static let breach = Text(zh: "举报的违法线索", en: "The breach that is reported")
    static let breachHint = Text(
        zh: "只留下举报的部分；商家和所买的东西会带过去。", en: "Leave only what is reported; trader and purchase go along.")
    static let breachMissing = Text(zh: "写上举报的是什么。", en: "Write what is reported.")
    static let splitTells = Text(
        zh: "投诉照常办理；举报另有编号和期限，投诉人作为举报人加密保存。",
        en: "The complaint goes on; the tip gets its own number and periods, with the consumer sealed as its reporter.")
    /// `{0}` who, `{1}` the day; the reason follows.
    static let asked = Text(zh: "{0}在{1}申请：", en: "Asked for by {0} on {1}: ")
}
