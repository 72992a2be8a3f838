internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Documents
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Performance
internal import PerformanceRules
internal import Settlement
internal import SettlementRules
internal import Storage
internal import Traders
internal import Web

/// What following promises needs from the other capabilities.
extension Installation {
    /// - Parameters:
    ///   - rooms: where the trader of a settled file is reached
    ///   - doors: who lets consumer and trader in; nobody does where no pages are served
    static func performance(
        _ tools: CaseworkTools, rooms: RoomStore, doors: (follow: FollowDoor, room: RoomDoor)? = nil
    ) -> PerformanceTools {
        let store = CaseStore(tools)
        let cases = PromiseCases(
            facts: { try await promiseFacts($0, store, rooms) },
            keep: { number, kept, entry, author, now, transaction in
                try store.keep(kept, entry, of: number, by: author, at: now, in: transaction)
            },
            breach: { number, now, transaction in
                let broken = try store.breach(of: number, at: now, in: transaction)
                return PromiseCases.Broken(office: broken.office, isReopened: broken.isReopened)
            },
            consumer: { request, number in
                guard let door = doors?.follow, let cookie = door.cookie(of: request, for: number) else { return nil }
                return PromisePass(renewed: door.renewal(of: cookie))
            },
            trader: { request, number in try await doors?.room.admitsTrader(request, number) ?? false })
        var promises = PerformanceTools(
            database: tools.database, time: tools.time, random: tools.random, zone: { tools.law().zone },
            directory: tools.directory, nextKey: { tools.keys.next() }, cases: cases,
            files: handed(
                tools.evidence.below(PromiseFiles.folder),
                limit: .files(PromiseLimits.files, fileBytes: FilingLimits.evidenceBytes)))
        promises.programs.consumer = consumerProgram(store)
        promises.programs.trader = { try await RoomEntrance(rooms).number(.trader, $0, $1) }
        promises.records = records(store, rooms)
        return promises
    }

    /// What files and rooms tell for the public figures of traders.
    private static func records(_ store: CaseStore, _ rooms: RoomStore) -> RecordSources {
        var sources = RecordSources()
        sources.file = { number in
            guard let complaint = try await store.complaintOfTrader(number) else { return nil }
            var file = CountedFile(
                trader: complaint.trader, receivedOn: complaint.receivedOn, closedOn: complaint.closedOn,
                outcome: complaint.outcome)
            file.invited = try await rooms.roomOfTrader(number).map {
                CountedFile.Invited(
                    on: $0.invitedOn, endedOn: $0.endedOn, isAnswered: $0.isAnswered,
                    isCutShort: $0.end == .byConsumer)
            }
            return file
        }
        sources.complaints = { try await store.complaints(after: $0) }
        sources.joined = { try await AccountStore.name(of: $0, on: store.tools.database) }
        return sources
    }

    /// Ties the rooms to what follows their agreements.
    static func follow(_ promises: PromiseStore, in rooms: inout SettlementTools) {
        rooms.settled = { settled, transaction in
            try promises.keep(
                settled.offer.promises(signedOn: settled.signedOn), of: settled.number, settled.caseID,
                agreedOn: settled.signedOn, at: settled.at, in: transaction)
        }
        let asking = AskingStore(promises.tools)
        rooms.kept = { number, side in
            var sections: [@Sendable (Words) -> HTML] = []
            if let kept = try await PromiseSection.section(of: number, for: side, in: promises) {
                sections.append(kept)
            }
            if side == .trader, let asked = try await AskingSection.section(of: number, in: asking) {
                sections.append(asked)
            }
            guard !sections.isEmpty else { return nil }
            return Self.together(sections)
        }
    }

    /// Some sections as one.
    private static func together(
        _ sections: [@Sendable (Words) -> HTML]
    ) -> @Sendable (Words) -> HTML {
        { say in HTML.join(sections.map { section in section(say) }) }
    }

