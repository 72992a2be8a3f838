internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// The second factor at the trader desk: its code at sign-in, setting one up, recovery codes; and what a manager does
/// about those of the others.
struct ShopSecondPages: Sendable {
    let door: ShopDoor
    private var people: ShopPeople { door.people }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.code), use: askCode)
        router.post(RouterPath(TraderAddress.code), use: takeCode)
        router.get(RouterPath(TraderAddress.second), use: show)
        router.post(RouterPath(TraderAddress.second), use: enrol)
        router.post(RouterPath(TraderAddress.secondCodes), use: renew)
        router.post(RouterPath(TraderAddress.demand), use: demand)
        router.post(RouterPath("\(TraderAddress.people)/:id/second-factor"), use: reset)
    }

    func askCode(request: Request, context: AppContext) async throws -> Response {
        guard try await door.waiting(request) != nil else {
            return .redirect(to: TraderAddress.signIn, type: .normal)
        }
        return try ShopCodePage().response(from: request, context: context)
    }

    func takeCode(request: Request, context: AppContext) async throws -> Response {
        guard let visit = try await door.waiting(request) else {
            return .redirect(to: TraderAddress.signIn, type: .normal)
        }
        let typed = context.form.text("code")
        var page = ShopCodePage()
        guard !typed.isEmpty else {
            page.problem = ShopSecondText.codeMissing
            return try page.response(from: request, context: context)
        }
        switch try await people.checkSecond(typed, of: visit) {
        case .passed: return .redirect(to: TraderAddress.shop, type: .normal)
        case .wrong: page.problem = ShopSecondText.codeWrong
        case .unreadable: page.problem = ShopSecondText.unreadable
        case .closed(let until):
            page.problem = ShopText.closed
            page.until = context.say.time(until, in: people.tools.zone)
        }
        return try page.response(from: request, context: context)
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.security, request, context) { visit in
            guard visit.person.hasSecond else {
                let (secret, sealed) = try people.beginningSecond(visit.person)
                return try enrolment(visit, secret, sealed).response(from: request, context: context)
            }
            return try await standing(visit).response(from: request, context: context)
        }
    }

    private func enrolment(_ visit: ShopVisit, _ secret: [UInt8], _ sealed: String) -> ShopEnrolmentPage {
        ShopEnrolmentPage(visit: visit, secret: secret, sealed: sealed, picture: people.tools.second.picture)
    }

    private func standing(_ visit: ShopVisit) async throws -> ShopSecondPage {
        ShopSecondPage(visit: visit, codesLeft: try await people.codesLeft(of: visit.person))
    }

    /// The recovery codes are shown once, with the way on below them.
    func enrol(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.security, request, context) { visit in
            let form = context.form
            guard !visit.person.hasSecond, let secret = people.secondSecret(form.text("sealed"), visit.person) else {
                return .redirect(to: TraderAddress.second, type: .normal)
            }
            let code = form.text("code")
            guard let codes = try await people.confirmSecond(secret, code: code, of: visit) else {
                var page = enrolment(visit, secret, form.text("sealed"))
                page.problem = code.isEmpty ? ShopSecondText.codeMissing : ShopSecondText.firstCodeWrong
                return try page.response(from: request, context: context)
            }
            return try ShopCodesPage(visit: visit, codes: codes).response(from: request, context: context)
        }
    }

    /// Fresh recovery codes for somebody who shows a code; it is counted like one at sign-in.
    func renew(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.security, request, context) { visit in
            var page = try await standing(visit)
            switch try await people.checkSecond(context.form.text("code"), of: visit) {
            case .passed:
                let codes = try await people.renewCodes(of: visit.person)
                return try ShopCodesPage(visit: visit, codes: codes).response(from: request, context: context)
            case .wrong: page.problem = ShopSecondText.codeWrong
            case .unreadable: page.problem = ShopSecondText.unreadable
            case .closed(let until):
                page.problem = ShopText.closed
                page.until = context.say.time(until, in: people.tools.zone)
            }
            return try page.response(from: request, context: context)
        }
    }

    func demand(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.people, request, context) { visit in
            let isDemanded = context.form.text("demanded") == "yes"
            try await people.demandSecond(isDemanded, by: visit.person)
            return .redirect(to: TraderAddress.people, type: .normal)
        }
    }

    func reset(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.people, request, context) { visit in
            guard let id = Int64(try context.parameter("id")),
                try await people.resetSecond(id, by: visit.person)
            else { throw NotFound() }
            return .redirect(to: TraderAddress.people, type: .normal)
        }
    }
}
