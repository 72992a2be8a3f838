import Foundation
import Kernel
import Synchronization
import Testing

@testable import Importing
@testable import ImportingRules

@Suite struct ImportCommandTests {
    /// Runs the command on a small file and gives what it printed.
    private func printed(
        mapping yaml: String = SmallSource.yaml, csv: String = SmallSource.csv(20),
        change: (inout ImportOptions) -> Void = { _ in }
    ) async throws -> (isWhole: Bool, lines: [String]) {
        try await Files.withFolder { folder in
            let (file, mapping) = (folder.appendingPathComponent("a.csv"), folder.appendingPathComponent("m.yaml"))
            try Data(csv.utf8).write(to: file)
            try Data(yaml.utf8).write(to: mapping)
            var options = ImportOptions(file: file.path, mapping: mapping.path)
            options.language = .en
            change(&options)
            var lines: [String] = []
            let isWhole = try await ImportCommand(options, shipped: nil)
                .run(in: .test(RecordsInMemory())) { lines.append($0) }
            return (isWhole, lines)
        }
    }

    @Test func `it prints the report and where the rejected records are`() async throws {
        let (isWhole, lines) = try await printed()
        #expect(isWhole && lines.first == "Small: 20 records read")
        #expect(lines.contains("18 kept, 0 already there, 2 rejected"))
        #expect(lines.contains("  via: fax 6"))
        #expect(lines.last?.hasSuffix("a.csv.rejected.csv") == true)
    }

    @Test func `a mapping that cannot be used is told with every problem and its line`() async throws {
        let broken = SmallSource.yaml.replacing("key: id", with: "kye: id").replacing("[yyyy-MM-dd]", with: "[yy]")
        let (isWhole, lines) = try await printed(mapping: broken)
        #expect(!isWhole && lines.count == 4)
        #expect(lines.contains("  line 5 kye: there is no such setting"))
        #expect(lines.contains { $0.contains("“yy” is not a time format") })
    }

    @Test func `a text that is not YAML is told`() async throws {
        let (isWhole, lines) = try await printed(mapping: "a: [1")
        #expect(!isWhole && lines.contains { $0.contains("not valid YAML") })
    }

    @Test func `a file without the columns is told before anything is kept`() async throws {
        let (isWhole, lines) = try await printed(csv: "id,via\n1,web\n")
        #expect(!isWhole && lines.count == 4)
        #expect(lines.contains("  the file has no column “at”"))
    }

    @Test func `an empty file is told`() async throws {
        let (isWhole, lines) = try await printed(csv: "")
        #expect(!isWhole && lines.last?.hasSuffix("the file is empty") == true)
    }

    @Test func `resuming without an earlier run begins at the start and says so`() async throws {
        let (isWhole, lines) = try await printed { $0.resume = true }
        #expect(isWhole && lines.first == "No earlier run to resume: began at the start")
    }
}
