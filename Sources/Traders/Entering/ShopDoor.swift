internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import TradersRules
package import Web

/// A person of a trader who is signed in, with the account.
package struct ShopVisit: Sendable {
    package let person: ShopPerson
    package let account: Account
    let token: String

    /// Whether the person acts in the trader's rooms.
    package var mayAnswer: Bool { may(.answer) && isReady }

    /// Whether nothing is left to be done before work: a password of one's own, a second factor where one is demanded.
    private var isReady: Bool { !person.mustChange && !owesSecond }
    var owesSecond: Bool { account.demandsSecond && !person.hasSecond }

    /// Whether the person sets the addresses to which the trader is told.
    package var mayKeepWebhooks: Bool { may(.webhooks) && isReady }

    func may(_ act: ShopAct) -> Bool { account.state.isOpen && act.isAllowed(to: person.role) }

    /// The head of the desk, with the entries that this person may open.
    package var frame: ShopFrame {
        let entries: [(ShopAct, NavigationEntry)] = [
            (.answer, NavigationEntry(ShopText.queue, path: TraderAddress.shop)),
            (.answer, NavigationEntry(ShopText.ended, path: TraderAddress.ended)),
            (.answer, NavigationEntry(ShopText.figures, path: TraderAddress.figures)),
            (.promises, NavigationEntry(ShopText.promises, path: TraderAddress.promises)),
            (.templates, NavigationEntry(ShopText.templates, path: TraderAddress.templates)),
            (.people, NavigationEntry(ShopText.people, path: TraderAddress.people)),
            (.keys, NavigationEntry(ShopKeyText.title, path: TraderAddress.keys)),
            (.webhooks, NavigationEntry(ShopText.webhooks, path: TraderAddress.webhooks)),
            (.security, NavigationEntry(ShopSecondText.title, path: TraderAddress.second)),
        ]
        return ShopFrame(
            shop: account.name, person: person.name, home: TraderAddress.shop,
            entries: entries.filter { may($0.0) }.map(\.1), signOut: TraderAddress.signOut)
    }
}

/// Tells who of a trader's people asks. Staff are told by another cookie, another table and another middleware, and
/// whoever comes in here is a visitor to everything else.
package struct ShopDoor: Sendable {
    package let people: ShopPeople
    static let cookie = "shop"

    package init(people: ShopPeople) {
        self.people = people
    }

    private var web: WebSettings { people.tools.web }

    package func visit(_ request: Request) async throws -> ShopVisit? {
        guard let token = request.cookies[Self.cookie]?.value, let found = try await people.find(token) else {
            return nil
        }
        return ShopVisit(person: found.person, account: found.account, token: token)
    }

    /// Whose session waits for the code of the second factor; nil for every other.
    func waiting(_ request: Request) async throws -> ShopVisit? {
        guard let token = request.cookies[Self.cookie]?.value,
            let found = try await people.find(token, isWaiting: true)
        else { return nil }
        return ShopVisit(person: found.person, account: found.account, token: token)
    }

    /// Answers for somebody who may do `act`; others are sent to sign in, to a password of their own, or to where the
    /// account stands.
    func open(
        _ act: ShopAct, _ request: Request, _ context: AppContext,
        _ answer: (ShopVisit) async throws -> Response
    ) async throws -> Response {
        guard let visit = try await visit(request) else {
            return .redirect(to: TraderAddress.signIn, type: .normal)
        }
        guard visit.account.state.isOpen else {
            return try StandingPage(visit: visit, zone: people.tools.zone).response(from: request, context: context)
        }
        if visit.person.mustChange { return .redirect(to: TraderAddress.password, type: .normal) }
        if visit.owesSecond, act != .security { return .redirect(to: TraderAddress.second, type: .normal) }
        guard visit.may(act) else { throw NotAllowed([RefusalReason("shop-not-permitted")]) }
        return try await answer(visit)
    }

    /// What lets a browser in, or no longer.
    func cookie(_ token: String?) -> Cookie? {
        web.cookie(Self.cookie, token ?? "", lasting: token == nil ? 0 : nil)
    }
}
