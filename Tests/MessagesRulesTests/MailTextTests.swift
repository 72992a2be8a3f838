import Foundation
import Kernel
import Testing

@testable import MessagesRules

@Suite struct MailTextTests {
    private let at = Instant(milliseconds: 1_791_770_400_000)

    private func mail(subject: String = "投诉有进展", name: String = "消保", body: String = "您好\n再见") throws -> MailText {
        let from = try #require(MailAddress("desk@example.org"))
        let to = try #require(MailAddress("wang@example.com"))
        return try #require(
            MailText(from: from, fromName: name, to: to, subject: subject, body: body, id: "message.7", at: at))
    }

    @Test func `everything beyond ASCII is encoded, and comes back whole`() throws {
        let text = String(decoding: try mail(subject: String(repeating: "投诉编号", count: 20)).bytes, as: UTF8.self)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.contains("Message-ID: <message.7@example.org>"))
        #expect(lines.contains("Date: Mon, 12 Oct 2026 02:00:00 +0000"))
        let words = text.matches(of: #/=\?UTF-8\?B\?([A-Za-z0-9+\/=]+)\?=/#).map { String($0.output.1) }
        let decoded = words.compactMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
        #expect(decoded.joined() == "消保" + String(repeating: "投诉编号", count: 20))
        let body = lines.drop { !$0.isEmpty }.joined()
        #expect(Data(base64Encoded: body).map { String(decoding: $0, as: UTF8.self) } == "您好\n再见")
    }

    @Test func `the same message has the same id, however often it is written`() throws {
        #expect(try mail().messageID == mail(body: "other").messageID)
    }

    @Test(arguments: ["a\r\nBcc: x@example.com", "a\nb", "a\u{0}b", "a\u{7F}"])
    func `nothing that could begin a header of its own is taken`(_ text: String) throws {
        let from = try #require(MailAddress("desk@example.org"))
        let refused = [
            MailText(from: from, fromName: text, to: from, subject: "x", body: "", id: "1", at: at),
            MailText(from: from, fromName: "", to: from, subject: text, body: "", id: "1", at: at),
            MailText(from: from, fromName: "", to: from, subject: "x", body: "", id: text, at: at),
        ]
        #expect(refused.allSatisfy { $0 == nil })
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a b@c.cn", "a@b@c", "a\r\n@b.cn", "<a@b.cn>", "a@b..cn", "a@-b.cn", ".a@b.cn", "王@b.cn",
        "a@b.cn\nRCPT TO:<x@y.cn>", String(repeating: "a", count: 65) + "@b.cn",
    ])
    func `what is no plain address is none`(_ text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `an address is shown by its first letter and its host`() {
        #expect(MailAddress(" wang.xiulan@example.com ")?.masked == "w***@example.com")
    }

    @Test(arguments: 0..<40)
    func `base 64 is what everybody else's is`(_ count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
        #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
    }
}
