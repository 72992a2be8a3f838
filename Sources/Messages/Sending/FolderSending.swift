internal import Foundation
internal import Kernel
internal import MessagesRules
internal import Storage

/// Writes messages into a folder: what an installation without a gateway does.
///
/// One file a message, named by its key, so that writing it again changes nothing. The first line is the address.
struct FolderSending: EffectHandler {
    static let kind = "send-folder"
    var kind: String { Self.kind }
    let afterCrash = AfterCrash.again
    let tools: MessagesTools

    func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        guard let message = try await MessageStore(tools: tools).message(item.effect.id) else {
            return .failed("no such message")
        }
        let heading = message.subject.isEmpty ? "" : message.subject + "\n"
        try write("\(message.address)\n\(heading)\(message.sent(tools))\n", as: "\(message.id).txt")
        return .done
    }

    private func write(_ text: String, as name: String) throws {
        let files = FileManager.default
        let folder = tools.folder
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let aside = "\(folder)/.\(name)"
        guard files.createFile(atPath: aside, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteUnknown)
        }
        try? files.removeItem(atPath: "\(folder)/\(name)")
        try files.moveItem(atPath: aside, toPath: "\(folder)/\(name)")
    }
}
