internal import CaseworkRules
internal import DesksRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The record of an oral filing (口头投诉笔录, Order 121 art. 10): what was said, to be printed, read, signed and handed
/// in as a photo or scan.
struct OralRecordPage: Page {
    let call: Call
    let file: CallFile
    let record: OralRecord
    let office: LocalText?
    let menus: DeskMenus
    let words: DeskWords
    let zone: LegalZone
    var problems: [FieldProblem] = []
    var isHandedIn = false

    /// One paper may need several photos; each is the size that telephones take.
    static let limit = FormLimit.files(4, fileBytes: 20 * 1_048_576)
    static let field = FileField(
        "paper", OralText.paper, limit: limit, accepts: "image/*,application/pdf", missing: OralText.paperMissing)

    var face: Face { .desk }
    var scripts: [Script] { [.print] }
    var hasProblems: Bool { !problems.isEmpty }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }

    private var address: CallAddress { CallAddress(desk: call.desk) }

    func title(_ say: Words) -> String { say(OralText.title) + " " + file.number.text }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let state = FormState(FormData(), problems: problems)
        return .join([
            .div(class: "no-print", [.backLink(say(OralText.back), href: address.call(call.id))]),
            state.summary(of: [Self.field], say), .h1(title(say), class: "no-print"),
            .when(isHandedIn, .div(class: "note ok", with: [.role("status")], [.p(say(OralText.handedIn))])),
            .p(class: "no-print", [OralRecordNote.state(record, say)]),
            .div(class: "row", [.printButton(say)]), paper(say), form(state, page),
        ])
    }

    /// The paper in the language of the office: it is signed, so it says the same whoever prints it.
    private func paper(_ say: Words) -> HTML {
        let zh = Words(.zh)
        return .article(
            class: "paper flow", with: [.lang("zh-Hans"), .label(say(OralText.title))],
            [
                .p(zh(OralText.title), class: "paper-title"),
                .join(lines(zh)), .p(zh(OralText.told)),
                .join(call.draft[.story].split(separator: "\n").map { .p(String($0), class: "paper-text") }),
                .p(zh(OralText.read), class: "paper-text"),
                .p(zh(OralText.signature), class: "paper-pen"),
                .p(zh(OralText.clerk, call.clerkName), class: "paper-pen"),
                .p(
                    class: "r",
                    [.text(office.map { zh($0) } ?? ""), .gap, .text(zh.fullDate(zone.day(of: record.askedAt)))]),
            ])
    }

    /// One line for each thing told, without boxes: paper is black on white in every theme.
    private func lines(_ zh: Words) -> [HTML] {
        let draft = call.draft
        let fields: [FilingField] = [
            .name, .phone, .address, .traderName, .traderAddress, .traderPhone, .product, .boughtOn, .amount,
        ]
        let told = fields.filter { draft.has($0) }.map {
            (zh($0 == .traderName ? CallText.trader : CallFieldText.label($0)), draft[$0])
        }
        let claims = draft.all(.claims).compactMap(ClaimKind.init(rawValue:)).map { zh(words.claim($0)) }
        let asked = claims.isEmpty ? [] : [(zh(CallFieldText.label(.claims)), claims.joined(separator: "、"))]
        return ([(zh(FiledText.number), file.number.text)] + told + asked).map { label, text in
            .p([.b(label + zh.colon), .text(text)])
        }
    }

    private func form(_ state: FormState, _ page: PageContext) -> HTML {
        let say = page.say
        return .section(
            class: "panel flow no-print", with: [.label(say(OralText.hand))],
            [
                .header([.h2(say(OralText.hand))]),
                page.form(
                    post: address.oralRecord(call.id), files: true,
                    [Self.field.html(state, say), .row([.button(say(OralText.hand))])]),
            ])
    }
}

/// Whether the record of an oral filing is signed, with the way to it.
struct OralRecordNote {
    let record: OralRecord
    let address: String

    func html(_ say: Words) -> HTML {
        .p(
            class: "row no-print",
            [Self.state(record, say), .buttonLink(say(OralText.open), href: address, .alternative)])
    }

    static func state(_ record: OralRecord, _ say: Words) -> HTML {
        .state(record.signedAt == nil ? .wait : .done, say(OralText.standing(isSigned: record.signedAt != nil)))
    }
}

/// What is said of the record of an oral filing.
enum OralText {
    static let title = Text(zh: "口头投诉笔录", en: "Record of an oral complaint")
    static let back = Text(zh: "回到回执", en: "Back to the receipt")
    static let open = Text(zh: "打印笔录，交签名件", en: "Print the record, hand in the signed one")
    static let told = Text(zh: "陈述：", en: "Statement:")
    static let read = Text(
        zh: "以上笔录我已看过（已念给我听），和我说的一样。", en: "I have read this record (it was read to me); it is as I said.")
    static let signature = Text(zh: "投诉人签名：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿", en: "Signed: ________  Date: ______")
    static let clerk = Text(zh: "记录人：{0}　签名：＿＿＿＿＿＿", en: "Taken down by {0}, signed: ______")
    static let hand = Text(zh: "交上签了名的笔录", en: "Hand in the signed record")
    static let paper = Text(zh: "签名件的照片或扫描件", en: "Photo or scan of the signed paper")
    static let paperMissing = Text(zh: "选一张签名件的照片，或者扫描件。", en: "Choose a photo or scan of the signed paper.")
    static let handedIn = Text(zh: "已放进案件的证据。", en: "It lies with the file's evidence now.")

    static func standing(isSigned: Bool) -> Text {
        isSigned
            ? Text(zh: "口头投诉笔录已签名", en: "The oral record is signed")
            : Text(zh: "口头投诉笔录等签名", en: "The oral record awaits a signature")
    }

    /// What the history of the file says of it.
    static let entry = Text(zh: "交来签了名的口头投诉笔录", en: "The signed record of the oral filing was handed in")
}
