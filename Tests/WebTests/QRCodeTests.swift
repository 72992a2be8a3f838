import Testing
import Web

@Suite struct QRCodeTests {
    /// The square in a corner by which a camera finds a code: dark ring, light ring, dark middle.
    private func isFinder(_ code: QRCode, _ row: Int, _ column: Int) -> Bool {
        (0..<7).allSatisfy { y in
            (0..<7).allSatisfy { x in
                let ring = max(abs(x - 3), abs(y - 3))
                return code.dark[(row + y) * code.width + column + x] == (ring != 2)
            }
        }
    }

    @Test(arguments: [
        "a", "otpauth://totp/%E6%B6%88:officer?secret=GEZDGNBVGY3TQOJQ", String(repeating: "消", count: 700),
    ])
    func `a code has its three finders and a size of the standard`(_ text: String) throws {
        let code = try #require(QRCode(text))
        #expect((code.width - 17) % 4 == 0 && (21...177).contains(code.width))
        #expect(code.dark.count == code.width * code.width)
        #expect(isFinder(code, 0, 0))
        #expect(isFinder(code, 0, code.width - 7))
        #expect(isFinder(code, code.width - 7, 0))
        // The timing pattern: every second module between the finders.
        #expect((8..<(code.width - 8)).allSatisfy { code.dark[6 * code.width + $0] == ($0 % 2 == 0) })
    }

    @Test func `text that does not fit gives no code`() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "x", count: 3_000)) == nil)
    }

    @Test func `the picture has a quiet zone and a name`() throws {
        let code = try #require(QRCode("a"))
        let svg = code.svg(label: "图").string
        #expect(svg.contains("viewBox=\"0 0 \(code.width + 8) \(code.width + 8)\""))
        #expect(svg.contains("aria-label=\"图\"") && svg.contains("role=\"img\""))
        #expect(!svg.contains("style") && svg.contains("</rect><path"))
        #expect(svg.contains("M4 4h7v1h-7z"))
    }
}
