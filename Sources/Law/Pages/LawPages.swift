internal import HTTPTypes
package import Hummingbird
package import Kernel
package import LawRules
package import Web

/// Public pages about the law that the installation works by: rule sets, calendars, and a calculator of due days.
package struct LawPages: Sendable {
    let book: @Sendable () -> LawBook
    let time: any TimeSource

    package init(book: @escaping @Sendable () -> LawBook, time: any TimeSource) {
        self.book = book
        self.time = time
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("/law", use: list)
        router.get("/law/rules/:id", use: rules)
        router.get("/law/due", use: due)
    }

    /// The entry of the navigation or the footer.
    package static let entry = NavigationEntry(LawPageText.title, path: LawAddress.list.path)

    private func list(request: Request, context: AppContext) async throws -> LawListPage {
        let book = book()
        return LawListPage(book: book, today: today(book))
    }

    private func rules(request: Request, context: AppContext) async throws -> RuleSetPage {
        let book = book()
        guard let rules = book.rules(try context.parameter("id")) else { throw NotFound() }
        return RuleSetPage(rules: rules, book: book, today: today(book))
    }

    private func due(request: Request, context: AppContext) async throws -> DuePage {
        let book = book()
        return DuePage(book: book, today: today(book), asked: FormData(query: context.place.query))
    }

    private func today(_ book: LawBook) -> Day { book.zone.day(of: time.now()) }
}
