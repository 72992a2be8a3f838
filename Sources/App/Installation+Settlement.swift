internal import Casework
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Settlement
internal import SettlementRules
internal import Storage
internal import Web

/// What settlement needs from the other capabilities.
extension Installation {
    /// The rooms of an installation whose files are kept by `tools`.
    ///
    /// - Parameter door: who lets a consumer in; nobody does where no pages are served.
    static func rooms(
        _ tools: CaseworkTools, secret: [UInt8], address: String, door: FollowDoor? = nil
    ) -> SettlementTools {
        let store = CaseStore(tools)
        let cases = RoomCases(
            facts: { try await roomFacts($0, store, in: tools.categories()) },
            end: { number, ending, now, transaction in
                let end: SettlingEnd =
                    switch ending {
                    case .settled(let agreement): .settled(agreement)
                    case .toOffice(let how): .toOffice(how: how)
                    }
                try store.endSettling(number, end, at: now, in: transaction)
            },
            consumer: { request, number in
                guard let door, let cookie = door.cookie(of: request, for: number) else { return nil }
                return ConsumerPass(renewed: door.renewal(of: cookie))
            })
        var settlement = SettlementTools(
            database: tools.database, time: tools.time, random: tools.random, law: tools.law,
            directory: tools.directory, nextKey: { tools.keys.next() }, secret: secret, address: address, cases: cases,
            // In a folder of their own, because files of given-up drafts are deleted from that of evidence.
            files: handed(roomEvidence(tools), limit: .files(5, fileBytes: FilingLimits.evidenceBytes)))
        settlement.traders = roomTraders(tools.database)
        settlement.consumerProgram = consumerProgram(store)
        return settlement
    }

    /// The file that a consumer's program has opened with number and query code; staff come in by other ways.
    static func consumerProgram(_ store: CaseStore) -> @Sendable (APIRequest) async throws -> CaseNumber {
        { request in
            let (details, who) = try await CaseAccess(store: store).open(request)
            guard who.person == nil else { throw NotFound() }
            return details.file.number
        }
    }

    /// Opens rooms for files that are settled first, in the change that stores the file.
    static func opening(_ rooms: RoomStore) -> @Sendable (Receipt, Int64) -> Change? {
        { receipt, office in
            guard let wish = receipt.filing.settlement, receipt.file.isSettling else { return nil }
            let file = receipt.file
            return rooms.opening(
                RoomToOpen(
                    caseID: file.id, number: file.number, office: office, ruleSet: file.handling.ruleSet,
                    at: file.receivedAt, phone: wish.phone, email: wish.email,
                    trader: receipt.filing.trader?.creditCode, title: Self.title(of: receipt.filing)))
        }
    }

    /// What a filing is about, in a line; the goods say more than the beginning of a story.
    private static func title(of filing: Filing) -> String {
        guard filing.title.hasSuffix("…"), let product = filing.purchase?.product, !product.isEmpty else {
            return filing.title
        }
        return product
    }

    /// Ends the settlement of a file whose consumer does not want the trader to know of it any more.
    ///
    /// - Parameter others: what other capabilities do then.
    static func ending(
        _ rooms: RoomStore,
        and others: @escaping @Sendable (CaseNumber, ConsentPurpose) async throws -> Void = { _, _ in }
    ) -> @Sendable (CaseNumber, ConsentPurpose) async throws -> Void {
        { number, purpose in
            try await others(number, purpose)
            guard purpose == .passingToTrader, let room = try await rooms.room(number)?.room, !room.state.isFinal
            else { return }
            do {
                try await rooms.decide(.giveUp(reason: ""), in: number, by: .side(.consumer))
            } catch is RoomRefused {
                // It has ended meanwhile.
            }
        }
    }

    /// The folder of what is sent into rooms.
    static func roomEvidence(_ tools: CaseworkTools) -> EvidenceFiles { tools.evidence.below(RoomVerification.folder) }

    private static func roomFacts(
        _ number: CaseNumber, _ store: CaseStore, in categories: CategoryBook
    ) async throws -> RoomFacts? {
        let details: CaseDetails
        do { details = try await store.details(number) } catch is NotFound { return nil }
        let contact = try await store.contact(of: details.file.id)
        return RoomFacts(
            number: number, title: details.matter(in: categories), story: details.story,
            product: details.purchase.product,
            boughtOn: details.purchase.boughtOn, paid: details.purchase.amount, claims: details.claims,
            trader: details.trader.name, consumer: details.consumer.name, consumerPhone: details.consumer.phone,
            consumerEmail: contact.email, language: contact.language,
            isPassedOn: details.consents(to: .passingToTrader))
    }
}
