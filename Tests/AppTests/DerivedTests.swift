import CaseworkRules
import Foundation
import Storage
import TestSupport
import Testing
import Web

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

    @Test func `the stored description of the API is that of the program`() async throws {
        try await Installed.with(.sqlite) { opened in
            let written = OpenAPIDocument.json(try Serving(opened, Serving.Settings()).api)
            if ProcessInfo.processInfo.environment["XIAOBAO_WRITE_GOLDEN"] != nil {
                try Data(written.utf8).write(to: Self.root.appending(path: "docs/openapi.json"))
            }
            #expect(try kept("docs/openapi.json") == written, "XIAOBAO_WRITE_GOLDEN=1 writes it anew")
        }
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
