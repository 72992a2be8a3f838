internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Web

/// Rooms as a trader's program sees them: what the consumer agreed to pass on, and nothing else.
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
        .required("due", .day), .required("story", .string), .required("product", .string),
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
                ]))),
        .nullable("agreement", .string),
    ]).named("TraderRoomContent")

    static func json(_ room: TraderRoom) -> JSONValue {
        [
            "number": .string(room.number.text), "title": .string(room.title), "state": .string(room.state.rawValue),
            "invitedOn": .string(room.invitedOn.description), "due": .string(room.due.description),
            "offerToAnswer": room.toAnswer.map { .number($0) } ?? .null,
        ]
    }

    static func json(_ visit: RoomVisit) -> JSONValue {
        let facts = visit.facts
        return [
            "number": .string(visit.room.number.text), "title": .string(facts.title),
            "state": .string(visit.room.state.rawValue), "due": .string(visit.room.period.due.due.description),
            "story": .string(facts.story), "product": .string(facts.product),
            "claims": .array(
                facts.claims.map {
                    ["kind": .string($0.kind.rawValue), "amount": .optional($0.amount?.yuanText)]
                }),
            "consumer": .string(facts.consumer), "offers": .array(visit.room.offers.map(json)),
            "messages": .array(visit.talk.map(json)), "agreement": .optional(visit.stored.document),
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
            "kind": .string(item.kind.rawValue), "amount": .optional(item.amount?.yuanText),
            "days": item.days.map { .number($0) } ?? .null, "detail": .string(item.detail),
            "instalments": .array(
                item.instalments.map { ["amount": .string($0.amount.yuanText), "days": .number($0.days)] }),
        ]
    }

    private static func json(_ talk: RoomTalk) -> JSONValue {
        [
            "by": .string(talk.side.rawValue), "at": .string(talk.at.iso), "text": .string(talk.text),
            "files": .array(talk.files.map { .string($0.file.name) }),
        ]
    }
}
