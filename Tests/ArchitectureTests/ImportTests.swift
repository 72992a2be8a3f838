import Testing

/// Who imports whom: arrows point downwards only.
@Suite struct ImportTests {
    let files = Project.swift(below: "Sources")

    @Test func `there are sources and capabilities to look at`() {
        #expect(files.count > 10)
        #expect(Layers(files: files).capabilities.isSuperset(of: ["Law", "Accounts", "Casework", "Statistics"]))
    }

    @Test func `every import line is understood`() throws {
        let source = try #require(
            Project.swift(below: "Tests").first { $0.path == "Tests/ArchitectureTests/Project.swift" })
        #expect(source.imports.map(\.module) == ["Foundation"])
    }

    @Test func `the kernel and the rules import Foundation and each other, and nothing else`() {
        let layers = Layers(files: files)
        for file in files where layers.isPure(layers.target(of: file)) {
            for (module, line) in file.imports where module != "Foundation" {
                #expect(layers.all.contains(module), "\(file.path):\(line) imports \(module)")
            }
        }
    }

    @Test func `nothing is imported but from below, and no capability by another`() {
        let layers = Layers(files: files)
        for file in files {
            let allowed = layers.allowed(to: layers.target(of: file))
            for (module, line) in file.imports where layers.all.contains(module) {
                #expect(allowed.contains(module), "\(file.path):\(line) imports \(module)")
            }
        }
    }

    @Test func `the rules of one capability do not go round in a circle with those of another`() {
        let layers = Layers(files: files)
        var below: [String: Set<String>] = [:]
        for file in files where layers.isPure(layers.target(of: file)) {
            let target = layers.target(of: file)
            below[target, default: []].formUnion(file.imports.map(\.module).filter { layers.all.contains($0) })
        }
        // Whatever has nothing left below it is taken away until nothing changes; a circle stays.
        var changed = true
        while changed {
            let free = below.filter { $0.value.isDisjoint(with: below.keys) }.keys
            changed = !free.isEmpty
            for target in free { below[target] = nil }
        }
        #expect(below.isEmpty)
    }

    @Test func `GRDB and libpq are known to storage alone, libcurl to what goes out, Hummingbird not to storage`() {
        let layers = Layers(files: files)
        for file in files {
            let modules = Set(file.imports.map(\.module))
            if layers.target(of: file) == "Storage" {
                #expect(!modules.contains("Hummingbird"), "\(file.path)")
            } else {
                #expect(modules.isDisjoint(with: ["GRDB", "CPostgres"]), "\(file.path)")
            }
            if layers.target(of: file) != "Outgoing" { #expect(!modules.contains("CCurl"), "\(file.path)") }
        }
    }
}
