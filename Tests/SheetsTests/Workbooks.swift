import CArchive
import Foundation

@testable import Sheets

/// Workbooks made for the tests, part by part, as spreadsheets write them.
enum Workbooks {
    /// A new folder, removed afterwards.
    static func withFolder<Answer>(_ body: (String) throws -> Answer) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }

    /// Packs parts into an archive.
    static func zip(_ parts: [(String, String)], at path: String) {
        let archive = archive_write_new()
        archive_write_set_format_zip(archive)
        archive_write_open_filename(archive, path)
        for (name, text) in parts {
            let entry = archive_entry_new()
            archive_entry_set_pathname(entry, name)
            archive_entry_set_size(entry, Int64(text.utf8.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            _ = Array(text.utf8).withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            archive_entry_free(entry)
        }
        archive_write_close(archive)
        archive_write_free(archive)
    }

    /// The parts of a workbook whose first visible sheet has these rows, as XML.
    static func parts(rows: String, shared: [String] = [], workbook: String = "") -> [(String, String)] {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let relation = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        let texts = shared.map { "<si>\($0)</si>" }.joined()
        return [
            (
                "xl/workbook.xml",
                """
                <workbook \(main) \(relation)>\(workbook)<sheets><sheet name="旧" sheetId="1" state="hidden" r:id="rId9"/>
                <sheet name="台账" sheetId="2" r:id="rId1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId9" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId1" Target="worksheets/sheet2.xml"/></Relationships>
                """
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet \(main)><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
                <numFmt numFmtId="177" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>
                <numFmt numFmtId="178" formatCode="#,##0.00&quot;元 day&quot;;[Red]\\-0"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/>
                <xf numFmtId="178"/><xf numFmtId="20"/></cellXfs></styleSheet>
                """
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
            ("xl/worksheets/sheet2.xml", "<x:worksheet xmlns:x=\"m\"><x:sheetData>\(rows)</x:sheetData></x:worksheet>"),
            ("xl/sharedStrings.xml", "<sst \(main)>\(texts)</sst>"),
        ]
    }

    /// What the reader gives of such rows: the number of each row and its cells.
    static func reading(rows: String, shared: [String] = [], workbook: String = "") throws -> [String] {
        try withFolder { folder in
            zip(parts(rows: rows, shared: shared, workbook: workbook), at: folder + "/a.xlsx")
            return try all(SheetReader(path: folder + "/a.xlsx"))
        }
    }

    static func all(_ reader: SheetReader) throws -> [String] {
        var found: [String] = []
        while let row = try reader.next() { found.append("\(row.number) " + row.texts.joined(separator: "|")) }
        return found
    }
}
