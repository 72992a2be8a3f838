import DocumentsRules
import Foundation

extension Paper {
    /// A letter with everything a letter has but a seal.
    static func sample(_ text: String = "你提出的投诉，经审查符合受理条件，决定予以受理。") -> Paper {
        var paper = Paper(title: "投诉受理决定书", blocks: [.paragraph(text), .paragraph("特此告知。")])
        paper.letterhead = Letterhead(name: "呼和浩特市赛罕区市场监督管理局")
        paper.number = "呼赛市监受〔2026〕12号"
        paper.addressee = "王秀兰"
        paper.signature = Signature(name: "呼和浩特市赛罕区市场监督管理局", day: "2026年10月12日")
        paper.footer = "案件编号 150105-26-004817-3"
        return paper
    }
}

/// Pictures for tests, made byte by byte so that nothing is read from a disk.
enum SamplePNG {
    /// A red ring on nothing, as seals are; stored without compression.
    static func seal(side: Int = 120) -> [UInt8] {
        var rows: [UInt8] = []
        let middle = Double(side) / 2
        for y in 0..<side {
            rows.append(0)
            for x in 0..<side {
                let far = hypot(Double(x) - middle, Double(y) - middle)
                let isRed = (middle - 7...middle - 2).contains(far) || far < 9
                rows += isRed ? [200, 20, 20, 255] : [255, 255, 255, 0]
            }
        }
        return file(side: side, data: rows)
    }

    /// Begins like a PNG and is cut off.
    static var broken: [UInt8] { Array(seal().prefix(400)) }

    private static func file(side: Int, data: [UInt8]) -> [UInt8] {
        let size = UInt32(side)
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", number(size) + number(size) + [8, 6, 0, 0, 0]) + chunk("IDAT", deflated(data))
            + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return number(UInt32(data.count)) + body + number(crc(body))
    }

    /// A zlib stream of stored blocks.
    private static func deflated(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var place = 0
        while place < data.count {
            let end = min(place + 65_535, data.count)
            let size = UInt16(end - place)
            stream += [end == data.count ? 1 : 0, UInt8(size & 255), UInt8(size >> 8)]
            stream += [UInt8(~size & 255), UInt8(~size >> 8)] + data[place..<end]
            place = end
        }
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in data {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return stream + number(b << 16 | a)
    }

    private static func number(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
        }
    }
}
