internal import Accounts
internal import Advice
internal import Casework
internal import Kernel
internal import LawRules
internal import Web

extension Installation {
    /// What stands before a complaint: the guide with the laws it cites, the calculators, and the way on to a draft.
    func advice(_ web: WebSettings) throws -> Advice {
        let (law, directory, tools) = (law, directory, tools)
        let shipped = try ShippedGuide(json: ReferenceFiles.bundled().read("rights/rights.json"))
        let lodging = LodgingPages(tools: tools, settings: web)
        return Advice(
            AdviceTools(
                database: database, time: time, zone: law.now.zone, calendar: { law.now.calendar },
                directory: { directory.now }, book: shipped.book,
                lodging: { try await lodging.begin(with: $0, request: $1, context: $2) }, audit: Self.noting))
    }
}
