internal import ArgumentParser
internal import Foundation
internal import Storage

/// Where an installation lives: said by flag, else by environment, else `./data`.
struct InstallationOptions: ParsableArguments {
    @Option(help: "Folder of the installation / 数据目录 (XIAOBAO_DATA, ./data)")
    var data: String?

    @Option(help: "postgresql://… for more than one machine / 数据库地址 (XIAOBAO_DATABASE; SQLite in the folder)")
    var database: String?

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// The folder, absolute.
    var folder: String {
        let path = data ?? environment["XIAOBAO_DATA"] ?? "data"
        return URL(fileURLWithPath: path).standardizedFileURL.path
    }

    var location: DatabaseLocation {
        if let url = database ?? environment["XIAOBAO_DATABASE"] { return .postgres(url: url) }
        return .sqlite(path: folder + "/xiaobao.sqlite")
    }
}
