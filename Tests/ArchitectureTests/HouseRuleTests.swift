import Foundation
import Testing

/// What every file keeps to, beyond what the compiler and swift-format see.
@Suite struct HouseRuleTests {
    let sources = Project.swift(below: "Sources")
    let tests = Project.swift(below: "Tests")

    /// A file of another kind is read by the same eyes; data and licences are not.
    var written: [SourceFile] {
        let endings: Set<String> = ["swift", "c", "h", "py", "sh", "css", "js", "md", "txt"]
        let others = ["bin", "docs"].flatMap { Project.files(below: $0, ending: endings.union([""])) }
        return Project.files(below: "Sources", ending: endings) + Project.files(below: "Tests", ending: endings)
            + others
    }

    @Test func `no source file is longer than 300 lines`() {
        for file in sources + tests + Project.files(below: "Tests", ending: ["c", "py", "sh"]) {
            #expect(file.lines.count <= 300, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `nothing is left for later in a comment`() {
        let later = #/\bTO[D]O\b|\bFIX[M]E\b|\bXX[X]\b/#
        for file in written {
            for line in file.lines(with: later) { Issue.record("\(file.path):\(line)") }
        }
    }

    @Test func `no error is swallowed by force`() {
        let force = #/\btry!|\bas! |\bfatalError\(/#
        for file in sources + tests where !file.path.hasPrefix("Tests/ArchitectureTests/") {
            for line in file.lines(with: force) { Issue.record("\(file.path):\(line)") }
        }
    }

    @Test func `no file knows the machine it was written on`() {
        let machine = #//(?:work|build|root|home)/[a-z]+/#
        for file in written where !file.path.hasPrefix("Tests/ArchitectureTests/") {
            for line in file.lines(with: machine) { Issue.record("\(file.path):\(line)") }
        }
    }

    @Test func `nothing is public, because nothing here is for strangers`() {
        let open = #/^\s*(?:public|open) /#
        for file in sources {
            for line in file.lines(with: open) { Issue.record("\(file.path):\(line)") }
        }
    }

    @Test func `rules read no clock and draw nothing at random`() {
        let outside = #/\bDate\(\)|\bDate\.now|\.random\(|SystemRandomNumberGenerator|\bUUID\(\)|FileManager/#
        let layers = Layers(files: sources)
        for file in sources where layers.isPure(layers.target(of: file)) {
            for line in file.lines(with: outside) { Issue.record("\(file.path):\(line)") }
        }
    }

    @Test func `every file of tests expects something`() {
        for file in tests where file.lines.contains(where: { $0.contains("@Test") }) {
            let expects = file.lines.contains { $0.contains("#expect") || $0.contains("#require") }
            #expect(expects || file.lines.contains { $0.contains("Issue.record") }, "\(file.path) expects nothing")
        }
    }

    @Test func `the names of tests are sentences`() {
        // Swift Testing shows the name; one without spaces tells less.
        for file in tests {
            for line in file.lines(with: #/^ *@Test.* func [^`]/#) { Issue.record("\(file.path):\(line)") }
        }
    }

    @Test(arguments: [
        "case file", "consumer", "trader", "complaint", "tip", "handling", "acceptance", "rule set", "due date",
    ])
    func `the glossary explains the word`(_ word: String) throws {
        #expect(try Project.text("docs/glossary.md").contains("| \(word) |"))
    }
}
