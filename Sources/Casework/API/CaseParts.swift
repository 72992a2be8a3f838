internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The parts of a case file, each as JSON with its shape.
enum CaseParts {
    static func purchase(_ purchase: Purchase) -> JSONValue {
        [
            "online": .bool(purchase.online), "platform": .string(purchase.platform), "shop": .string(purchase.shop),
            "product": .string(purchase.product), "brand": .string(purchase.brand), "model": .string(purchase.model),
            "orderNumber": .string(purchase.orderNumber), "gtin": .optional(purchase.gtin?.text),
            "boughtOn": .optional(purchase.boughtOn?.description), "amount": .optional(purchase.amount?.plainText),
        ]
    }

    static func claim(_ claim: Claim) -> JSONValue {
        ["kind": .string(claim.kind.rawValue), "amount": .optional(claim.amount?.plainText)]
    }

    static func clock(_ clock: Clock) -> JSONValue {
        .object(
            DueDocument.members(period: clock.key.rawValue, clock.due) + [
                .init("start", .string(clock.start.description)), .init("state", .string(clock.state.rawValue)),
                .init("endedOn", .optional(clock.endedOn?.description)), .init("extendedBy", .number(clock.extendedBy)),
            ])
    }

    static func pause(_ pause: Pause) -> JSONValue {
        [
            "kind": .string(pause.kind.rawValue), "first": .string(pause.first.description),
            "last": .optional(pause.last?.description),
        ]
    }

    static func agreement(_ agreement: Agreement) -> JSONValue {
        [
            "terms": .string(agreement.terms), "amount": .string(agreement.amount.plainText),
            "performBy": .optional(agreement.performBy?.description),
        ]
    }

    static func rating(_ rating: Rating) -> JSONValue {
        [
            "solved": .string(rating.solved.rawValue), "score": .number(rating.score), "text": .string(rating.text),
            "fair": .optional(rating.fair?.rawValue),
        ]
    }

    static func evidence(_ stored: StoredEvidence) -> JSONValue {
        [
            "id": .string(String(stored.id)), "name": .string(stored.name), "type": .string(stored.type),
            "size": .number(stored.size), "addedAt": .string(stored.at.iso),
        ]
    }

    static func link(_ link: LinkedFile) -> JSONValue {
        [
            "number": .string(link.number.text), "kind": .string(link.kind.rawValue),
            "state": .string(link.state.rawValue), "link": .string(link.link.rawValue), "own": .bool(link.isOwn),
        ]
    }

    static func note(_ note: StoredNote) -> JSONValue {
        ["kind": .string(note.kind.rawValue), "text": .string(note.text), "at": .string(note.at.iso)]
    }
}
