package import Kernel

/// What a page knows about the request it answers.
package struct PageContext: Sendable {
    /// Speaks the person's language.
    package let say: Words
    package let preferences: Preferences
    /// Where the page stands.
    package let place: Place
    package let principal: Principal
    package let site: Site
    /// What the forms of the page are signed with.
    package let token: FormToken
    /// Numbers beside the entries of the rail, by name.
    package var counts: [String: Int]
    /// The office for which a person of the staff works, shown in the bar.
    package var officeName: String?
    /// Identifies the request in the log; shown when something of ours failed.
    package let requestID: String

    package init(
        preferences: Preferences, place: Place, principal: Principal, site: Site, token: FormToken,
        counts: [String: Int] = [:], officeName: String? = nil, requestID: String = ""
    ) {
        say = Words(preferences.language, zone: site.zone())
        self.preferences = preferences
        self.place = place
        self.principal = principal
        self.site = site
        self.token = token
        self.counts = counts
        self.officeName = officeName
        self.requestID = requestID
    }

    /// A form that posts, with its token; everything a person sends goes through here.
    ///
    /// With `files` it carries files, and is therefore sent in parts.
    package func form(
        post path: String, class style: StaticString? = "flow", id: String? = nil, files: Bool = false,
        with more: [Attribute] = [], _ children: [HTML]
    ) -> HTML {
        var attributes = [Attribute("action", path), Attribute("method", "post"), Attribute("novalidate")]
        if let id { attributes.append(.id(id)) }
        if files { attributes.append(Attribute("enctype", "multipart/form-data")) }
        return .element("form", class: style, with: attributes + more, [tokenField] + children)
    }

    /// The hidden field with the token.
    package var tokenField: HTML { .hiddenField(FormToken.field, token.value) }
}

extension HTML {
    /// A value that goes along with a form unseen.
    package static func hiddenField(_ name: String, _ value: String) -> HTML {
        .void("input", with: [.type("hidden"), .name(name), .value(value)])
    }

    /// A form that asks, and changes nothing.
    package static func form(
        get path: String, class style: StaticString? = nil, with more: [Attribute] = [], _ children: [HTML]
    ) -> HTML {
        .element("form", class: style, with: [Attribute("action", path)] + more, children)
    }
}
