internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Foundation
internal import Importing
internal import ImportingRules
internal import Kernel
internal import LawRules
internal import Storage
internal import Web
internal import WorkOrders
internal import WorkOrdersRules

/// What work orders need from the other capabilities.
extension Installation {
    func workOrders() throws -> WorkOrders {
        let (tools, directory, law) = (tools, directory, law)
        let people = PersonStore(database: database)
        return WorkOrders(
            WorkOrderTools(
                database: database, time: time, zone: law.now.zone, calendar: { law.now.calendar },
                directory: { directory.now }, nextKey: { tools.keys.next() },
                names: { try await people.names(of: $0) }, filing: Self.orderFiling(tools),
                lists: try Self.orderLists(own: folder + "/orders", scratch: try uploads()), audit: Self.noting))
    }

    /// The mappings that come with the program, those of the installation's own, and how lists are read.
    static func orderLists(own: String, scratch: String) throws -> OrderLists {
        let shipped = try ReferenceFiles.bundled().folder + "/orders"
        return OrderLists(
            mappings: { try mappings(in: [own, shipped]) }, setting: { try MappingFile.setting($0) },
            open: { path, mapping in
                do {
                    // An order is a page of text at most; longer lines are turned away one by one.
                    var reader = try RecordSource.open(
                        path: path, format: mapping.format, columns: mapping.columns, limit: 1 << 20)
                    return {
                        switch try reader.next() {
                        case .record(let record): .record(record)
                        case .broken(let rejection): .broken(rejection)
                        case nil: nil
                        }
                    }
                } catch let unreadable as FileUnreadable {
                    throw OrderLists.Unreadable(unreadable.words)
                }
            }, scratch: scratch)
    }

    /// The files of the folders that are there; of two of one name the first counts.
    private static func mappings(in folders: [String]) throws -> [OrderLists.Mapping] {
        var seen: Set<String> = []
        return try folders.flatMap { folder -> [OrderLists.Mapping] in
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
            return try names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { file in
                let name = String(file.dropLast(5))
                guard seen.insert(name).inserted else { return nil }
                let yaml = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
                return OrderLists.Mapping(name: name, yaml: String(decoding: yaml, as: UTF8.self))
            }
        }
    }

    static func orderFiling(_ tools: CaseworkTools) -> OrderFiling {
        let (store, worklist) = (CaseStore(tools), WorklistStore(tools))
        return OrderFiling(
            questions: { kind, told, typed in
                let questions = FilingQuestions(kind, knowing: told, typed: typed, tools: tools)
                return OrderFiling.Questions(
                    fields: questions.fields, beginning: questions.beginning,
                    reading: { questions.reading(by: $0) })
            },
            receive: { filing, who, office, alongside in
                do {
                    let received = try await Reception(tools).receive(filing, by: who, takenBy: office) {
                        try alongside($0.receipt.file.number.text)
                    }
                    return OrderFiling.Opened(
                        number: received.receipt.file.number.text, code: received.code.text)
                } catch is NoOffice {
                    throw OrderRefused([.noOffice])
                } catch is NoRuleSet {
                    throw OrderRefused([.noOffice])
                }
            },
            file: { number, who in
                guard let number = CaseNumber(number), let details = try await known(number, store),
                    store.maySee(details.file, who)
                else { return nil }
                return OrderFiling.File(
                    number: number.text, title: details.title, state: details.file.state.text(of: details.file.kind),
                    mark: details.file.state.mark, path: "\(DeskAddress.root)/\(number.text)")
            },
            files: { phone, who in
                guard let scope = worklist.scope(of: who) else { return [] }
                var filters = WorklistFilters()
                filters.text = .phone(phone)
                let page = try await worklist.page(
                    WorklistQuery(
                        view: .all, scope: scope, person: who.person ?? 0, ownOffice: who.office ?? 0,
                        today: tools.today, filters: filters))
                return page.rows.map { row in
                    let file = OrderFiling.File(
                        number: row.number, title: row.title, state: row.state.text(of: row.kind),
                        mark: row.state.mark, path: "\(DeskAddress.root)/\(row.number)")
                    return (file, row.trader)
                }
            },
            note: { number, text, who in
                guard let number = CaseNumber(number) else { return }
                do {
                    try await store.decide(.addNote(text: text), on: number, by: who)
                } catch is MoveRefused {
                    // A closed file takes no notes; that it was joined stands in the order's history.
                    return
                }
            })
    }

    private static func known(_ number: CaseNumber, _ store: CaseStore) async throws -> CaseDetails? {
        do { return try await store.details(number) } catch is NotFound { return nil }
    }
}
