internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import StationsRules
internal import Web

/// The register of stations at the staff desk: the list with figures, and one station with its form.
struct StationPages: Sendable {
    let store: StationStore
    private var tools: StationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(StationAddress.register), use: list)
        router.get(RouterPath("\(StationAddress.register)/:office"), use: show)
        router.post(RouterPath("\(StationAddress.register)/:office"), use: keep)
        router.post(RouterPath("\(StationAddress.register)/:office/closing"), use: close)
    }

    func list(request: Request, context: AppContext) async throws -> StationListPage {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard StationPermission.allows(.see, context.principal.roles, .own) else { throw Self.refused }
        let offices = Array(tools.stations(seenBy: context.principal).prefix(StationLimits.stations))
        let (ids, today) = (offices.map(\.id), tools.today)
        return StationListPage(
            offices: offices, known: try await store.stations(of: ids),
            tallies: try await store.tallies(of: ids, from: today - 365, to: today), directory: tools.directory())
    }

    static let refused = NotAllowed([RefusalReason("stations-not-permitted")])

    /// The station in the path; one that the person may not see is not there.
    private func page(_ context: AppContext) async throws -> StationPage {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard let id = Int64(try context.parameter("office")), let office = tools.directory().office(id),
            office.kind == .station, tools.allows(.see, id, context.principal)
        else { throw NotFound() }
        let (directory, today) = (tools.directory(), tools.today)
        let above = directory.ancestors(of: id, on: today).compactMap { directory.office($0) }
        return StationPage(
            office: office, station: try await store.station(id), above: above, staff: try await tools.staff(id),
            tally: try await store.tallies(of: [id], from: today - 365, to: today)[id],
            mayKeep: tools.allows(.keep, id, context.principal), mayQueue: tools.allows(.queue, id, context.principal),
            isSaved: FormData(query: context.place.query).value("done") != nil)
    }

    func show(request: Request, context: AppContext) async throws -> StationPage { try await page(context) }

    func keep(request: Request, context: AppContext) async throws -> Response {
        var page = try await page(context)
        guard page.mayKeep else { throw Self.refused }
        var reader = FormReader(context.form)
        let details = StationForm.read(&reader, above: page.above)
        page.state = FormState(context.form, problems: reader.problems)
        guard let details else { return try page.response(from: request, context: context) }
        do {
            try await store.keep(
                details, of: page.office.id, version: Int(context.form.text("version")) ?? 0, by: context.principal)
        } catch is Stale {
            page.isStale = true
            return try page.response(from: request, context: context)
        }
        return .redirect(to: StationAddress.station(page.office.id) + "?done=1", type: .normal)
    }

    /// Closes a station with a reason, or opens it again.
    func close(request: Request, context: AppContext) async throws -> Response {
        var page = try await page(context)
        guard page.mayKeep, let station = page.station else { throw Self.refused }
        var reader = FormReader(context.form)
        let reason = station.closedOn == nil ? reader.text("reason", max: StationLimits.reason) : nil
        guard reader.problems.isEmpty else {
            page.state = FormState(context.form, problems: reader.problems)
            return try page.response(from: request, context: context)
        }
        do {
            try await store.close(page.office.id, reason, version: station.version, by: context.principal)
        } catch is Stale {
            page.isStale = true
            return try page.response(from: request, context: context)
        }
        return .redirect(to: StationAddress.station(page.office.id), type: .normal)
    }
}

/// The form of what is known of a station.
enum StationForm {
    static func fields(above: [Office]) -> [any FormField] {
        [
            RadioField(
                "hostKind", StationText.hostKind,
                StationHost.allCases.map { Choice($0.rawValue, StationText.name($0)) },
                missing: StationText.hostKindMissing),
            InputField("host", StationText.hostName, missing: StationText.hostMissing, width: .full),
            InputField("address", StationText.address, missing: StationText.addressMissing, width: .full),
            InputField("phone", StationText.phone, missing: StationText.phoneMissing, kind: .phone, width: .long),
            InputField(
                "hours", StationText.hours, hint: StationText.hoursHint, missing: StationText.hoursMissing, width: .full
            ),
            SelectField(
                "inCharge", StationText.inCharge, above.map { Choice(String($0.id), Text($0.name)) },
                missing: StationText.inChargeMissing),
        ]
    }

    static func beginning(_ station: StoredStation?, above: [Office]) -> FormData {
        guard let details = station?.details else {
            return FormData(above.first.map { ["inCharge": String($0.id)] } ?? [:])
        }
        return FormData([
            "hostKind": details.hostKind.rawValue, "host": details.host, "address": details.address,
            "phone": details.phone, "hours": details.hours, "inCharge": String(details.inCharge),
        ])
    }

    /// The details; nil with every problem in the reader.
    static func read(_ reader: inout FormReader, above: [Office]) -> StationDetails? {
        let kind = reader.choice("hostKind", as: StationHost.self)
        let host = reader.text("host", max: StationLimits.host)
        let address = reader.text("address", max: StationLimits.address)
        let phone = reader.text("phone", max: 40)
        if let phone, PhoneNumber(phone) == nil { reader.report("phone", .badPhone) }
        let hours = reader.text("hours", max: StationLimits.hours)
        let inCharge = reader.choice("inCharge", among: Set(above.map { String($0.id) })).flatMap { Int64($0) }
        guard let kind, let host, let address, let phone, let hours, let inCharge, reader.problems.isEmpty else {
            return nil
        }
        return StationDetails(
            hostKind: kind, host: host, address: address, phone: phone, hours: hours, inCharge: inCharge)
    }
}
