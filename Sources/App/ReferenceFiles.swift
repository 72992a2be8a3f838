internal import Foundation

/// The data that comes with the program: divisions, calendars, rule sets, categories, the demonstration.
struct ReferenceFiles: Sendable {
    let folder: String

    /// Those beside the program.
    static func bundled() throws -> ReferenceFiles {
        guard let path = Bundle.module.path(forResource: "Reference", ofType: nil) else {
            throw Complaint(
                zh: "程序旁边缺少 Reference 数据目录，请重新安装。",
                en: "The folder Reference beside the program is missing; install it again.")
        }
        return ReferenceFiles(folder: path)
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }

    /// The files of a sub-folder with an ending, by name.
    func names(in sub: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(sub)")
            .filter { $0.hasSuffix(ending) }.sorted().map { "\(sub)/\($0)" }
    }
}

/// Something an operator has to put right, in both languages.
struct Complaint: Error, CustomStringConvertible {
    let zh: String
    let en: String

    var description: String { "\(zh)\n\(en)" }
}
