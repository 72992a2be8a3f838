internal import AccountsRules
internal import CaseworkRules
internal import DesksRules
internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import Storage
package import Web

/// The pages of the desks: a call while it goes on, what became of it, and the record of all.
///
/// They stand below `/staff`, where nobody comes without signing in.
package struct CallPages: Sendable {
    let tools: DeskTools
    let store: CallStore
    let seal: Seal

    package init(_ tools: DeskTools) {
        self.tools = tools
        store = CallStore(database: tools.database)
        seal = Seal(secret: tools.secret, purpose: "desk query code")
    }

    package func add(to router: some RouterMethods<AppContext>) {
        for desk in Desk.allCases {
            let address = CallAddress(desk: desk)
            let call = "\(address.record)/:call"
            router.get(RouterPath(address.root)) { try await begin(desk, $0, $1) }
            router.get(RouterPath(address.record)) { try await record(desk, $0, $1) }
            router.get(RouterPath(call)) { try await show(desk, $0, $1) }
            router.post(RouterPath(call)) { try await act(desk, $0, $1) }
            router.post(RouterPath("\(call)/draft")) { try await autosave(desk, $0, $1) }
            router.post(RouterPath("\(call)/again")) { try await again(desk, $0, $1) }
            router.get(RouterPath("\(call)/record")) { try await oralRecord(desk, $0, $1) }
            router.post(RouterPath("\(call)/record")) { try await handIn(desk, $0, $1) }
            router.get(RouterPath(address.caller)) { try await caller(desk, $0, $1) }
            router.get(RouterPath(address.traders)) { try await traders($0, $1) }
            router.get(RouterPath(address.categories)) { try await categories($0, $1) }
        }
    }

    /// The entries of the staff desk's rail.
    package static let rail = Desk.allCases.map { desk in
        RailEntry(
            CallText.title(desk), path: CallAddress(desk: desk).root, icon: desk == .hotline ? .phone : .people
        ) { DeskPermission.allows(.take, $0.roles, .own) }
    }

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons = DeskReason.all

    /// A photo or scan of the signed paper may come with the record of an oral filing.
    package static func setLimits(_ table: inout FormLimitTable) {
        for desk in Desk.allCases {
            table.set(OralRecordPage.limit, for: "\(CallAddress(desk: desk).record)/{call}/record")
        }
    }

    /// Saving while one types, and looking up: as fast as people write at a counter of twenty, and no faster.
    package static func rates() -> [RateRule] {
        Desk.allCases.map { desk in
            RateRule(
                "\(CallAddress(desk: desk).root)*", buckets: TokenBuckets(capacity: 2_000, perMinute: 6_000))
        }
    }

    /// A new call: nothing is kept before something is written, so that looking changes nothing.
    func begin(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> CallPage {
        let reach = try reach(context)
        let query = FormData(query: context.place.query)
        var draft = FilingDraft()
        draft[.phone] = PhoneNumber(query.text("phone"))?.digits ?? ""
        let line = Self.line(query.text("line"), desk)
        var view = try await view(tools.nextKey(), desk, nil, draft, Beside(), line: line, reach)
        view.hasParked = query.value("parked") != nil
        return CallPage(view: view)
    }

    /// A call that is picked up again, or what became of it.
    func show(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> Response {
        let reach = try reach(context)
        let call = try await found(desk, context, reach)
        let lines = try await store.lines(of: call.id)
        if let file = call.filed {
            return try await filedPage(call, file, lines, request, context).response(from: request, context: context)
        }
        guard !call.state.isOver else {
            return try EndedPage(call: call, lines: lines, zone: tools.zone)
                .response(from: request, context: context)
        }
        return try await CallPage(view: view(call, lines, reach)).response(from: request, context: context)
    }

    private func filedPage(
        _ call: Call, _ file: CallFile, _ lines: [CallLine], _ request: Request, _ context: AppContext
    ) async throws -> FiledPage {
        FiledPage(
            call: call, file: file, code: file.sealedCode.flatMap(seal.opened).flatMap { QueryCode($0) }, lines: lines,
            office: tools.directory().office(file.office)?.name, words: tools.words, today: tools.today,
            zone: tools.zone,
            answered: FormData(query: context.place.query).value("answered").map { $0 == "yes" },
            follow: tools.words.follow(file.number, request.head.authority ?? ""),
            record: try await OralRecordStore(database: tools.database).record(of: file.number))
    }

    /// The record of the own office's calls.
    func record(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> RecordPage {
        let reach = try DeskReach(context.principal, tools)
        try reach.demand(.seeRecord)
        let before = Int64(FormData(query: context.place.query).text("before"))
        let calls = try await store.record(of: reach.clerk.office, desk, before: before)
        return RecordPage(
            desk: desk, calls: Array(calls.prefix(CallStore.shown)), hasMore: calls.count > CallStore.shown,
            words: tools.words, today: tools.today, zone: tools.zone, mayOpen: reach.allows(.take))
    }

    /// Begins another filing with what was told in one.
    func again(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> Response {
        let reach = try reach(context)
        let call = try await found(desk, context, reach)
        guard call.state.isOver else { return .redirect(to: CallAddress(desk: desk).call(call.id), type: .normal) }
        let id = tools.nextKey()
        try await store.again(after: call, as: id, by: reach.clerk, at: tools.time.now())
        return .redirect(to: CallAddress(desk: desk).call(id), type: .normal)
    }
}

extension CallPages {
    func reach(_ context: AppContext) throws -> DeskReach {
        let reach = try DeskReach(context.principal, tools)
        try reach.demand(.take)
        return reach
    }

    /// The key in the path; one from the future is nobody's yet.
    func id(_ context: AppContext) throws -> Int64 {
        guard let id = Int64(try context.parameter("call")), id > 0,
            CaseIDSource.instant(of: id) <= tools.time.now().adding(seconds: 60)
        else { throw NotFound() }
        return id
    }

    /// The call in the path, if it is one of the person's office and desk.
    func found(_ desk: Desk, _ context: AppContext, _ reach: DeskReach) async throws -> Call {
        guard let call = try await store.find(id(context)), call.office == reach.clerk.office, call.desk == desk else {
            throw NotFound()
        }
        return call
    }

    /// The number that was called: what the telephone system says, or the hotline's own.
    static func line(_ typed: String, _ desk: Desk) -> String {
        if case .success(let line) = TextRules.clean(typed, max: CallLimits.line, lines: false), !line.isEmpty {
            return line
        }
        return desk == .hotline ? "12315" : ""
    }
}
