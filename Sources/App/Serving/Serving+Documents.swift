internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Documents
internal import DocumentsRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

extension Serving {
    /// The pages about documents, with what they need from casework and accounts.
    func addDocuments(to router: Router<AppContext>) {
        DocumentPages(desk: documents).add(to: router)
        SettingPages(desk: documents).add(to: router)
    }

    /// Documents over the API: for staff as on their pages, for a consumer by the query code.
    var documentAPI: DocumentAPI {
        let store = CaseStore(installation.tools)
        return DocumentAPI(desk: documents) { request in
            let (details, who) = try await CaseAccess(store: store).open(request)
            return (await OpenedFile(details, for: who, store: store, people: accounts.people), who)
        }
    }

    /// What the consumer of a file finds among its documents.
    var followDocuments: FollowDocuments {
        let store = documents.documents
        return FollowDocuments(
            list: { file in
                try await store.documents(of: file, forConsumer: true).map {
                    .init(id: $0.id, title: $0.title, number: $0.number, issuedOn: $0.issuedOn)
                }
            },
            pdf: { file, id in
                let document = try await store.document(id, of: file)
                guard document.isForConsumer, document.voided == nil else { throw NotFound() }
                return try await store.pdf(of: document)
            })
    }

    /// What documents add to the page of a file.
    static let additions = FileAdditions(
        links: { file, who in
            guard DocumentPermission.allows(who.roles, .view, .own) else { return [] }
            return [.init(DocumentsText.open, path: DocumentsAddress.list(file.number).path)]
        },
        words: { DocumentEntry.words($0, $1) })
}

extension Installation {
    /// What documents need from the rest; tests bring a pool whose children are not the tests themselves.
    func documentTools(drawing: DrawingPool = DrawingPool()) -> DocumentTools {
        let (tools, store, people) = (tools, CaseStore(tools), PersonStore(database: database))
        return DocumentTools(
            database: database, time: time, random: random, zone: tools.law().zone, newKey: { tools.keys.next() },
            directory: tools.directory, drawing: drawing,
            open: { number, who in
                let details = try await store.details(number)
                guard store.maySee(details.file, who) else { throw NotFound() }
                return await OpenedFile(details, for: who, store: store, people: people)
            },
            audit: { action, office, who, now, transaction in
                let entry = AuditEntry(
                    at: now, person: who.person, office: who.office, action: action, subject: "office:\(office)")
                try AuditStore.append(entry, transaction)
            })
    }
}
