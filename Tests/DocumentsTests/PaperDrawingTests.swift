import DocumentsRules
import Foundation
import Testing

@testable import Documents

@Suite struct PaperDrawingTests {
    @Test func `a document tells title and language, and that its title is to be shown`() throws {
        let pdf = try PaperDrawing.pdf(.sample())
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-"))
        #expect(text.contains("/Lang (zh-CN)") && text.contains("/DisplayDocTitle true"))
        #expect(text.contains("/MarkInfo << /Marked true >>"))
    }

    @Test(.enabled(if: DrawnText.isInstalled)) func `its text can be selected, and its tags name its parts`() throws {
        var paper = Paper.sample()
        paper.blocks.append(.fields([[.init("联系人", "孟女士"), .init("联系电话", "0471-1234012")]]))
        let pdf = try PaperDrawing.pdf(paper)
        let text = try DrawnText.text(pdf)
        #expect(text.contains("投诉受理决定书") && text.contains("决定予以受理") && text.contains("—1—"))
        let info = try DrawnText.info(pdf)
        #expect(info.contains("投诉受理决定书") && info.contains("Tagged:          yes"))
        let tags = try DrawnText.structure(pdf)
        for tag in ["Document", "H1", "P (block)", "Table", "TR", "TH", "TD"] { #expect(tags.contains(tag)) }
    }

    @Test(.enabled(if: DrawnText.isInstalled)) func `long Chinese text is broken into lines and pages without loss`()
        throws
    {
        let sentence = "消费者认为经营者提供的商品不符合约定的，可以依法要求退货、更换或者修理。"
        let story = String(repeating: sentence, count: 400)
        let pdf = try PaperDrawing.pdf(.sample(story))
        let text = try DrawnText.text(pdf).filter { !$0.isWhitespace }
        #expect(text.split(separator: "—").count > 20)
        // A page's number and foot stand in between; every line but those is the sentence going on.
        #expect(text.ranges(of: "可以依法要求").count > 380)
        for line in try DrawnText.text(pdf).split(separator: "\n") {
            let first = line.drop { $0 == " " }.first
            #expect(first.map { !"，。、".contains($0) } ?? true, "a line begins with a stop")
        }
    }

    @Test(.enabled(if: DrawnText.isInstalled)) func `a row longer than a page goes on on the next`() throws {
        var paper = Paper.sample()
        paper.blocks = [.fields([[.init("事实", String(repeating: "消费者权益争议事实依据。", count: 300))]])]
        let pdf = try PaperDrawing.pdf(paper)
        let count = try DrawnText.text(pdf).filter { !$0.isWhitespace }.ranges(of: "争议事实").count
        #expect(count > 280)
        #expect(try !DrawnText.info(pdf).contains("Pages:           1\n"))
    }

    @Test(.enabled(if: DrawnText.isInstalled), arguments: [nil, SamplePNG.seal()], 12...24)
    func `the signature never stands on a page without the words before it`(_ seal: [UInt8]?, _ lines: Int) throws {
        var paper = Paper.sample()
        paper.signature?.seal = seal
        paper.remark = "本调解书一式三份。"
        let filling = Paper.Block.fields([[.init("协议内容", "更换", lines: lines)]])
        for last in [Paper.Block.pen(["投诉人（签名）：", "调解人员（签名）："]), .paragraph("特此告知。")] {
            paper.blocks = [filling, last]
            let pages = try DrawnText.text(PaperDrawing.pdf(paper)).split(separator: "\u{0C}")
            let signed = try #require(pages.last { $0.contains("2026年10月12日") })
            #expect(signed.contains("调解人员") || signed.contains("特此告知"))
            #expect(signed.contains("一式三份"))
        }
    }

    @Test(.enabled(if: DrawnText.isInstalled)) func `each copy is drawn in full and bears its name`() throws {
        var paper = Paper.sample()
        paper.copies = ["投诉人", "被投诉人", "存档"]
        let text = try DrawnText.text(try PaperDrawing.pdf(paper))
        #expect(text.ranges(of: "投诉受理决定书").count == 3 && text.ranges(of: "—1—").count == 3)
        #expect(text.contains("一式三份") && text.contains("第三份"))
    }

    @Test(.enabled(if: DrawnText.isInstalled)) func `a name in traditional Mongolian stands in the text`() throws {
        var paper = Paper.sample()
        paper.addressee = "ᠪᠠᠲᠤ"
        paper.letterhead?.mongolian = "ᠬᠥᠬᠡᠬᠣᠲᠠ"
        let text = try DrawnText.text(try PaperDrawing.pdf(paper))
        #expect(text.unicodeScalars.contains { (0x1820...0x18AA).contains($0.value) })
    }

    @Test func `a seal is drawn, and a broken one is refused`() throws {
        var paper = Paper.sample()
        let without = try PaperDrawing.pdf(paper)
        paper.signature?.seal = SamplePNG.seal()
        #expect(try PaperDrawing.pdf(paper).count > without.count)
        paper.signature?.seal = SamplePNG.broken
        #expect(throws: PaperProblem.badSeal) { try PaperDrawing.pdf(paper) }
    }

    @Test func `the title's own signs do not break the file's`() throws {
        var paper = Paper.sample()
        paper.title = "a) >> endobj ( \\ trailer << /Root 1 0 R"
        paper.language = "zh-CN) /Evil (x"
        let pdf = try PaperDrawing.pdf(paper)
        #expect(String(decoding: pdf, as: UTF8.self).contains("/Lang (zh-CNEvilx)"))
    }
}

/// What somebody might send to bring the drawing down.
enum HostileText: String, CaseIterable {
    case latin, chinese, hebrew, marks, emoji, controls, overrides, newlines, spaces, mongolian

