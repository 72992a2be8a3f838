package import Hummingbird
package import Kernel
package import Web

/// Lets other capabilities' pages below those of following open to the same browser.
package struct FollowDoor: Sendable {
    private let settings: WebSettings
    private let time: any TimeSource

    package init(_ settings: WebSettings, time: any TimeSource) {
        self.settings = settings
        self.time = time
    }

    /// The cookie of this file, if the request has it and it is good.
    package func cookie(of request: Request, for number: CaseNumber) -> FollowCookie? {
        guard let value = request.cookies[FollowCookie.name]?.value,
            let cookie = FollowCookie(value, secret: settings.secret, now: time.now()), cookie.number == number
        else { return nil }
        return cookie
    }

    /// The line that keeps it alive; nil while it is fresh.
    package func renewal(of cookie: FollowCookie) -> Cookie? {
        guard let renewed = cookie.renewed(at: time.now()) else { return nil }
        let value = renewed.value(secret: settings.secret)
        return settings.cookie(FollowCookie.name, value, lasting: Int(FollowCookie.idle / 1_000))
    }
}
