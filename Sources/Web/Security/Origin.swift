internal import HTTPTypes
package import Hummingbird

/// Where a request came from, as far as the browser says.
package enum Origin: Sendable, Equatable {
    /// From a page of ours.
    case same
    /// From somewhere else.
    case other
    /// The browser is too old to say.
    case unknown

    /// Reads `Sec-Fetch-Site`, else `Origin`, else `Referer`.
    package init(of request: Request) {
        if let site = request.headers[.secFetchSite] {
            self = site == "same-origin" || site == "none" ? .same : .other
            return
        }
        guard let source = request.headers[.origin] ?? request.headers[.referer],
            let host = request.head.authority
        else {
            self = .unknown
            return
        }
        let parts = source.split(separator: "/", omittingEmptySubsequences: true)
        self = parts.count > 1 && parts[1] == host ? .same : .other
    }
}
