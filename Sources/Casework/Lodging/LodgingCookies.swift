internal import Hummingbird
internal import Kernel
internal import Web

/// The two cookies of lodging: one finds the draft for thirty days, one the receipt for a day.
struct LodgingCookies {
    let settings: WebSettings

    private static let draft = "draft"
    private static let receipt = "receipt"

    func draft(_ request: Request) -> DraftToken? {
        request.cookies[Self.draft].flatMap { DraftToken($0.value) }
    }

    func receipt(_ request: Request) -> DraftToken? {
        request.cookies[Self.receipt].flatMap { DraftToken($0.value) }
    }

    /// Remembers the draft, from now on for thirty days.
    func keep(_ token: DraftToken, on response: inout Response) {
        set(Self.draft, token.text, lasting: DraftStore.life, on: &response)
    }

    /// The draft was sent: what was its token now opens the receipt, and the next complaint gets another one.
    func sent(_ token: DraftToken, on response: inout Response) {
        set(Self.receipt, token.text, lasting: DraftStore.receiptLife, on: &response)
        forget(on: &response)
    }

    /// A filing without a draft was sent: its token opens the receipt, and a complaint that is being written stays.
    func received(_ token: DraftToken, on response: inout Response) {
        set(Self.receipt, token.text, lasting: DraftStore.receiptLife, on: &response)
    }

    func forget(on response: inout Response) { set(Self.draft, "", lasting: 0, on: &response) }

    private func set(_ name: String, _ value: String, lasting milliseconds: Int64, on response: inout Response) {
        guard let cookie = settings.cookie(name, value, lasting: Int(milliseconds / 1_000)) else { return }
        response.setCookie(cookie)
    }
}
