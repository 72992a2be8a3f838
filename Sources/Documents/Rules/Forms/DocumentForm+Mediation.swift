internal import CaseworkRules
internal import Kernel

extension DocumentForm {
    /// Form 7, 投诉调解通知书: time, place, what to bring, and the right to ask that a mediator step back (art. 21).
    package static let mediationNotice: DocumentForm = {
        var form = DocumentForm(
            key: .mediationNotice, version: 2, title: "投诉调解通知书", english: "Mediation notice", kinds: [.complaint],
            fields: [
                .parties, .matter,
                AskedField(
                    "time", LocalText(zh: "调解时间", en: "Time"), from: .sessionTime,
                    hint: LocalText(zh: "例如 2026年10月20日上午9时", en: "In Chinese, with day and hour")),
                AskedField("place", LocalText(zh: "调解地点", en: "Place"), from: .sessionPlace),
                AskedField("bring", LocalText(zh: "携带材料", en: "What to bring"), .lines),
                AskedField("recusalDays", LocalText(zh: "回避申请期限（日）", en: "Days to ask for recusal"), .days),
                AskedField("mediators", LocalText(zh: "调解人员", en: "Mediators"), from: .mediators), .phone,
            ],
            blocks: [
                .paragraph("关于{{title}}的投诉，我单位已依法受理，定于{{time}}在{{place}}进行调解，请准时参加。"),
                .paragraph("参加调解请携带：{{bring}}"),
                .paragraph("调解人员：{{mediators}}。申请调解人员回避的，请于收到本通知之日起{{recusalDays}}日内提出并说明理由。"),
                .paragraph("无正当理由不参加调解的，我单位可以依法终止调解。"), .paragraph("联系电话：{{phone}}"),
            ])
        form.addressee = "{{addressee}}"
        form.isForConsumer = true
        form.needs = .accepted
        return form
    }()

    /// Form 8, 投诉终止调解决定书 (art. 23(1)), with the ways of art. 25: lawsuit or arbitration.
    package static let termination: DocumentForm = {
        var form = DocumentForm(
            key: .termination, version: 1, title: "投诉终止调解决定书", english: "Termination decision",
            kinds: [.complaint],
            fields: [.parties, .matter, AskedField(.ground, .lines), .basis(.groundBasis)],
            blocks: [
                .paragraph("关于{{title}}的投诉，我单位依法组织调解。因“{{ground}}”，根据{{basis}}的规定，我单位决定终止调解。"),
                .paragraph("当事人可以依法向人民法院提起诉讼，或者根据与对方达成的仲裁协议提请仲裁机构仲裁。"), .paragraph("特此告知。"),
            ])
        form.addressee = "{{addressee}}"
        form.needs = .ended
        form.isForConsumer = true
        return form
    }()

    /// Form 9, 投诉调解书 (art. 24): three originals, one for each party and one for the file.
    package static let mediationAgreement: DocumentForm = {
        var form = DocumentForm(
            key: .mediationAgreement, version: 1, title: "投诉调解书", english: "Mediation agreement",
            kinds: [.complaint], fields: agreementFields, blocks: agreementBlocks)
        form.needs = .agreed
        form.isForConsumer = true
        form.remark = "本调解书一式三份，投诉人、被投诉人各执一份，调解单位存档一份。"
        form.copies = ["投诉人", "被投诉人", "存档"]
        return form
    }()

    private static let agreementFields: [AskedField] = [
        AskedField(.consumer), AskedField(.consumerPhone), AskedField(.consumerAddress),
        AskedField(
            "consumerAgent", LocalText(zh: "投诉人委托代理人及电话", en: "Consumer's agent and phone"), from: .agent,
            required: false),
        AskedField(.trader),
        AskedField("representative", LocalText(zh: "法定代表人", en: "Legal representative"), required: false),
        AskedField("premises", LocalText(zh: "经营场所", en: "Place of business"), from: .traderAddress),
        AskedField(
            "traderAgent", LocalText(zh: "被投诉人委托代理人及电话", en: "Trader's agent and phone"), required: false),
        AskedField(.story, .lines), AskedField(.claims, .lines), AskedField(.agreement, .lines),
        AskedField(.agreedAmount, required: false), AskedField(.performBy, .day, required: false),
    ]

    private static let agreementBlocks: [FormBlock] = [
        .fields([
            [.init("投诉人", "{{consumer}}"), .init("联系电话", "{{consumerPhone}}")],
            [.init("联系地址", "{{consumerAddress}}")], [.init("委托代理人及电话", "{{consumerAgent}}")],
            [.init("被投诉人", "{{trader}}"), .init("法定代表人", "{{representative}}")],
            [.init("经营场所", "{{premises}}")], [.init("委托代理人及电话", "{{traderAgent}}")],
            [.init("投诉内容及投诉请求", "{{story}}\n投诉请求：{{claims}}", lines: 3)],
            [.init("协议内容", "{{agreement}}", lines: 3)],
            [.init("协议金额", "{{agreedAmount}}"), .init("履行期限", "{{performBy}}")],
        ]),
        .pen([
            "投诉人（签名或者盖章）：　　　　　　　年　　月　　日", "被投诉人（签名或者盖章）：　　　　　　年　　月　　日",
            "调解人员（签名）：　　　　　　　　　　年　　月　　日",
        ]),
    ]

    /// Form 10, 举报处理结果告知书. The reporter is named by the number alone.
    package static let tipResult: DocumentForm = {
        var form = DocumentForm(
            key: .tipResult, version: 1, title: "举报处理结果告知书", english: "Notice of a tip's result", kinds: [.tip],
            fields: [
                AskedField(.reporter), .received, .matter,
                AskedField(
                    "basis", LocalText(zh: "依据条款", en: "Provisions"),
                    hint: LocalText(zh: "规定应当告知的法律、法规或者规章", en: "What asks for this notice")),
                AskedField("result", LocalText(zh: "处理结果", en: "Result"), .lines),
            ],
            blocks: [
                .paragraph("你于{{receivedOn}}提出的关于{{title}}的举报，我单位已依法处理。根据{{basis}}的规定，现将处理结果告知如下："),
                .paragraph("{{result}}"), .paragraph("特此告知。"),
            ])
        form.addressee = "{{reporter}}"
        return form
    }()

    /// Forms 1 to 10 in their order, and the records of mediation.
    package static let official: [DocumentForm] = [
        complaintRegistration, tipRegistration, dispatchNotice, identityNotice, acceptance, refusal, mediationNotice,
        termination, mediationAgreement, tipResult, mediationRecord, sessionMinutes,
    ]

    /// The official form of a key; none for letters.
    package static func official(_ key: FormKey) -> DocumentForm? { official.first { $0.key == key } }
}
