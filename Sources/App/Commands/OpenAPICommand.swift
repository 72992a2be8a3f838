internal import ArgumentParser
internal import Web

/// Prints the API's own description, for `docs/openapi.json`.
struct OpenAPICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "Print the description of the API. / 输出接口说明。")
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        try await Running.with(installation) { opened in
            let document = OpenAPIDocument.json(try Serving(opened, Serving.Settings()).api)
            Running.tell(String(document.dropLast(document.hasSuffix("\n") ? 1 : 0)))
        }
    }
}
