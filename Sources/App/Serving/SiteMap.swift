internal import Access
internal import Accounts
internal import Advice
internal import CallBacks
internal import Casework
internal import Desks
internal import Documents
internal import Finding
internal import Funds
internal import Kernel
internal import Law
internal import Livestream
internal import Mediation
internal import Messages
internal import Performance
internal import Publication
internal import Reporting
internal import Settlement
internal import Stations
internal import Statistics
internal import Traders
internal import Web
internal import WorkOrders

/// The navigation of all faces, made from the capabilities that are there.
enum SiteMap {
    static func site(zone: @escaping @Sendable () -> LegalZone) throws -> Site {
        var addresses = FrameAddresses()
        addresses.desk = "/staff/cases"
        addresses.search = FindAddress.root
        addresses.person = "/staff/account"
        return Site(
            name: Text(zh: "内蒙古消费维权平台", en: "Inner Mongolia consumer protection"),
            navigation: [
                Lodging.navigation, NavigationEntry(SiteText.follow, path: "/follow"), Advice.navigation,
                NavigationEntry(SiteText.rules, path: LawPages.entry.path),
                Publication.navigation, Statistics.navigation,
            ],
            footer: [Lodging.privacy, Stations.footer, Traders.footer, Publication.footer, Reporting.footer],
            rail: rail,
            addresses: addresses, files: try StaticFiles.bundled(),
            reasons: Accounts.reasons.merging(ReasonText.all) { first, _ in first }
                .merging(CaseworkAPI.reasons) { first, _ in first }
                .merging(FindReasonText.all) { first, _ in first }
                .merging(DocumentsText.reasons) { first, _ in first }
                .merging(Messages.reasons) { first, _ in first }.merging(Access.reasons) { first, _ in first }
                .merging(CallBacks.reasons) { first, _ in first }.merging(Advice.reasons) { first, _ in first }
                .merging(CallPages.reasons) { first, _ in first }
                .merging(WorkOrders.reasons) { first, _ in first }
                .merging(Livestream.reasons) { first, _ in first }
                .merging(Settlement.reasons) { first, _ in first }.merging(Funds.reasons) { first, _ in first }
                .merging(Traders.reasons) { first, _ in first }.merging(Performance.reasons) { first, _ in first }
                .merging(Mediation.reasons) { first, _ in first }
                .merging(Publication.reasons) { first, _ in first }
                .merging(Stations.reasons) { first, _ in first }
                .merging(Reporting.reasons) { first, _ in first },
            zone: zone)
    }

    /// The rail of the desk, by what the work is about.
    private static var rail: [RailEntry] {
        [DeskPages.rail, FindPages.rail, AssigningPages.rail]
            + (CallPages.rail + WorkOrders.rail + Livestream.rail + Stations.rail).under(SiteText.intake)
            + (Mediation.rail + Settlement.rail + Performance.rail + Funds.rail).under(SiteText.settling)
            + (CallBacks.rail + Publication.rail).under(SiteText.settling)
            + Traders.rail.under(SiteText.traders)
            + (Reporting.rail + Statistics.rail).under(SiteText.figures)
            + ([TemplatePages.rail] + Advice.rail).under(SiteText.texts)
            + (Accounts.rail + [CalendarPages.rail, SettingPages.rail] + Messages.rail + Access.rail)
            .under(SiteText.running)
    }
}

/// Words of the navigation that belong to no capability's own page.
enum SiteText {
    static let rules = Text(zh: "查规则", en: "Rules")
    static let intake = Text(zh: "登记", en: "Taking in")
    static let settling = Text(zh: "调解和履行", en: "Settling and keeping")
    static let traders = Text(zh: "经营者", en: "Traders")
    static let figures = Text(zh: "统计", en: "Figures")
    static let texts = Text(zh: "文本", en: "Texts")
    static let running = Text(zh: "管理", en: "Running")
    static let follow = Text(zh: "查进度", en: "Follow a case")
}
