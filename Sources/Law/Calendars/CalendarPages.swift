internal import AccountsRules
internal import HTTPTypes
package import Hummingbird
package import Kernel
package import LawRules
package import Web

/// Importing a holiday calendar on a page: brought in, looked at with its effect on open clocks, then taken.
///
/// Nothing is kept between the steps but what stands in the form, so that nothing half-done remains anywhere.
package struct CalendarPages: Sendable {
    let book: @Sendable () -> LawBook
    let desk: CalendarDesk
    let time: any TimeSource

    package init(book: @escaping @Sendable () -> LawBook, desk: CalendarDesk, time: any TimeSource) {
        self.book = book
        self.desk = desk
        self.time = time
    }

    /// The entry of the staff desk's rail.
    package static let rail = RailEntry(CalendarText.rail, path: LawAddress.calendars.path, icon: .clock) {
        AccountPermission.allows(.importCalendar, roles: $0.roles, relation: .own)
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/calendars", use: show)
        router.post("/staff/calendars/review", use: review)
        router.post("/staff/calendars", use: take)
    }

    func show(request: Request, context: AppContext) async throws -> CalendarsPage {
        try check(context)
        let years = FormData(query: context.place.query).text("done").split(separator: ",").compactMap { Int($0) }
        return CalendarsPage(
            book: book(), today: today, state: FormState(form.beginning), taken: years,
            progress: try await desk.progress())
    }

    /// Shows what would happen, before anything does.
    func review(request: Request, context: AppContext) async throws -> Response {
        try check(context)
        switch CalendarForm.read(context.form) {
        case .calendar(let years, let source):
            return try await reviewPage(years, source, context).response(from: request, context: context)
        case let wrong: return try again(wrong, context).response(from: request, context: context)
        }
    }

    /// Takes the calendar in; what looked wrong must have been confirmed.
    func take(request: Request, context: AppContext) async throws -> Response {
        try check(context)
        guard case .calendar(let years, let source) = CalendarForm.read(context.form) else {
            return try again(CalendarForm.read(context.form), context).response(from: request, context: context)
        }
        let review = CalendarReview(years, known: book().calendar.years, today: today)
        guard review.warnings.isEmpty || context.form.has("checked", "yes") else {
            var page = try await reviewPage(years, source, context)
            page.isUnchecked = true
            return try page.response(from: request, context: context)
        }
        do {
            let changed = try await desk.take(years, source, context.principal)
            let done = changed.isEmpty ? "0" : changed.map(String.init).joined(separator: ",")
            return .redirect(to: LawAddress.calendars.path + "?done=\(done)", type: .normal)
        } catch let gap as CalendarGap {
            let problems = gap.years.map { LawProblem(String($0), .gap(year: $0)) }
            return try again(.law(problems, field: field(context)), context).response(from: request, context: context)
        }
    }

    private func reviewPage(
        _ years: [Int: CalendarYear], _ source: String, _ context: AppContext
    ) async throws -> CalendarReviewPage {
        let known = book().calendar.years
        let gaps = CalendarReader.gaps(in: Set(known.keys).union(years.keys))
        let review = CalendarReview(years, known: known, today: today)
        let isIdle = review.changesNothing || !gaps.isEmpty
        return CalendarReviewPage(
            review: review, gaps: gaps, source: source, form: context.form, today: today,
            effect: isIdle ? nil : try await desk.preview(years))
    }

    private func again(_ read: CalendarForm.Read, _ context: AppContext) throws -> CalendarsPage {
        var page = CalendarsPage(
            book: book(), today: today, state: FormState(context.form), taken: [], progress: .nothing)
        switch read {
        case .fields(let problems): page.state = FormState(context.form, problems: problems)
        case .law(let problems, let field): page.wrong = problems.map { (field, $0.words) }
        case .calendar: break
        }
        return page
    }

    private func field(_ context: AppContext) -> String { context.form.text("way") == "json" ? "json" : "holidays" }

    private var today: Day { book().zone.day(of: time.now()) }

    private var form: CalendarForm { CalendarForm(suggested: (book().calendar.lastKnown?.year ?? today.year) + 1) }

    /// The system administrator of a head office.
    private func check(_ context: AppContext) throws {
        guard let office = context.principal.office else { throw SignInNeeded() }
        guard desk.isHead(office, today),
            AccountPermission.allows(.importCalendar, roles: context.principal.roles, relation: .own)
        else { throw NotAllowed(AccountRefused(.importCalendar).reasons) }
    }
}
