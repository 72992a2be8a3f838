package import Hummingbird

/// The frame a page stands in.
package enum Face: Sendable {
    /// The public site, for consumers.
    case site
    /// The staff desk, for officers.
    case desk
    /// A plain page without navigation: sign-in, and what must be done before anything else.
    case plain
    /// The trader desk, for the people of a trader.
    case shop(ShopFrame)

    /// Whether it is the staff desk.
    package var isDesk: Bool {
        guard case .desk = self else { return false }
        return true
    }
}

/// A script that a page uses; every page works without it.
package enum Script: String, Sendable, CaseIterable {
    /// Single keys on the staff desk.
    case shortcuts = "shortcuts.js"
    /// Keeps a draft while it is written.
    case draft = "draft-autosave.js"
    /// Suggests categories and traders while one types.
    case typeahead = "typeahead.js"
    /// Keeps a call at a desk while it is written.
    case call = "desk-call.js"
    /// Looks the number up that calls.
    case caller = "desk-caller.js"
    /// Puts keys on the buttons and blocks of a call.
    case callKeys = "desk-keys.js"
    /// Makes print buttons work.
    case print = "print.js"
}

/// A page as a value: what it is called and what stands on it.
package protocol Page: ResponseGenerator, Sendable {
    var status: HTTPResponse.Status { get }
    var face: Face { get }
    var scripts: [Script] { get }
    /// Whether the page says what has to be put right; its title then begins with 出错：.
    var hasProblems: Bool { get }
    /// The class of `main`, which sets the width and the rhythm.
    var layout: StaticString { get }
    /// The title in the window, without the name of the product.
    func title(_ say: Words) -> String
    /// What stands between header and footer.
    func content(_ page: PageContext) -> HTML
}

extension Page {
    package var status: HTTPResponse.Status { .ok }
    package var face: Face { .site }
    package var scripts: [Script] { [] }
    package var hasProblems: Bool { false }
    package var layout: StaticString { "wrap narrow flow" }

    /// The page as bytes, in its frame.
    package func bytes(_ page: PageContext) -> [UInt8] {
        var buffer = HTMLBuffer(capacity: 24 * 1024)
        Document(page: self, context: page).write(to: &buffer)
        return buffer.bytes
    }

    package func response(from request: Request, context: some RequestContext) throws -> Response {
        guard let context = context as? AppContext else { throw HTTPError(.internalServerError) }
        let bytes = bytes(try context.page)
        let headers: HTTPFields = [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"]
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
