import Accounts
import Foundation
import Testing

@testable import App

/// The audit log speaks in words, whoever wrote an entry.
@Suite struct AuditNameTests {
    @Test func `every entry that the program writes into the audit log has a name`() throws {
        let sources = URL(fileURLWithPath: #filePath).appending(path: "../../../Sources").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let call = /(?:audit|note|FindNote|\.act)\(\s*(?:[a-z.]+,\s*)*"(?<code>[a-z]+(?:-[a-z]+)+)"/
        var written: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: call) { written.insert(String(match.output.code)) }
        }
        let named = Set(Installation.auditNames.codes)
        #expect(written.count > 15)
        #expect(written.subtracting(named).sorted() == [])
    }
}
