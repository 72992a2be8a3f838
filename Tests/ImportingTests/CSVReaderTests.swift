import Foundation
import Kernel
import Testing

@testable import Importing
@testable import ImportingRules

@Suite struct CSVReaderTests {
    /// What a file gives, one line for each record: its line number and fields, or its problem.
    private func reading(
        _ bytes: [UInt8], fields: Int? = nil, limit: Int = 1 << 20, encoding: RecordFormat.Encoding? = nil
    ) async throws -> [String] {
        try await Files.withFolder { folder in
            let path = folder.appendingPathComponent("a.csv").path
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let format = RecordFormat(
                kind: .csv(delimiter: 0x2c), encoding: encoding, absent: [], htmlEntities: false, zone: .shanghai,
                fields: fields)
            var reader = try CSVReader(path: path, format: format, delimiter: 0x2c, limit: limit)
            var found = ["header " + reader.columns.names.joined(separator: "|")]
            while let record = try reader.next() {
                switch record {
                case .record(let record):
                    found.append("\(record.line) " + record.texts().joined(separator: "|"))
                case .broken(let rejection):
                    let codes = rejection.problems.map(\.code).joined(separator: " ")
                    found.append("\(rejection.line) ! \(codes): \(rejection.original)")
                }
            }
            #expect(reader.position == Int64(bytes.count))
            return found
        }
    }

    private func reading(_ text: String, limit: Int = 1 << 20) async throws -> [String] {
        try await reading(Array(text.utf8), limit: limit)
    }

