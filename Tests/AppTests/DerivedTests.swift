import CaseworkRules
import Foundation
import Storage
import TestSupport
import Testing

@testable import App

/// What is derived from the code and kept as a file must not be stale.
@Suite struct DerivedTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func kept(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    @Test(arguments: CaseKind.filed)
    func `the picture of the states is the table of moves`(_ kind: CaseKind) throws {
        #expect(try kept("docs/diagrams/\(kind.rawValue).mmd") == kind.diagram)
    }

    @Test func `the page of the settings and the commented file are what the declarations say`() throws {
        #expect(try kept("docs/settings.md") == SettingsText.documentation)
        #expect(try kept("docs/xiaobao.conf") == SettingsText.commentedFile)
    }

    @Test(arguments: Engine.underTest)
    func `the dump of the schema is what the migrations make`(_ engine: Engine) async throws {
        try await Installed.with(engine) { opened in
            let dump = try await SchemaDump.text(of: opened.database)
            let stored = try kept("db/schema.\(engine.rawValue).sql")
            #expect(stored.trimmingCharacters(in: .newlines) == dump.trimmingCharacters(in: .newlines))
        }
    }
}
