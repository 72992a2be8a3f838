internal import CaseworkRules
internal import Kernel

extension DocumentForm {
    /// The record of a mediation (调解记录): what an office writes where no document of agreement is made, because it
    /// was performed at once or both waive it (art. 24). A party gets it, so it tells who met, when, and what was
    /// agreed, and never what one side offered.
    package static let mediationRecord: DocumentForm = {
        var form = DocumentForm(
            key: .mediationRecord, version: 1, title: "投诉调解记录", english: "Mediation record", kinds: [.complaint],
            fields: [
                AskedField(.consumer), AskedField(.trader), AskedField(.mediators),
                AskedField(.thirdParties, required: false), .matter, AskedField(.claims, .lines, required: false),
                AskedField(.heldTime), AskedField(.heldPlace), AskedField(.attended, .lines),
                AskedField(
                    "outcome", LocalText(zh: "调解结果", en: "Outcome"), .lines, from: .standsAgreed,
                    hint: LocalText(
                        zh: "只写双方都同意的，或者没有谈成；不写任何一方提过的方案",
                        en: "What both agreed to, or that nothing was agreed; no offers")),
            ],
            blocks: [
                .fields([
                    [.init("投诉人", "{{consumer}}"), .init("被投诉人", "{{trader}}")],
                    [.init("调解人员", "{{mediators}}"), .init("第三方", "{{thirdParties}}")],
                    [.init("投诉事项", "{{title}}")], [.init("投诉请求", "{{claims}}", lines: 2)],
                    [.init("调解时间", "{{heldTime}}"), .init("调解地点", "{{heldPlace}}")],
                    [.init("到会情况", "{{attended}}", lines: 2)], [.init("调解结果", "{{outcome}}", lines: 3)],
                ]), recordPen,
            ])
        form.needs = .met
        form.isForConsumer = true
        return form
    }()

    /// The minutes of one session (调解会议笔录), signed by who was there and kept by the office: what the sides said
    /// and offered is nobody else's.
    package static let sessionMinutes: DocumentForm = {
        var form = DocumentForm(
            key: .sessionMinutes, version: 1, title: "调解会议笔录", english: "Session minutes", kinds: [.complaint],
            fields: [
                AskedField(.heldTime), AskedField(.heldPlace), AskedField(.mediators),
                AskedField(.attended, .lines), AskedField(.sessionMinutes, .lines),
                AskedField(.standsAgreed, .lines, required: false),
            ],
            blocks: [
                .fields([
                    [.init("时间", "{{heldTime}}"), .init("地点", "{{heldPlace}}")],
                    [.init("调解人员", "{{mediators}}")], [.init("到会情况", "{{attended}}", lines: 2)],
                    [.init("笔录", "{{sessionMinutes}}", lines: 6)],
                    [.init("目前谈妥的", "{{standsAgreed}}", lines: 2)],
                ]), recordPen,
            ])
        form.needs = .met
        form.isNumbered = false
        return form
    }()

    private static let recordPen = FormBlock.pen([
        "投诉人（签名或者盖章）：　　　　　　　年　　月　　日", "被投诉人（签名或者盖章）：　　　　　　年　　月　　日",
        "调解人员（签名）：　　　　　　　　　　年　　月　　日",
    ])
}
