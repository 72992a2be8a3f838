import Testing
import Web

@Suite struct StaticTests {
    @Test func `the style sheet and every script come with the program, and stay small`() throws {
        let files = try StaticFiles.bundled()
        let sheet = try #require(files.file(at: files.address(of: "look.css")))
        #expect(sheet.bytes.count < 36_000)
        for script in Script.allCases {
            let file = try #require(files.file(at: files.address(of: script.rawValue)))
            #expect(file.bytes.count < 3_072 && file.type.hasPrefix("text/javascript"))
        }
    }

    @Test func `both dark themes are the same`() throws {
        let files = try StaticFiles.bundled()
        let sheet = String(decoding: try #require(files.file(at: files.address(of: "look.css"))).bytes, as: UTF8.self)
        let blocks = sheet.split(separator: "color-scheme:dark;").dropFirst().map { block in
            block.prefix { $0 != "}" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(blocks.count == 2)
        #expect(blocks.first == blocks.last)
    }

    @Test func `another content has another address`() {
        let one = StaticFiles(["a.css": [1]])
        let two = StaticFiles(["a.css": [2]])
        #expect(one.address(of: "a.css") != two.address(of: "a.css"))
        #expect(one.file(at: two.address(of: "a.css")) == nil)
    }
}
