internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Kernel

extension FileDesk {
    /// Moves files by casework's own moves, each with its history, permissions and refusals.
    init(_ tools: CaseworkTools) {
        let open = OpenFiles(database: tools.database)
        let store = CaseStore(tools)
        self.init(
            count: { whose, limit in try await open.count(.init(whose), limit: limit) },
            files: { whose, place, limit in
                try await open.files(.init(whose), after: place.due, place.id, limit: limit).map(FileDesk.File.init)
            },
            loads: { try await open.loads(of: $0) },
            assign: { number, officer, name, who in
                try await store.carryOut([.assign(officer: officer, name: name)], on: number, by: who)
            },
            pass: { number, office, reason in
                let moves: [CaseMove] = [.handOver(toOffice: office, reason: reason), .takeOver]
                let first = try await store.carryOut(moves, on: number, by: Self.system)
                guard first == .refused else { return first }
                // A file that was offered to a third office would come back to one that is no more.
                return try await store.carryOut(
                    [.returnHandover(reason: reason)] + moves, on: number, by: Self.system)
            },
            giveBack: { number, reason in
                try await store.carryOut([.returnHandover(reason: reason)], on: number, by: Self.system)
            })
    }

    /// The installation itself carries out what follows from a dissolved office; the audit log names who decided.
    private static let system = Principal(.system("dissolving"))
}

extension CaseStore {
    /// Makes moves one after the other; what a rule refuses, or somebody else moves twice meanwhile, is refused.
    fileprivate func carryOut(_ moves: [CaseMove], on text: String, by who: Principal) async throws -> FileDesk.Moved {
        guard let number = CaseNumber(text) else { return .refused }
        for move in moves {
            do {
                try await decideAgain(move, number, who)
            } catch is MoveRefused {
                return .refused
            } catch is StaleFile {
                return .refused
            }
        }
        return .done
    }

    private func decideAgain(_ move: CaseMove, _ number: CaseNumber, _ who: Principal) async throws {
        do {
            try await decide(move, on: number, by: who)
        } catch is StaleFile {
            try await decide(move, on: number, by: who)
        }
    }
}

extension OpenFiles.Whose {
    init(_ whose: FileDesk.Whose) {
        self =
            switch whose {
            case .person(let id): .officer(id)
            case .office(let id): .office(id)
            case .offered(let id): .offered(to: id)
            }
    }
}

extension FileDesk.File {
    init(_ file: OpenFiles.File) {
        self.init(
            number: file.number, place: FileDesk.Place(due: file.due, id: file.id),
            parties: FileParties(traders: file.traders, creditCodes: file.creditCodes, people: file.people))
    }
}

extension FileParties {
    init(_ parties: DeskPeople.Parties) {
        self.init(traders: parties.traders, creditCodes: parties.creditCodes, people: parties.people)
    }
}
