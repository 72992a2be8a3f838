internal import CaseworkRules
internal import Kernel

extension DocumentForm {
    /// Form 3, 投诉/举报分送通知书: sends a filing on to a lower or sister unit (Order 121 art. 41).
    package static let dispatchNotice: DocumentForm = {
        var form = DocumentForm(
            key: .dispatchNotice, version: 1, title: "投诉/举报分送通知书", english: "Dispatch notice",
            kinds: [.complaint, .tip],
            fields: [
                AskedField("receiver", LocalText(zh: "收件单位", en: "To which office")),
                AskedField(
                    "sender", LocalText(zh: "来件人", en: "Who sent it"), from: .consumer, required: false,
                    hint: LocalText(zh: "举报人要求保密的，这里不写", en: "Leave out a reporter who asks for secrecy")),
                .received, .matter,
                AskedField("reportBy", LocalText(zh: "报告期限", en: "Report by"), .day),
                AskedField("attachments", LocalText(zh: "附件份数和页数", en: "Enclosures and pages"), required: false),
            ],
            blocks: [
                .paragraph("我单位于{{receivedOn}}收到关于{{title}}的来件，现分送你单位，请依法处理，并于{{reportBy}}前将处理情况报告我单位。"),
                .paragraph("来件人：{{sender}}"), .paragraph("附件：{{attachments}}"),
            ])
        form.addressee = "{{receiver}}"
        return form
    }()

    /// Form 4, 限期提供身份证明材料通知书: under art. 46(1) of the regulations and art. 10(3) of Order 121.
    package static let identityNotice: DocumentForm = {
        var form = DocumentForm(
            key: .identityNotice, version: 1, title: "限期提供身份证明材料通知书", english: "Notice to supply identity proof",
            kinds: [.complaint],
            fields: [
                .addressee, .received, .matter, .basis(.identityBasis),
                AskedField(
                    "dueOn", LocalText(zh: "提供期限", en: "To be supplied by"), .day, from: .supplementDue),
                .contact, .phone, .address,
            ],
            blocks: [
                .paragraph("你于{{receivedOn}}提出的关于{{title}}的投诉，我单位已收悉。根据{{basis}}的规定，请于{{dueOn}}前向我单位提供你的身份证明材料。"),
                .paragraph("逾期不提供，或者提供的身份证明材料不真实，致使无法核实身份的，我单位将依法决定不予受理。"),
                .paragraph("联系人：{{contact}}　联系电话：{{phone}}"), .paragraph("通信地址：{{address}}"),
            ])
        form.addressee = "{{addressee}}"
        form.isForConsumer = true
        return form
    }()

    /// Form 5, 投诉受理决定书 (Order 121 art. 15).
    package static let acceptance: DocumentForm = {
        var form = DocumentForm(
            key: .acceptance, version: 1, title: "投诉受理决定书", english: "Acceptance decision", kinds: [.complaint],
            fields: [.addressee, .received, .matter, .basis(.acceptanceBasis), .contact, .phone],
            blocks: [
                .paragraph("你于{{receivedOn}}提出的关于{{title}}的投诉，我单位已收悉。经审查，符合受理条件。根据{{basis}}的规定，我单位决定予以受理。"),
                .paragraph("联系人：{{contact}}　联系电话：{{phone}}"), .paragraph("特此告知。"),
            ])
        form.addressee = "{{addressee}}"
        form.needs = .accepted
        form.isForConsumer = true
        return form
    }()

    /// Form 6, 投诉不予受理决定书: states the ground (art. 16) and the ways that stay open (消费者权益保护法 art. 39).
    package static let refusal: DocumentForm = {
        var form = DocumentForm(
            key: .refusal, version: 1, title: "投诉不予受理决定书", english: "Refusal decision", kinds: [.complaint],
            fields: [
                .addressee, .received, .matter, AskedField(.ground, .lines), .basis(.groundBasis),
                AskedField(.otherPaths, .lines),
            ],
            blocks: [
                .paragraph(
                    "你于{{receivedOn}}提出的关于{{title}}的投诉，我单位已收悉。经审查，该投诉属于“{{ground}}”的情形。根据{{basis}}的规定，我单位决定不予受理。"),
                .paragraph("根据《中华人民共和国消费者权益保护法》第三十九条的规定，你可以通过下列其他途径解决争议："),
                .items("otherPaths"), .paragraph("特此告知。"),
            ])
        form.addressee = "{{addressee}}"
        form.needs = .refused
        form.isForConsumer = true
        return form
    }()
}
