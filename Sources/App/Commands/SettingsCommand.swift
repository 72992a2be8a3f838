internal import ArgumentParser

/// Prints what is in force; also what is derived from the declarations.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "Print the settings in force and where they come from. / 显示生效的设置。")
    @OptionGroup var installation: InstallationOptions
    @OptionGroup var process: ProcessOptions
    @OptionGroup var serving: ServingOptions
    @Flag(help: "Print a commented file with every setting / 输出带说明的设置文件") var example = false
    @Flag(help: "Print the page of the documentation / 输出文档") var document = false

    func run() throws {
        if example {
            Running.tell(String(SettingsText.commentedFile.dropLast()))
        } else if document {
            Running.tell(String(SettingsText.documentation.dropLast()))
        } else {
            let given = installation.given.merging(process.given) { $1 }.merging(serving.given) { $1 }
            Running.tell(SettingsText.list(try Running.settings(given)))
        }
    }
}