    @Test func `quotes, commas and line breaks inside a field are its text`() async throws {
        let text = "a,b\r\n\"1,2\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",x\r\nlast,\"\"\r\n"
        #expect(
            try await reading(text) == [
                "header a|b", "2 1,2|say \"hi\"", "3 two\r\nlines|x", "5 last|",
            ])
    }

    @Test func `either line end, none at the end, and a byte order mark are all the same`() async throws {
        let expected = ["header a|b", "2 1|2", "3 3|4"]
        for text in ["a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "\u{feff}a,b\n1,2\r\n3,4\r", "a,b\n1,\"2\"\n3,\"4\""] {
            #expect(try await reading(text) == expected)
        }
    }

    /// 编号,诉求 / 1,"退款,𠮷" / 2,手机 in GB 18030; the second-last character takes four bytes.
    private static let gb18030 =
        Hexadecimal.bytes("b1e0bac52ccbdfc7f30a312c22cdcbbfee2c9534b235220a322ccad6bbfa0a") ?? []

    @Test func `a list that a Chinese spreadsheet saved is read as what it says`() async throws {
        let expected = ["header 编号|诉求", "2 1|退款,𠮷", "3 2|手机"]
        #expect(try await reading(Self.gb18030) == expected)
        #expect(try await reading(Self.gb18030, encoding: .gb18030) == expected)
        #expect(try await reading(Self.gb18030.dropLast(), encoding: .gb18030) == expected)
        #expect(try await reading(Array("编号,诉求\n1,\"退款,𠮷\"\n2,手机\n".utf8)) == expected)
    }

    @Test func `what is neither is rejected line by line, and shown as far as it can be read`() async throws {
        let broken = Self.gb18030 + [0x33, 0x2c, 0xff, 0x0a]
        #expect(try await reading(broken, encoding: .gb18030).last?.hasPrefix("4 ! not-gb18030: 3,") == true)
        await #expect(throws: FileUnreadable.brokenHeader(.notUTF8)) {
            try await self.reading(Self.gb18030, encoding: .utf8)
        }
    }

    @Test func `empty lines are no records but count as lines`() async throws {
        #expect(try await reading("a,b\n\n1,2\n\r\n3,4\n\n") == ["header a|b", "3 1|2", "5 3|4"])
    }

    @Test func `a wrong number of fields rejects that record alone`() async throws {
        #expect(
            try await reading("a,b\n1\n1,2\n1,2,3\n,\n") == [
                "header a|b", "2 ! field-count: 1", "3 1|2", "4 ! field-count: 1,2,3", "5 |",
            ])
    }

    @Test func `an unterminated quote costs its own line only`() async throws {
        #expect(
            try await reading("a,b\n1,\"2\n3,4\n5,6") == [
                "header a|b", "2 ! unterminated-quote: 1,\"2", "3 3|4", "4 5|6",
            ])
        #expect(
            try await reading("a,b\n1,2\n3,\"4") == ["header a|b", "2 1|2", "3 ! unterminated-quote: 3,\"4"])
    }

    @Test func `text after a closing quote costs its own line only`() async throws {
        #expect(
            try await reading("a,b\n\"1\"x,2\n3,4\n") == ["header a|b", "2 ! stray-quote: \"1\"x,2", "3 3|4"])
    }

    @Test func `a quote inside an unquoted field is a character`() async throws {
        #expect(try await reading("a,b\n5\" pipe,x\"y\"\n") == ["header a|b", "2 5\" pipe|x\"y\""])
    }

    @Test func `bytes that are no UTF-8 reject their record`() async throws {
        let bytes = Array("a,b\n".utf8) + [0xb0, 0xa1, 0x2c, 0x31, 0x0a] + Array("1,2\n".utf8)
        let found = try await reading(bytes, encoding: .utf8)
        #expect(found.count == 3 && found[1].hasPrefix("2 ! not-utf-8") && found[2] == "3 1|2")
        // Where nobody said that it is UTF-8, it can be read as GB 18030.
        #expect(try await reading(bytes) == ["header a|b", "2 啊|1", "3 1|2"])
        #expect(try await reading(Array("a,b\n".utf8) + [0xff, 0x2c, 0x31, 0x0a])[1].hasPrefix("2 ! not-utf-8"))
    }

    @Test func `a record beyond the bound is rejected and the rest read`() async throws {
        let long = String(repeating: "x", count: 3 << 20)
        let found = try await reading("a,b\n\"\(long)\n1,2\n\(long),y\n3,4\n")
        #expect(
            found.map { String($0.prefix(20)) }.map { $0.components(separatedBy: ":")[0] } == [
                "header a|b", "2 ! record-too-long", "3 1|2", "4 ! record-too-long", "5 3|4",
            ])
    }

    @Test func `a long field within the bound is whole`() async throws {
        let long = String(repeating: "长", count: 1 << 20)
        let found = try await reading("a,b\n1,\"\(long)\"\n2,3\n", limit: 64 << 20)
        #expect(found.count == 3 && found[1] == "2 1|\(long)")
    }

    @Test func `an empty file and UTF-16 are told apart`() async throws {
        await #expect(throws: FileUnreadable.empty) { try await reading("") }
        await #expect(throws: FileUnreadable.utf16) { try await reading([0xff, 0xfe, 0x61, 0x00]) }
        await #expect(throws: FileUnreadable.brokenHeader(.unterminatedQuote)) { try await reading("\"a,b\n1,2\n") }
        #expect(try await reading("a,b") == ["header a|b"])
    }

    @Test func `what was written comes back, whatever it is`() async throws {
        var random = SeededRandom(seed: 20_261_122)
        let signs = ["\"", ",", "\n", "\r\n", "长", "x", "", " ", "\"\"", "😀"]
        for _ in 0..<60 {
            let rows = (0..<20).map { _ in
                (0..<3).map { _ in
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in
                        signs[Int.random(in: 0..<signs.count, using: &random)]
                    }.joined()
                }
            }
            let lines = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") }
            let found = try await reading("a,b,c\n" + lines.joined(separator: "\n"))
            let texts = found.dropFirst().map { $0.drop { $0 != " " }.dropFirst() }
            #expect(texts.map(String.init) == rows.map { $0.joined(separator: "|") })
        }
    }
}
