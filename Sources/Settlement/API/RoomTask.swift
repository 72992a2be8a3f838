internal import HTTPTypes
internal import Kernel
internal import SettlementRules
internal import Web

/// Something that a program does in a room; the raw value begins the name of its operation.
enum RoomTask: String, CaseIterable {
    case say, offer, withdraw, decline, accept, sendCode, sign, end, askHelp, printNotice, answerContact

    /// The path below the room's.
    var path: String {
        switch self {
        case .say: "messages"
        case .offer: "offers"
        case .withdraw: "offers/{offer}/withdrawal"
        case .decline: "offers/{offer}/declining"
        case .accept: "offers/{offer}/acceptance"
        case .sendCode: "codes"
        case .sign: "signature"
        case .end: "ending"
        case .askHelp: "help"
        case .printNotice: "notice"
        case .answerContact: "contact"
        }
    }

    var hasOffer: Bool { [.withdraw, .decline, .accept].contains(self) }

    /// Whether it is a decision, for which the version that was read has to be named.
    var needsVersion: Bool { [.withdraw, .decline, .accept, .sign, .end].contains(self) }

    /// Whether it heeds an `Idempotency-Key`; a second code simply takes the place of the first.
    var isOnce: Bool { self != .sendCode && self != .printNotice }

    /// Notices are printed, and contacts confirmed, by the consumer.
    func isOpen(to side: Side) -> Bool {
        switch self {
        case .printNotice, .answerContact: side == .consumer
        default: true
        }
    }

    /// What a key of the trader must be good for.
    var scope: String {
        switch self {
        case .say, .askHelp, .printNotice, .answerContact: RoomScope.answer
        case .offer, .withdraw, .decline: RoomScope.offer
        case .accept, .sendCode, .sign, .end: RoomScope.accept
        }
    }

    func answer(headers: [(name: String, about: Text)]) -> Endpoint.Answer {
        guard self == .printNotice else { return .init(.noContent, RoomAPIText.done(self), headers: headers) }
        return .init(.ok, RoomAPIText.done(self), Self.notice, headers: headers)
    }

    private static let notice = Schema.object([.required("link", .string)]).named("PrintedNotice")
}

extension RoomTask {
    private static let text = Schema.text(min: 1, max: SettlementLimits.text)

    var body: Endpoint.RequestBody? {
        switch self {
        case .say:
            .init(
                .object([
                    .optional("text", .text(max: SettlementLimits.text)),
                    .optional("files", SentFile.schema(max: 5)),
                ]).named("MessageToSay"), example: ["text": "您好，我们明天上门看看。"], limit: SentFile.limit)
        case .offer: .init(OfferBody.schema, example: OfferBody.example)
        case .sign: .init(Self.signature, example: ["name": "王秀兰", "code": "000000", "document": "00"])
        case .end:
            .init(
                .object([.optional("text", .text(max: SettlementLimits.text))]).named("RoomEnding"),
                example: ["text": "谈不拢，请消协处理。"])
        case .askHelp:
            .init(
                .object([.required("cause", .choice(of: HelpCause.self)), .required("text", Self.text)])
                    .named("RoomHelp"), example: ["cause": "help", "text": "请帮我们看看维修记录。"])
        case .answerContact:
            .init(
                .object([.required("contact", .key), .required("isTrader", .boolean)]).named("ContactAnswer"),
                example: ["contact": "10501", "isTrader": true])
        case .withdraw, .decline, .accept, .sendCode, .printNotice: nil
        }
    }

    /// The document is the `agreementHash` of the room as it was read: nothing else is signed.
    private static let signature = Schema.object([
        .required("name", .text(min: 1, max: SettlementLimits.name)), .required("code", .text(max: 20)),
        .required("document", .text(max: 64)),
    ]).named("RoomSignature")
}
