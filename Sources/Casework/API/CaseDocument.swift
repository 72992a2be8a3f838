internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

/// A case file as programs see it: the consumer everything of the own file but internal notes, staff with the
/// personal data of the parties masked, because a reveal is recorded and belongs to a person at a desk.
struct CaseDocument {
    let details: CaseDetails
    let who: Principal
    let tools: CaseworkTools
    /// What this person may do with the file now.
    let moves: [CaseMove.Name]

    private var file: CaseFile { details.file }
    private var isStaff: Bool { who.person != nil }

    var json: JSONValue {
        .object(
            head + people + work + [
                .init("evidence", .array(evidence.map(CaseParts.evidence))),
                .init("timeline", .array(timeline)),
                .init("links", .array(details.links.map(CaseParts.link))),
                .init("moves", .array(moves.map { .string($0.rawValue) })),
            ])
    }

    private var evidence: [StoredEvidence] { isStaff ? details.evidence : details.consumersEvidence }

    private var head: [JSONValue.Member] {
        [
            .init("number", .string(file.number.text)), .init("kind", .string(file.kind.rawValue)),
            .init("channel", .string(file.channel.rawValue)), .init("state", .string(file.state.rawValue)),
            .init("version", .number(file.version)), .init("receivedAt", .string(file.receivedAt.iso)),
            .init("receivedOn", .string(file.receivedOn.description)), .init("office", office(file.handling.office)),
            .init("officer", isStaff ? .optional(file.handling.officer.map { String($0) }) : .null),
            .init("ruleSet", .string(file.handling.ruleSet)), .init("division", .string(file.division.rawValue)),
            .init("category", category), .init("nature", .string(file.nature)),
            .init("title", .string(details.title)), .init("story", .string(details.story)),
        ]
    }

    private var people: [JSONValue.Member] {
        let trader = details.trader
        let consumer = details.consumer
        return [
            .init(
                "trader",
                [
                    "name": .string(trader.name), "creditCode": .optional(trader.creditCode?.text),
                    "division": .string(trader.division.rawValue), "address": .string(trader.address),
                    "phone": .string(trader.phone),
                ]),
            .init(
                "consumer",
                [
                    "name": .string(isStaff ? Mask.name(consumer.name) : consumer.name),
                    "phone": .string(isStaff ? Mask.phone(consumer.phone) : consumer.phone),
                    "ageBand": .optional(consumer.ageBand?.rawValue),
                    "rural": consumer.rural.map(JSONValue.bool) ?? .null,
                ]),
            .init("purchase", CaseParts.purchase(details.purchase)),
            .init("claims", .array(details.claims.map(CaseParts.claim))),
            .init("consents", .object(details.consents.map { .init($0.purpose.rawValue, .bool($0.given)) })),
        ]
    }

    private var work: [JSONValue.Member] {
        [
            .init("clocks", .array(file.clocks.filter { isStaff || $0.key != .supervision }.map(CaseParts.clock))),
            .init("pauses", .array(file.pauses.map(CaseParts.pause))),
            .init("handover", file.handover.map { ["to": office($0.toOffice)] } ?? .null),
            .init("acceptedOn", .optional(file.acceptedOn?.description)),
            .init("closedOn", .optional(file.closedOn?.description)),
            .init("outcome", .optional(mayKnowOutcome ? file.outcome?.rawValue : nil)),
            .init("agreement", details.agreement.map(CaseParts.agreement) ?? .null),
            .init("agreedAmount", .optional(details.agreedMoney?.plainText)),
            .init("performedAmount", .optional(details.performedMoney?.plainText)),
            .init("punitiveAmount", .optional(details.file.punitiveMoney?.plainText)),
            .init("rating", details.rating.map(CaseParts.rating) ?? .null),
            .init("notes", .array(details.notes.filter { isStaff || $0.kind != .internalNote }.map(CaseParts.note))),
        ]
    }

    /// A reporter learns what a tip came to by the notice, where one is given.
    private var mayKnowOutcome: Bool {
        guard !isStaff, file.kind == .tip else { return true }
        let told = details.history.last { $0.kind == CaseMove.Name.notifyReporter.rawValue }
        return (try? told?.content.facts["notice"]) == "1"
    }

    private var category: JSONValue {
        let name = tools.categories().category(file.category.system, file.category.code)?.name
        return [
            "system": .string(file.category.system), "code": .string(file.category.code),
            "name": name?.json ?? .null,
        ]
    }

    private func office(_ id: Int64) -> JSONValue { OfficeDocument.json(id, tools.directory().office(id)) }

    /// What happened, oldest first; what is only the office's own matter is for staff.
    private var timeline: [JSONValue] {
        details.history.filter { isStaff || !Self.internalKinds.contains($0.kind) }.map { entry in
            [
                "sequence": .number(entry.sequence), "at": .string(entry.at.iso), "kind": .string(entry.kind),
                "by": .string(entry.by.kind), "office": entry.office.map { office($0) } ?? .null,
            ]
        }
    }

    private static let internalKinds: Set<String> = Set(
        [
            CaseMove.Name.addNote, .assign, .askExtension, .declineExtension, .takeIn, .supervise, .answerSupervision,
            .acceptAnswer, .askAgain,
        ].map(\.rawValue) + ["revealed"])
}

extension Money {
    /// Yuan with two decimals and nothing else: `2899.00`.
    var plainText: String { yuanText.replacing(",", with: "") }
}
