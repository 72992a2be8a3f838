import TestSupport

extension Browser {
    /// Opens a new call; the address of its form.
    func begin(_ query: String = "", at desk: String = "/staff/hotline") async throws -> String {
        let page = try await get(desk + query)
        let form = page.page.all("form").first { $0.attributes["data-call"] != nil }
        return form?.attributes["action"] ?? ""
    }
}
