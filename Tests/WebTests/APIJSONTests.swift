import Kernel
import Testing

@testable import Web

@Suite struct APIJSONTests {
    private func read(_ text: String) throws -> JSONValue { try read(Array(text.utf8)) }
    private func read(_ bytes: [UInt8]) throws -> JSONValue { try JSONValue(reading: bytes) }

    @Test func `what is written reads the same again`() throws {
        let value: JSONValue = [
            "text": "a\"b\\c\n\u{1}甲😀", "list": [1, true, .null, [:], []], "number": .number("-12.5e+3"),
        ]
        #expect(try read(value.text) == value)
        #expect(try read(value.prettyText) == value)
    }

    @Test(arguments: [
        ("\"\\u0041\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\"", "A😀/\u{8}\u{C}\n\r\t"), ("\"\\u0000\"", "\u{0}"),
        (" \"甲\" ", "甲"), ("\"\"", ""),
    ])
    func `escapes stand for their characters`(_ text: String, _ value: String) throws {
        #expect(try read(text) == .string(value))
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "tru", "nul", "01", "1.", ".5", "+1", "-", "1e",
        "0x1",
        "NaN", "Infinity", "\"a", "\"\\x\"", "\"\\u12\"", "\"\u{1}\"", "1 2", "{} {}", "[1 2]", "{\"a\" 1}", "//x\n1",
        "\"\\u00٣٣\"", "\u{FEFF}{}", String(repeating: "9", count: 65),
    ])
    func `what is no JSON is refused`(_ text: String) {
        #expect(throws: JSONFault.self) { try read(text) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] {
            #expect(throws: JSONFault.notUTF8(at: 1)) { try read(bytes) }
        }
    }

    @Test(arguments: [#""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800x""#])
    func `half a surrogate pair is refused`(_ text: String) {
        #expect(throws: JSONFault.loneSurrogate(at: 3)) { try read(text) }
    }

    @Test func `a name that stands twice is refused, in small objects and large ones`() {
        #expect(throws: JSONFault.duplicateName(at: 7)) { try read(#"{"a":1,"a":2}"#) }
        #expect(throws: JSONFault.duplicateName(at: 7)) { try read(#"{"a":1,"\u0061":2}"#) }
        let many = (0..<100).map { "\"n\($0)\":0" }.joined(separator: ",")
        #expect(throws: JSONFault.self) { try read("{\(many),\"n50\":1}") }
        #expect(throws: Never.self) { try read("{\(many)}") }
    }

    @Test func `depth and number of values are bounded`() {
        let deep = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(throws: Never.self) { try read(deep) }
        #expect(throws: JSONFault.tooDeep(at: 32)) { try read("[" + deep + "]") }
        #expect(throws: JSONFault.tooDeep(at: 160)) { try read(String(repeating: "{\"a\":", count: 100_000)) }
        #expect(throws: JSONFault.tooMany) { try read("[" + String(repeating: "0,", count: 30_000) + "0]") }
    }

    @Test func `any bytes end in a value or a fault`() {
        var random = SeededRandom(seed: 121)
        let start = Array(#"{"a":[1,true,null,"x\u00e9\ud83d\ude00"],"b":{"c":-1.5e3}}"#.utf8)
        for _ in 0..<5_000 {
            var bytes = start
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? read(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
        }
    }
}

@Suite struct APISchemaTests {
    private let schema = Schema.object([
        .required("name", .text(max: 5)), .optional("age", .integer(0...150)), .required("kind", .choice(["a", "b"])),
        .required("items", .array(of: .object([.required("on", .boolean)]), max: 2)),
    ])

    @Test func `a value of the right shape has no problems`() {
        #expect(schema.problems(in: ["name": "n", "age": .null, "kind": "a", "items": [["on": true]]]) == [])
    }

    @Test func `every problem is found at once, with its path`() {
        let problems = schema.problems(in: [
            "age": 1.5.json, "kind": "c", "items": [["on": 1], [:], ["on": true]], "more": 1,
        ])
        #expect(
            Set(problems) == [
                FieldProblem("more", .unknownField), FieldProblem("name", .missing),
                FieldProblem("age", .wrongType(expected: "integer")), FieldProblem("kind", .unknownChoice),
                FieldProblem("items", .tooManyItems(max: 2)),
                FieldProblem("items.0.on", .wrongType(expected: "boolean")), FieldProblem("items.1.on", .missing),
            ])
    }

    @Test func `whole numbers out of range are told apart from what is no number`() {
        #expect(Schema.problem("151", 0...150) == .numberTooLarge(max: 150))
        #expect(Schema.problem("-1", 0...150) == .numberTooSmall(min: 0))
        #expect(Schema.problem(String(repeating: "9", count: 40), 0...150) == .numberTooLarge(max: 150))
        #expect(Schema.problem("1e2", 0...150) == .wrongType(expected: "integer"))
    }

    @Test func `a body that is no object has one problem`() {
        #expect(schema.problems(in: "x") == [FieldProblem("", .wrongType(expected: "object"))])
        #expect(schema.problems(in: .null) == [FieldProblem("", .wrongType(expected: "object"))])
    }

    @Test func `versions are read from entity tags`() {
        #expect(EntityTag.wanted("\"3\"") == .version(3))
        #expect(EntityTag.wanted(" \"x\" , \"7\"") == .version(7))
        #expect(EntityTag.wanted("*") == .any)
        #expect(EntityTag.wanted("W/\"3\"") == .nothing)
        #expect(EntityTag.wanted("3") == .nothing)
        #expect(EntityTag.names("W/\"3\", \"4\"", version: 3))
        #expect(!EntityTag.names("\"4\"", version: 3))
        #expect(!EntityTag.names(nil, version: 3))
    }
}

extension Double {
    fileprivate var json: JSONValue { .number(String(self)) }
}
