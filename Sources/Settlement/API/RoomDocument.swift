internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Web

/// Rooms as programs of both sides see them: of the consumer what was passed on, and nothing else.
enum RoomDocument {
    static let line = Schema.object([
        .required("number", .string), .required("title", .string), .required("state", .choice(of: RoomState.self)),
        .required("invitedOn", .day), .required("due", .day), .nullable("offerToAnswer", .integer()),
    ]).named("TraderRoom")

    static let page = Schema.object([
        .required("rooms", .array(of: line)), .nullable("next", .string),
    ]).named("TraderRoomPage")

    static let item = Schema.object([
        .required("kind", .choice(of: ClaimKind.self)), .optional("amount", .money),
        .optional("days", .integer(SettlementLimits.days)), .optional("detail", .text(max: SettlementLimits.detail)),
        .optional(
            "instalments",
            .array(
                of: .object([.required("amount", .money), .required("days", .integer(SettlementLimits.days))]),
                max: SettlementLimits.instalments)),
    ]).named("OfferItem")

    static let offer = Schema.object([
        .required("id", .key), .required("position", .integer()), .required("by", .choice(of: Side.self)),
        .required("standing", .choice(of: Offer.Standing.self)), .required("items", .array(of: item)),
        .required("note", .string), .required("expiresOn", .day), .required("madeAt", .instant),
    ]).named("SettlementOffer")

    static let room = Schema.object([
        .required("number", .string), .required("title", .string), .required("state", .choice(of: RoomState.self)),
        .required("version", .integer()), .required("due", .day), .required("story", .string),
        .required("product", .string), .required("trader", .string),
        .required(
            "claims",
            .array(of: .object([.required("kind", .choice(of: ClaimKind.self)), .nullable("amount", .money)]))),
        .required("consumer", .string), .required("offers", .array(of: offer)),
        .required(
            "messages",
            .array(
                of: .object([
                    .required("by", .choice(of: Side.self)), .required("at", .instant), .required("text", .string),
                    .required("files", .array(of: .string)),
                    .required("attachments", .array(of: attachment)),
                ]))),
        .nullable("agreement", .string), .nullable("agreementHash", .string),
        .required("signatures", .array(of: signature)), .nullable("contact", contact),
        .nullable("end", .choice(of: RoomEnd.self)), .required("moves", .array(of: .string)),
    ]).named("RoomContent")

    private static let attachment = Schema.object([
        .required("id", .key), .required("name", .string), .required("type", .string), .required("size", .integer()),
    ]).named("RoomFile")

    private static let signature = Schema.object([
        .required("by", .choice(of: Side.self)), .required("name", .string), .required("at", .instant),
    ]).named("RoomSigned")

    /// Where a holder of the printed notice says that the trader is reached; for the consumer to answer.
    private static let contact = Schema.object([
        .required("id", .key), .required("name", .string), .required("phone", .string), .required("email", .string),
    ]).named("NamedContact")

    static func json(_ room: TraderRoom) -> JSONValue {
        [
            "number": .string(room.number.text), "title": .string(room.title), "state": .string(room.state.rawValue),
            "invitedOn": .string(room.invitedOn.description), "due": .string(room.due.description),
            "offerToAnswer": room.toAnswer.map { .number($0) } ?? .null,
        ]
    }

    static func json(_ visit: RoomVisit) -> JSONValue {
        let (facts, room) = (visit.facts, visit.room)
        return [
            "number": .string(room.number.text), "title": .string(facts.title),
            "state": .string(room.state.rawValue), "version": .number(room.version),
            "due": .string(room.period.due.due.description),
            "story": .string(facts.story), "product": .string(facts.product), "trader": .string(facts.trader),
            "claims": .array(
                facts.claims.map {
                    [
                        "kind": .string($0.kind.rawValue),
                        "amount": .optional($0.amount?.yuanText.replacing(",", with: "")),
                    ]
                }),
            "consumer": .string(facts.consumer), "offers": .array(room.offers.map(json)),
            "messages": .array(visit.talk.map(json)), "agreement": .optional(visit.stored.document),
            "agreementHash": .optional(room.agreement.map { Hexadecimal.text($0.document) }),
            "signatures": .array(
                room.signatures.map {
                    ["by": .string($0.side.rawValue), "name": .string($0.name), "at": .string($0.at.iso)]
                }),
            "contact": contact(visit), "end": .optional(room.end?.rawValue),
            "moves": .array(visit.openMoves.map { .string($0.rawValue) }),
        ]
    }

    private static func contact(_ visit: RoomVisit) -> JSONValue {
        guard visit.side == .consumer, let claim = visit.room.claim else { return .null }
        return [
            "id": .string(String(claim.id)), "name": .string(claim.contact.name),
            "phone": .string(claim.contact.phone), "email": .string(claim.contact.email),
        ]
    }

    static func json(_ offer: Offer) -> JSONValue {
        [
            "id": .string(String(offer.id)), "position": .number(offer.number), "by": .string(offer.by.rawValue),
            "standing": .string(offer.standing.rawValue), "items": .array(offer.items.map(json)),
            "note": .string(offer.note), "expiresOn": .string(offer.expiresOn.description),
            "madeAt": .string(offer.madeAt.iso),
        ]
    }

    private static func json(_ item: OfferItem) -> JSONValue {
        [
            "kind": .string(item.kind.rawValue), "amount": .optional(item.amount?.yuanText.replacing(",", with: "")),
            "days": item.days.map { .number($0) } ?? .null, "detail": .string(item.detail),
            "instalments": .array(
                item.instalments.map {
                    ["amount": .string($0.amount.yuanText.replacing(",", with: "")), "days": .number($0.days)]
                }),
        ]
    }

    private static func json(_ talk: RoomTalk) -> JSONValue {
        [
            "by": .string(talk.side.rawValue), "at": .string(talk.at.iso), "text": .string(talk.text),
            "files": .array(talk.files.map { .string($0.file.name) }),
            "attachments": .array(
                talk.files.map {
                    [
                        "id": .string(String($0.id)), "name": .string($0.file.name), "type": .string($0.file.type),
                        "size": .number($0.file.size),
                    ]
                }),
        ]
    }
}
