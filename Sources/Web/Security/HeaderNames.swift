internal import HTTPTypes

/// Header fields that the HTTP library does not name.
extension HTTPField.Name {
    static let referrerPolicy = known("Referrer-Policy")
    static let permissionsPolicy = known("Permissions-Policy")
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let xForwardedFor = known("X-Forwarded-For")
    static let secFetchSite = known("Sec-Fetch-Site")

    /// A name written here, which is known to be a valid one.
    private static func known(_ name: StaticString) -> HTTPField.Name {
        guard let name = HTTPField.Name("\(name)") else { preconditionFailure("not a header name") }
        return name
    }
}
