package import Hummingbird
package import Kernel

/// How the web side of an installation is set up.
package struct WebSettings: Sendable {
    /// The key of form tokens; at least 32 bytes, the same for all processes of an installation.
    package let secret: [UInt8]
    package let randomness: any Randomness
    /// Whether the service is reached through https, so that cookies are sent over nothing else.
    package var isSecure = false
    /// Whether `X-Forwarded-For` is believed: only behind an own proxy that sets it.
    package var trustsForwarded = false
    /// The name of the cookie with the session of a signed-in person.
    package var sessionCookie = "session"
    /// How much a form may carry.
    package var limits = FormLimitTable()
    /// Where uploaded files wait for the route that asked for them.
    package var uploads = "/tmp"

    package init(secret: [UInt8], randomness: any Randomness) {
        self.secret = secret
        self.randomness = randomness
    }

    /// A cookie as all of ours are: not for scripts, not for other sites, only over https where there is https.
    ///
    /// `lasting` is in seconds: `nil` until the browser closes, 0 to take it away. There is none when name or value
    /// cannot stand in a cookie.
    package func cookie(_ name: String, _ value: String, lasting: Int? = nil) -> Cookie? {
        try? Cookie.validated(
            name: name, value: value, maxAge: lasting, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
