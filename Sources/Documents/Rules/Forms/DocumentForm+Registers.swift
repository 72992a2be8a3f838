internal import CaseworkRules
internal import Kernel

extension DocumentForm {
    /// Form 1, 投诉登记表: all that Order 121 art. 10 asks a complaint to say, with the two consents.
    package static let complaintRegistration: DocumentForm = {
        var form = DocumentForm(
            key: .complaintRegistration, version: 1, title: "投诉登记表", english: "Complaint registration",
            kinds: [.complaint], fields: complaintFields, blocks: complaintBlocks)
        form.isNumbered = false
        form.isForConsumer = true
        return form
    }()

    private static let complaintFields: [AskedField] = [
        .unit, AskedField(.caseNumber), AskedField(.consumer), AskedField(.consumerPhone),
        AskedField("idKind", LocalText(zh: "证件类型", en: "Kind of identity card"), required: false),
        AskedField("idNumber", LocalText(zh: "证件号码", en: "Number of identity card"), required: false),
        AskedField(.consumerAddress), AskedField(.publication, .yesNo), AskedField(.entrustedMediation, .yesNo),
        AskedField(.trader),
        AskedField("traderContact", LocalText(zh: "被投诉人联系人", en: "Trader's contact"), required: false),
        AskedField(.traderAddress), AskedField(.traderPhone, required: false), AskedField(.story, .lines),
        AskedField(.claims, .lines),
    ]

    private static let complaintBlocks: [FormBlock] = [
        .fields([
            [.init("登记单位", "{{unit}}"), .init("编号", "{{caseNumber}}")],
            [.init("投诉人姓名", "{{consumer}}"), .init("联系电话", "{{consumerPhone}}")],
            [.init("证件类型", "{{idKind}}"), .init("证件号码", "{{idNumber}}")],
            [.init("联系地址", "{{consumerAddress}}")],
            [.init("是否同意公示投诉信息", "{{publication}}"), .init("是否同意委托调解", "{{entrustedMediation}}")],
            [.init("被投诉人名称（姓名）", "{{trader}}"), .init("被投诉人联系人", "{{traderContact}}")],
            [.init("被投诉人地址", "{{traderAddress}}"), .init("被投诉人联系电话", "{{traderPhone}}")],
            [.init("消费者权益争议事实依据（时间、地点、内容、金额、争议情况及证明材料）", "{{story}}", lines: 7)],
            [.init("投诉请求", "{{claims}}", lines: 2)],
            [.init("投诉人签字", "\n\n　　年　　月　　日"), .init("经办人签字", "\n\n　　年　　月　　日")],
        ])
    ]

    /// Form 2, 举报登记表. The reporter's identity is sealed: its cells are left for the pen, and only the reporter's
    /// own copy is filled in by hand (Order 121 art. 37).
    package static let tipRegistration: DocumentForm = {
        var form = DocumentForm(
            key: .tipRegistration, version: 1, title: "举报登记表", english: "Tip registration", kinds: [.tip],
            fields: [
                .unit, AskedField(.caseNumber),
                AskedField("reported", LocalText(zh: "被举报人名称（姓名）", en: "Who is reported"), from: .trader),
                AskedField("reportedAddress", LocalText(zh: "被举报人地址", en: "Address"), from: .traderAddress),
                AskedField("clues", LocalText(zh: "具体线索和相应的事实依据", en: "Clues and facts"), .lines, from: .story),
            ],
            blocks: [
                .fields([
                    [.init("登记单位", "{{unit}}"), .init("编号", "{{caseNumber}}")],
                    [.init("举报人姓名（可匿名）", ""), .init("联系电话", "")],
                    [.init("联系地址", "")], [.init("身份证件号码（实名时）", "")],
                    [.init("被举报人名称（姓名）", "{{reported}}")], [.init("被举报人地址", "{{reportedAddress}}")],
                    [.init("具体线索和相应的事实依据", "{{clues}}", lines: 11)],
                    [.init("举报人签字", "\n\n　　年　　月　　日"), .init("经办人签字", "\n\n　　年　　月　　日")],
                ])
            ])
        form.isNumbered = false
        form.remark = "举报人的身份信息由举报人本人填写，登记单位另行密封保管，不录入本表的电子文本。"
        return form
    }()
}
