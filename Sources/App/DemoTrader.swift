internal import Casework
internal import Foundation
internal import Kernel
internal import Storage
internal import Traders
internal import TradersRules
internal import Web

/// The demonstration's trader: one that has joined, named after the sexagenary cycle so that nobody is meant.
struct DemoTrader {
    let installation: Installation

    static let code = DemoShop.code
    static let phone = "13900000001"
    /// The smallest picture there is, in the place of a licence.
    private static let picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mP4DwUMlDEA98A/wa9cD80AAAAASUVORK5CYII="

    /// Makes it where no trader has applied yet; the password, told once.
    func make() async throws -> String? {
        let there = try await installation.database.row("SELECT id FROM trader_account ORDER BY id LIMIT 1")
        guard there == nil, let code = CreditCode(Self.code), let phone = PhoneNumber(Self.phone),
            let licence = try await licence()
        else { return nil }
        let web = WebSettings(secret: installation.secret, randomness: installation.random)
        let traders = installation.traders(web)
        let password = Hexadecimal.text(installation.random.bytes(8))
        let application = TraderApplication(
            code: code, name: DemoShop.name, kind: .company, contact: "钱先生", phone: phone, email: "",
            licence: licence)
        guard let id = try await traders.accounts.apply(application, password: password) else { return nil }
        try await traders.accounts.move(
            id, .admit, checked: Set(JoiningCondition.allCases), version: 1, by: Principal(.system("demonstration")))
        return password
    }

    private func licence() async throws -> HandedFiles.Kept? {
        guard let bytes = Data(base64Encoded: Self.picture) else { return nil }
        let path = try installation.uploads() + "/demo-licence"
        try bytes.write(to: URL(fileURLWithPath: path))
        let files = Installation.licenceFiles(installation.tools.evidence.below(Installation.licences))
        return try? await files.take(path, "执照.png").get()
    }
}
