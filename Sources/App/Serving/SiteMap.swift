internal import Accounts
internal import Casework
internal import Statistics
internal import Web

/// The navigation of all faces, made from the capabilities that are there.
enum SiteMap {
    static func site() throws -> Site {
        var addresses = FrameAddresses()
        addresses.desk = "/staff/cases"
        addresses.search = "/staff/cases"
        addresses.person = "/staff/account"
        return Site(
            name: Text(zh: "内蒙古消费维权平台", en: "Inner Mongolia consumer protection"),
            navigation: [Statistics.navigation],
            rail: Accounts.rail, addresses: addresses, files: try StaticFiles.bundled(),
            reasons: Accounts.reasons.merging(ReasonText.all) { first, _ in first })
    }
}
