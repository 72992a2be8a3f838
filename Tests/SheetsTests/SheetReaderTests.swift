import Foundation
import Testing

@testable import Sheets

@Suite struct SheetReaderTests {
    @Test func `texts, shared texts, runs and readings are what the cell shows`() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
            <c r="C1" t="inlineStr"><is><t>a&lt;b</t></is></c></row>
            """
        let shared = ["<t>工单编号</t>", "<r><t>诉</t></r><r><t>求_x000D_\n</t></r><rPh sb=\"0\"><t>ソ</t></rPh>"]
        #expect(try Workbooks.reading(rows: rows, shared: shared) == ["1 工单编号|诉求\r\n|a<b"])
    }

    @Test func `numbers come as they are shown, and a telephone number whole`() throws {
        let rows = """
            <row r="2"><c r="A2"><v>13900001111</v></c><c r="B2"><v>1.3900001111E10</v></c>\
            <c r="C2"><v>2899.9000000000001</v></c><c r="D2" s="4"><v>-0.5</v></c><c r="E2" t="b"><v>1</v></c>\
            <c r="F2" t="str"><f>A2&amp;""</f><v>139</v></c><c r="G2" t="e"><v>#N/A</v></c></row>
            """
        #expect(
            try Workbooks.reading(rows: rows) == ["2 13900001111|13900001111|2899.9|-0.5|TRUE|139|#N/A"])
    }

    @Test func `days and moments are written alike whatever the cell showed`() throws {
        // 2026-09-24 is 46289 days after the start; 08:42:10 is 0.3626157… of a day.
        let rows = """
            <row r="1"><c r="A1" s="1"><v>46289</v></c><c r="B1" s="2"><v>46289</v></c>\
            <c r="C1" s="3"><v>46289.362615740742</v></c><c r="D1" s="5"><v>0.5</v></c><c r="E1"><v>46289</v></c>\
            <c r="F1" s="1"><v>59</v></c><c r="G1" s="1"><v>61</v></c><c r="H1" s="1"><v>99999999</v></c></row>
            """
        #expect(
            try Workbooks.reading(rows: rows) == [
                "1 2026-09-24|2026-09-24|2026-09-24 08:42:10|12:00:00|46289|1900-02-28|1900-03-01|99999999"
            ])
        #expect(
            try Workbooks.reading(
                rows: "<row><c s=\"1\"><v>44827</v></c></row>", workbook: "<workbookPr date1904=\"1\"/>")
                == ["1 2026-09-24"])
    }

    @Test func `gaps are empty cells, and rows without anything are passed over`() throws {
        let rows = """
            <row r="3"><c r="B3"><v>1</v></c><c r="C3" s="1"/><c r="AA3"><v>2</v></c></row><row r="4"/>\
            <row r="5"><c r="A5" t="s"><v>77</v></c></row><row r="9"><c><v>3</v></c><c><v>4</v></c></row>
            """
        #expect(
            try Workbooks.reading(rows: rows) == ["3 |1" + String(repeating: "|", count: 25) + "2", "9 3|4"])
    }

    @Test func `what is no workbook is told apart`() throws {
        try Workbooks.withFolder { folder in
            let path = folder + "/a.xlsx"
            Workbooks.zip([("readme.txt", "hello")], at: path)
            #expect(throws: SheetFault.notAWorkbook) { _ = try SheetReader(path: path) }
            Workbooks.zip(Workbooks.parts(rows: "<row><c><v>1</v></c></row>"), at: path)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for cut in stride(from: 10, to: whole.count, by: 97) {
                try whole.prefix(cut).write(to: URL(fileURLWithPath: path))
                #expect(throws: SheetFault.self) { _ = try Workbooks.all(SheetReader(path: path)) }
            }
            #expect(try SheetReader.isWorkbook(whole.prefix(8)))
            #expect(throws: SheetFault.oldFormat) {
                try SheetReader.isWorkbook([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
            }
            #expect(try !SheetReader.isWorkbook(Array("a,b".utf8)))
        }
    }

    @Test func `a document type, and so entities that grow, is refused`() throws {
        try Workbooks.withFolder { folder in
            var parts = Workbooks.parts(rows: "<row><c><v>1</v></c></row>")
            parts[3].1 = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>"
            parts[5].1 = parts[3].1
            Workbooks.zip(parts, at: folder + "/a.xlsx")
            #expect(throws: SheetFault.damaged) { _ = try SheetReader(path: folder + "/a.xlsx") }
        }
    }

    @Test func `a small file that opens to a huge cell or row is refused before it fills the memory`() throws {
        let long = String(repeating: "字", count: 200_000)
        #expect(throws: SheetFault.tooLarge) {
            _ = try Workbooks.reading(rows: "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")
        }
        #expect(throws: SheetFault.tooLarge) {
            _ = try Workbooks.reading(rows: "<row><c r=\"XFE1\"><v>1</v></c></row>")
        }
    }

    @Test func `what is written is read back, a formula in a text stays a text`() throws {
        try Workbooks.withFolder { folder in
            let path = folder + "/a.xlsx"
            let writer = try SheetWriter(path: path, name: "台账", header: ["编号", "金额", "内容"], widths: [20, 10, 60])
            try writer.add([.text("000123"), .number(2899.5), .text("=1+1\u{1}")])
            try writer.add([.empty, .text(""), .text(String(repeating: "长", count: 40_000))])
            for row in 0..<3_000 { try writer.add([.number(Double(row)), .empty, .text("第\(row)行")]) }
            try writer.close()
            let rows = try Workbooks.all(SheetReader(path: path))
            #expect(rows.count == 3_003 && rows[0] == "1 编号|金额|内容" && rows[1] == "2 000123|2899.5|=1+1")
            #expect(rows[2].hasSuffix("长…") && rows[2].count < 32_800 && rows[3_002] == "3003 2999||第2999行")
        }
    }
}
