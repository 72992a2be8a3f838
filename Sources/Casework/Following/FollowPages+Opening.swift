internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

extension FollowPages {
    /// Answers for a file that the browser's cookie opens, and keeps the cookie alive; others are asked for the code.
    func opened(
        _ request: Request, _ context: AppContext, _ answer: (CaseDetails) async throws -> Response
    ) async throws -> Response {
        guard let cookie = try cookie(request, context) else {
            let number = CaseNumber(try context.parameter("number"))
            return .redirect(to: FollowAddress.start(number, .closed).path, type: .normal)
        }
        var response = try await answer(try await store.details(cookie.number))
        if let renewed = cookie.renewed(at: store.tools.time.now()) { set(renewed, on: &response) }
        return response
    }

    /// The cookie, when it is good and for the file that the address names.
    func cookie(_ request: Request, _ context: AppContext) throws -> FollowCookie? {
        guard let value = request.cookies[FollowCookie.name]?.value,
            let number = CaseNumber(try context.parameter("number")),
            let cookie = FollowCookie(value, secret: settings.secret, now: store.tools.time.now()),
            cookie.number == number
        else { return nil }
        return cookie
    }

    func set(_ cookie: FollowCookie, on response: inout Response) {
        let value = cookie.value(secret: settings.secret)
        guard let line = settings.cookie(FollowCookie.name, value, lasting: Int(FollowCookie.idle / 1_000)) else {
            return
        }
        response.setCookie(line)
    }

    /// The file with all that is looked up for its page.
    func followed(_ details: CaseDetails) async throws -> FollowCase {
        let tools = store.tools
        let moves = store.moves(on: details.file, by: Self.consumer(of: details))
        return FollowCase(
            details: details, consents: try await store.consents(of: details.file.id), law: tools.law(),
            directory: tools.directory(), today: tools.today, officer: try await officer(details),
            open: moves.open, refused: moves.refused, lodging: lodging,
            documents: try await documents.list(details.file.id),
            sections: try await sections.asked(details.file))
    }

    /// Whoever else is signed in on this browser: on these pages it is the consumer who acts.
    static func consumer(of details: CaseDetails) -> Principal { Principal(.consumer(caseID: details.file.id)) }

    private func officer(_ details: CaseDetails) async throws -> String? {
        guard let officer = details.file.handling.officer, let name = try await officerName(officer) else { return nil }
        return FamilyName.of(name)
    }
}

/// The family name of a person, which is all that is shown of a member of staff.
enum FamilyName {
    /// 孟 of 孟兰, 欧阳 of 欧阳兰, Smith of Ann Smith; nil when there is none to be told apart.
    static func of(_ name: String) -> String? {
        guard let first = name.first else { return nil }
        if first.isASCII { return name.split(separator: " ").last.map(String.init) }
        guard name.count > 1 else { return nil }
        return Mask.name(name).filter { $0 != "*" }
    }
}
