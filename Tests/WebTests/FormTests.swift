import Kernel
import Testing

@testable import Web

@Suite struct FormTests {
    @Test func `names repeat and keep their order`() throws {
        let form = try FormData(urlEncoded: "a=1&b=%E7%94%B2+x&a=2&c&=")
        #expect(form.all("a") == ["1", "2"])
        #expect(form.text("b") == "甲 x")
        #expect(form.text("c") == "" && form.value("d") == nil)
    }

    @Test func `hostile text is refused or kept as it is, never a trap`() throws {
        #expect(throws: BadForm.notText) { try FormData(urlEncoded: "a=%FF%FE") }
        #expect(try FormData(urlEncoded: "a=%zz%4").text("a") == "%zz%4")
        #expect(throws: BadForm.tooManyFields) {
            try FormData(urlEncoded: String(repeating: "a=1&", count: 400))
        }
        #expect(FormData(query: "a=%FF&b=2").text("b") == "2")
    }

    @Test(arguments: ["2026年8月29日", "2026/8/29", "2026-08-29", "20260829", "２０２６.８.２９", "2026年8月29号"])
    func `a day may be typed in every usual way`(_ typed: String) {
        #expect(DayInput.day(typed) == "2026-08-29")
    }

    @Test(arguments: ["2026-13-01", "29/8/2026", "yesterday", "", "2026-2-30", "2026", "99999999999-1-1", "2026-8-29x"])
    func `what is no day is not taken for one`(_ typed: String) {
        #expect(DayInput.day(typed) == nil)
    }

    @Test func `a reader gathers all problems in order`() {
        var reader = FormReader(FormData(["name": " ", "amount": "x", "day": "2026-11-01", "place": "9"]))
        _ = reader.text("name", max: 10)
        _ = reader.money("amount")
        _ = reader.day("day", notAfter: "2026-10-12")
        _ = reader.choice("place", among: ["1"])
        #expect(reader.problems.map(\.field) == ["name", "amount", "day", "place"])
        #expect(reader.problems.first?.problem == .missing && reader.problems.last?.problem == .unknownChoice)
        #expect(reader.problems[2].problem == .dayInFuture)
    }
}

@Suite struct MultipartTests {
    static let body = """
        --xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n甲\r\n--xy\r\n\
        --xyz\r\nContent-Disposition: form-data; name="f"; filename="小票.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\r\n\
        --xyz--\r\n
        """

    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func `the parts are the same however the bytes are cut`(_ size: Int) throws {
        var parser = MultipartParser(boundary: "xyz")
        var fields: [String: [UInt8]] = [:]
        var name = ""
        var rest = Array(Self.body.utf8)[...]
        while !rest.isEmpty {
            for event in try parser.feed(rest.prefix(size)) {
                switch event {
                case .begin(let header): name = header.name
                case .data(let bytes): fields[name, default: []] += bytes
                case .end: break
                }
            }
            rest = rest.dropFirst(size)
        }
        #expect(parser.isDone)
        #expect(fields["a"].map { String(decoding: $0, as: UTF8.self) } == "甲\r\n--xy")
        #expect(fields["f"] == nil)
    }

    @Test(arguments: [
        "no boundary at all" + String(repeating: "x", count: 9_000), "--xyz??", "--xyz\r\nNonsense\r\n\r\n",
    ])
    func `what is no form is refused`(_ body: String) {
        var parser = MultipartParser(boundary: "xyz")
        #expect(throws: BadForm.malformed) { try parser.feed(Array(body.utf8)) }
    }

    @Test(arguments: [("C:\\a\\小票.jpg", "小票.jpg"), ("../../etc/passwd", "passwd"), ("..", "file"), ("a\u{0}b", "ab")])
    func `a file keeps only its plain name`(_ sent: String, _ kept: String) {
        #expect(PartGathering.plainName(sent) == kept)
    }
}
