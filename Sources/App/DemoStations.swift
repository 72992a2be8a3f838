internal import Accounts
internal import AccountsRules
internal import Casework
internal import Kernel
internal import Stations
internal import StationsRules

/// Details of the demonstration's stations; places and numbers are nobody's.
struct DemoStations {
    let installation: Installation

    private static let samples: [(StationHost, String, String, String)] = [
        (.mall, "甲子商场", "一层服务台", "周一至周日 10:00—20:00"), (.market, "乙丑市场", "管理办公室", "周一至周六 8:30—17:30"),
        (.village, "苏木便民服务大厅", "3号窗口", "周一至周五 9:00—12:00、14:30—17:30"),
    ]

    /// Enters those of which nothing is known yet.
    func make() async throws {
        let (directory, today) = (installation.directory.now, installation.tools.today)
        let stations = directory.offices.filter { $0.kind == .station && $0.exists(on: today) }
        for (place, office) in stations.enumerated() {
            guard let above = directory.ancestors(of: office.id, on: today).first else { continue }
            let (kind, host, address, hours) = Self.samples[place % Self.samples.count]
            let details = StationDetails(
                hostKind: kind, host: host, address: "\(host)\(address)", phone: "0471-000\(1_000 + place)",
                hours: hours, inCharge: above)
            try await installation.stations.enter(
                details, of: office.id, by: Principal(.system("demonstration")))
        }
    }
}