    private static func promiseFacts(
        _ number: CaseNumber, _ store: CaseStore, _ rooms: RoomStore
    ) async throws -> PromiseFacts? {
        let details: CaseDetails
        do { details = try await store.details(number) } catch is NotFound { return nil }
        let file = details.file
        let contact = try await store.contact(of: file.id)
        let room = try await rooms.room(number)
        let agreeing: Set = [CaseMove.Name.agree.rawValue, Entry.settled]
        let entry = details.history.last { agreeing.contains($0.kind) }
        return PromiseFacts(
            caseID: file.id, number: number, title: details.matter(in: store.tools.categories()),
            trader: details.trader.name, consumer: details.consumer.name, consumerPhone: details.consumer.phone,
            consumerEmail: contact.email, language: contact.language, traderPhone: room?.traderPhone ?? "",
            traderEmail: room?.traderEmail ?? "", hasRoom: room != nil,
            traderUntil: try await rooms.linkEnds(number),
            isPassedOn: details.consents(to: .passingToTrader), office: file.handling.office,
            agreement: details.agreement, agreedOn: try entry?.content.facts["day"].flatMap { Day($0) },
            isMediated: entry?.kind == CaseMove.Name.agree.rawValue,
            isAgreed: details.agreement != nil && (file.state == .agreed || file.endedWithAgreement))
    }
}

extension Installation {
    /// What papers for courts are made of.
    static func courts(_ tools: CaseworkTools, drawing documents: DocumentDesk) -> CourtTools {
        let store = CaseStore(tools)
        return CourtTools(
            facts: { number in
                let details: CaseDetails
                do { details = try await store.details(number) } catch is NotFound { return nil }
                return courtFacts(details, tools)
            },
            reveal: { facts, reason, who in
                for value in [RevealedValue.consumerName, .consumerPhone, .consumerAddress] {
                    try await store.noteReveal(of: value, in: facts.number, reason: reason, by: who)
                }
                for file in facts.evidence {
                    try await store.noteReveal(ofEvidence: file.id, in: facts.number, reason: reason, by: who)
                }
            },
            draw: { try await documents.draw($0) },
            officeName: { tools.directory().office($0)?.name.zh ?? "" })
    }

    private static func courtFacts(_ details: CaseDetails, _ tools: CaseworkTools) -> CourtFacts {
        let agreeing: Set = [CaseMove.Name.agree.rawValue, Entry.settled]
        let entry = details.history.last { agreeing.contains($0.kind) }
        return CourtFacts(
            caseID: details.file.id, number: details.file.number, office: details.file.handling.office,
            title: details.matter(in: tools.categories()), consumer: details.consumer, trader: details.trader,
            story: details.story, product: details.purchase.product, boughtOn: details.purchase.boughtOn,
            paid: details.purchase.amount, agreement: details.agreement,
            agreedOn: (try? entry?.content.facts["day"]).flatMap { Day($0) },
            isMediated: entry?.kind == CaseMove.Name.agree.rawValue,
            evidence: details.evidence.map {
                CourtEvidence(
                    id: $0.id, name: $0.name, size: $0.size, hash: $0.hash, path: tools.evidence.place(of: $0.hash))
            })
    }

    /// What bundles for public-interest suits are made of.
    static func interest(_ tools: CaseworkTools, drawing documents: DocumentDesk) -> InterestTools {
        let store = CaseStore(tools)
        return InterestTools(
            find: { try await store.complaints(about: $0, from: $1, to: $2, of: $3, limit: $4) },
            file: { number in
                let details: CaseDetails
                do { details = try await store.details(number) } catch is NotFound { return nil }
                return interestFile(details, tools)
            },
            draw: { try await documents.draw($0) },
            officeName: { tools.directory().office($0)?.name.zh ?? "" }, audit: noting)
    }

    static func interestFile(_ details: CaseDetails, _ tools: CaseworkTools) -> InterestFile {
        let (file, zone) = (details.file, tools.law().zone)
        return InterestFile(
            caseID: file.id, number: file.number, office: file.handling.office,
            title: details.matter(in: tools.categories()), trader: details.trader.name,
            consumer: Mask.name(details.consumer.name),
            receivedOn: file.receivedOn, acceptedOn: file.acceptedOn,
            mediatedOn: details.sessions.map(\.session.heldOn), closedOn: file.closedOn, outcome: file.outcome,
            paid: details.purchase.amount,
            proofs: details.history.compactMap { entry in
                PublicInterest.Duty.of(entry.kind).map { duty in
                    .init(duty, kind: entry.kind, on: zone.day(of: entry.at), sequence: entry.sequence)
                }
            }, entries: details.historyEnd.count, historyHash: details.historyEnd.head)
    }

    /// What is done about promises, as jobs and letters need it.
    var promises: PromiseStore {
        var promises = Self.performance(tools, rooms: rooms)
        promises.announce = Self.announcingPromises
        return PromiseStore(promises)
    }
}