    func text(_ count: Int) -> String {
        switch self {
        case .latin: String(repeating: "a", count: count)
        case .chinese: String(repeating: "消", count: count / 3)
        case .hebrew: String(repeating: "א", count: count / 2)
        case .marks: "a" + String(repeating: "\u{301}", count: count / 2)
        case .emoji: String(repeating: "👨‍👩‍👧‍👦", count: count / 25)
        case .controls: String(repeating: "\u{1}\u{7F}\u{0}", count: count / 3)
        case .overrides: String(repeating: "\u{202E}ab\u{2066}", count: count / 8)
        case .newlines: String(repeating: "\n", count: count)
        case .spaces: String(repeating: " ", count: count)
        case .mongolian: String(repeating: "ᠮ", count: count / 3)
        }
    }
}

@Suite struct HostileDrawingTests {
    @Test(arguments: HostileText.allCases)
    func `a hundred thousand bytes of anything give a document or a clear error`(_ hostile: HostileText) {
        do {
            let pdf = try PaperDrawing.pdf(.sample(hostile.text(100_000)))
            #expect(pdf.starts(with: Array("%PDF-".utf8)))
        } catch {
            #expect(error == .tooManyPages || error == .tooLong)
        }
    }

    @Test(arguments: HostileText.allCases)
    func `a megabyte of anything gives a clear error`(_ hostile: HostileText) {
        #expect(throws: PaperProblem.tooLong) { try PaperDrawing.pdf(.sample(hostile.text(1_100_000))) }
    }

    @Test(arguments: HostileText.allCases)
    func `hostile names and cells of a table do no harm either`(_ hostile: HostileText) throws {
        var paper = Paper.sample()
        paper.addressee = hostile.text(3_000)
        paper.blocks = [.fields([[.init(hostile.text(600), hostile.text(3_000)), .init("乙", hostile.text(900))]])]
        do {
            _ = try PaperDrawing.pdf(paper)
        } catch {
            #expect(error == .tooManyPages)
        }
    }
}
