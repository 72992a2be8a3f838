internal import ArgumentParser
internal import Foundation
internal import Kernel
internal import PublicationRules

/// Masks narratives line by line, as the release does before a person looks at them; also what the corpus of planted
/// identifiers measures.
struct ScrubCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scrub", abstract: "Mask personal data in texts, one a line. / 逐行隐去文本中的个人信息。")
    @Flag(help: "Lines are JSON objects with a text, and their spans are printed / 输入输出均为 JSON") var json = false

    private struct Given: Decodable { let text: String }
    private struct Found: Encodable { let spans: [MaskSpan] }

    func run() async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        while let line = readLine() {
            guard json else {
                print(Scrubber.masked(line, Scrubber.spans(in: line)))
                continue
            }
            let given = try JSONDecoder().decode(Given.self, from: Data(line.utf8))
            let found = try encoder.encode(Found(spans: Scrubber.spans(in: given.text)))
            print(String(decoding: found, as: UTF8.self))
        }
    }
}
