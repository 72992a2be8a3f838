package import Hummingbird
package import Kernel
internal import Logging
internal import NIOCore

/// What travels with a request from the first middleware to the page.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks; a visitor until a sign-in, a query code or a key says otherwise.
    package var principal: Principal = .visitor
    package var preferences = Preferences()
    /// Path and query of the request.
    package var place = Place(path: "/")
    /// What was sent with a form, already read and with its token checked.
    package var form = FormData()
    /// The address of the other side as text; that of the person only when the proxy before us is trusted.
    package var remoteAddress: String?
    /// Numbers beside the entries of the staff desk's rail, by name.
    package var counts: [String: Int] = [:]
    /// The office a person of the staff works for, shown in the bar.
    package var officeName: String?
    /// The name under which the log knows this request.
    package let requestID: String
    var site: Site?
    var token: FormToken?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
        requestID = source.logger[metadataKey: "hb.request.id"]?.description ?? "-"
    }

    /// Speaks the person's language, and tells times where the installation is.
    package var say: Words { Words(preferences.language, zone: site?.zone() ?? .shanghai) }

    /// What a page needs to know; throws when the frame's middleware is not installed.
    package var page: PageContext {
        get throws {
            guard let site, let token else { throw FrameMissing() }
            return PageContext(
                preferences: preferences, place: place, principal: principal, site: site, token: token,
                counts: counts, officeName: officeName, requestID: requestID)
        }
    }

    /// The part of the path that a route names, such as `number`.
    package func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name) else { throw NotFound() }
        return PercentCoding.decode(value) ?? value
    }
}

/// A page was asked for on a router without ``RequestFrame``.
struct FrameMissing: Error {}
