package import Kernel

/// What an installation shows on every page: its name, its navigation, its files.
///
/// `App` makes one at start from the capabilities that are there, so that no page links to what does not exist.
package final class Site: Sendable {
    /// The name of the service beside the mark, such as 内蒙古消费维权平台.
    package let name: Text
    /// The entries of the public header, in order; at most five.
    package let navigation: [NavigationEntry]
    /// The entries of the footer after the telephone number.
    package let footer: [NavigationEntry]
    /// The entries of the staff desk's rail that `principal` may open, with their counts.
    package let rail: [RailEntry]
    /// Addresses that the frame needs.
    package let addresses: FrameAddresses
    /// Style sheet, scripts and pictures.
    package let files: StaticFiles
    /// What the reasons of refusals say, by their codes.
    package let reasons: [String: Text]
    /// A sentence at the foot of every page, such as that a demonstration's data is made up.
    package let notice: Text?
    /// Where clocks are read, as the installation was set up.
    package let zone: @Sendable () -> LegalZone

    package init(
        name: Text, navigation: [NavigationEntry], footer: [NavigationEntry] = [], rail: [RailEntry] = [],
        addresses: FrameAddresses = FrameAddresses(), files: StaticFiles, reasons: [String: Text] = [:],
        notice: Text? = nil, zone: @escaping @Sendable () -> LegalZone = { .shanghai }
    ) {
        self.name = name
        self.navigation = navigation
        self.footer = footer
        self.rail = rail
        self.addresses = addresses
        self.files = files
        self.reasons = reasons
        self.notice = notice
        self.zone = zone
    }
}

/// One entry of a navigation: what it says and where it leads.
package struct NavigationEntry: Sendable {
    package let text: Text
    package let path: String

    package init(_ text: Text, path: String) {
        self.text = text
        self.path = path
    }
}

/// One entry of the staff desk's rail.
package struct RailEntry: Sendable {
    package let text: Text
    package let path: String
    package let icon: Icon
    /// The name of the number shown beside the entry, looked up in ``PageContext/counts``.
    package let count: String?
    /// Who sees the entry.
    package let visible: @Sendable (Principal) -> Bool
    /// Under which heading it stands; nil for none.
    package private(set) var group: Text?

    package init(
        _ text: Text, path: String, icon: Icon, count: String? = nil,
        visible: @escaping @Sendable (Principal) -> Bool = { _ in true }
    ) {
        self.text = text
        self.path = path
        self.icon = icon
        self.count = count
        self.visible = visible
    }

    /// The same entry under a heading.
    fileprivate func under(_ group: Text) -> RailEntry {
        var entry = self
        entry.group = group
        return entry
    }
}

extension [RailEntry] {
    /// The entries under one heading.
    package func under(_ group: Text) -> [RailEntry] { map { $0.under(group) } }
}

/// Addresses that the frame itself links to.
package struct FrameAddresses: Sendable {
    package var home = "/"
    package var desk = "/desk"
    package var search = "/desk/search"
    package var person = "/desk/person"
    package var signIn = "/sign-in"
    package var signOut = "/sign-out"

    package init() {}
}
