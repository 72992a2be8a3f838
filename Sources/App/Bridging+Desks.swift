internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Desks
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

extension Installation {
    /// What the desks need: how casework calls things, who and what is known, and the way into a file.
    ///
    /// `isSecure` says whether the outside reaches the service over TLS.
    func deskTools(isSecure: Bool) -> DeskTools {
        let (directory, tools, choices) = (directory, tools, choices)
        return DeskTools(
            database: database, time: time, random: random, secret: secret, zone: law.now.zone,
            directory: { directory.now }, nextKey: { tools.keys.next() }, words: .casework(isSecure: isSecure),
            lookups: DeskLookups(tools), filing: DeskFiling(tools) { choices.now })
    }
}

extension DeskWords {
    /// As casework calls them.
    static func casework(isSecure: Bool) -> DeskWords {
        DeskWords(
            kind: { $0.text }, claim: { $0.text }, age: { $0.text },
            citation: { TemplateWords.citation($0.content, $1) },
            file: { DeskAddress.file($0).path }, adding: { DeskAddress.move($0, .addFacts).path },
            follow: { number, host in
                "\(isSecure ? "https" : "http")://\(host)\(FollowAddress.start(number, nil).path)"
            })
    }
}

extension DeskLookups {
    /// What casework knows of people, traders, categories and answers.
    init(_ tools: CaseworkTools) {
        let known = KnownParties(tools)
        let templates = AnswerTemplates(tools)
        self.init(
            files: { phone, who in try await known.files(of: phone, for: who).map(KnownFile.init) },
            traders: { typed in
                let directory = tools.directory()
                return try await known.traders(like: typed).map { trader in
                    KnownTrader(
                        party: trader.party, place: directory.division(trader.party.division)?.name,
                        files: trader.files, isMore: trader.isMore)
                }
            },
            categories: { typed in
                let book = tools.categories()
                return book.search(typed, limit: 8).map { DeskChoice($0, in: book) }
            },
            menus: { DeskMenus(tools) }, answers: { try await templates.usable(on: tools.today) })
    }
}

extension KnownFile {
    /// A file as casework tells it.
    init(_ file: KnownParties.File) {
        self.init(
            number: file.number, kind: file.kind, title: file.title, state: file.state.text(of: file.kind),
            mark: file.state.mark, isOpen: !file.state.isFinal, receivedOn: file.receivedOn, trader: file.trader)
    }
}

extension DeskChoice {
    /// A category with the one above it.
    init(_ category: CategoryBook.Category, in book: CategoryBook) {
        let above = category.parent.flatMap { book.category(book.main, $0) }
        self.init(code: category.code, name: category.name, above: above?.name)
    }
}

extension DeskMenus {
    /// Places, categories and natures as they stand today; a place that is not known better is its league or city.
    init(_ tools: CaseworkTools) {
        let book = tools.categories()
        let places = DivisionMenu(tools.directory(), on: tools.today).groups.map { group in
            Group(
                name: group.above.name,
                choices: (group.places + [group.above]).map { DeskChoice(code: $0.code.rawValue, name: $0.name) })
        }
        let categories = book.top.map { top in
            Group(
                name: top.name, choices: ([top] + book.children(of: top.code)).map { DeskChoice($0, in: book) })
        }
        self.init(
            places: places, categories: categories, natures: book.natures.map { DeskChoice($0, in: book) })
    }
}

extension DeskFiling {
    /// The way into a file through casework's reception.
    init(_ tools: CaseworkTools, choices: @escaping @Sendable () -> FilingChoices) {
        let reception = Reception(tools)
        let store = CaseStore(tools)
        self.init(
            choices: choices,
            receive: { filing, who, office, alongside in
                do {
                    let received = try await reception.receive(filing, by: who, takenBy: office) { received in
                        var change = try alongside(FiledCase(received))
                        if let taking = Installation.taking(received, at: office, tools) { change.insert(taking) }
                        return change
                    }
                    return FiledCase(received)
                } catch is NoOffice {
                    // Nobody is in charge there, so another place has to be found.
                    throw Invalid([FieldProblem(FilingField.traderDivision.rawValue, .unknownChoice)])
                }
            },
            answer: { number, answer, who in
                _ = try await store.decide(.answer(answer), on: number, by: who)
            },
            handIn: { file, number, who, alongside in
                switch try await tools.evidence.taking(path: file.path, name: file.name) {
                case .failure(let problem): return problem
                case .success(let kept):
                    try await store.handIn(signedRecord: kept, to: number, by: who, alongside: alongside)
                    return nil
                }
            })
    }
}

extension FiledCase {
    /// A file as it was received.
    init(_ received: Reception.Received) {
        let receipt = received.receipt
        self.init(
            number: receipt.file.number, code: received.code, office: receipt.file.handling.office,
            due: receipt.decisionDue?.due)
    }
}
