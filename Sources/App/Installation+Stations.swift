internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Stations
internal import StationsRules
internal import Storage

/// What stations need from the other capabilities.
extension Installation {
    var stations: Stations {
        let (directory, tools) = (directory, tools)
        let people = PersonStore(database: database)
        return Stations(
            StationTools(
                database: database, time: time, zone: law.now.zone, directory: { directory.now }, audit: Self.noting,
                staff: { office in
                    try await people.people(of: office, holding: Set(Role.allCases), on: tools.today).map(\.name)
                }))
    }

    /// The statement that keeps at which station a filing was taken in; nil for filings taken elsewhere.
    static func taking(_ received: Reception.Received, at office: Int64, _ tools: CaseworkTools) -> SQL? {
        guard tools.directory().office(office)?.kind == .station else { return nil }
        let receipt = received.receipt
        return Stations.taking(receipt.file, titled: receipt.filing.title, at: office)
    }
}
