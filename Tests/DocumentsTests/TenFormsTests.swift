import CaseworkRules
import DocumentsRules
import Foundation
import Kernel
import Testing

@testable import Documents

/// The ten forms as they come out; `XIAOBAO_PDF_FOLDER` names a folder in which they are left to be looked at.
@Suite struct TenFormsTests {
    private static let typed: [String: String] = [
        "idKind": "居民身份证", "idNumber": "150105196001010000", "traderContact": "李经理", "receiver": "呼和浩特市新城区市场监督管理局",
        "reportBy": "2026-11-10", "attachments": "投诉材料1份，共6页", "dueOn": "2026-10-19", "time": "2026年10月20日上午9时",
        "place": "呼和浩特市赛罕区大学东街1号二楼调解室", "bring": "身份证件、购物凭证、维修记录；委托代理人参加的，携带授权委托书",
        "recusalDays": "3", "mediators": "孟女士、其女士", "representative": "李某", "traderAgent": "赵律师　13800000001",
        "result": "经核查，被举报人销售超过保质期食品的行为属实，已依法立案调查，责令停止销售并处罚款。",
        "basis": "《市场监督管理投诉举报处理办法》第三十六条", "clues": "10月8日在该店购买的酸奶已超过保质期十二天，货架上还有同批次商品二十余盒，附照片两张、小票一张。",
    ]

    private func paper(_ form: DocumentForm) throws -> Paper {
        var facts = DocumentFacts.sample(
            form.kinds.contains(.complaint) ? .complaint : .tip, state: form.needs == .refused ? .refused : .mediating)
        facts.officePhone = "0471-1234012"
        facts.officeAddress = "呼和浩特市赛罕区大学东街1号"
        facts.story = "8月29日在该店买了一台滚筒洗衣机，付款2,899元，9月3日开始漏水。9月6日、9月15日两次上门修理，修完还是漏。我要求更换一台，店里说只能再修。"
        facts.claims = ["更换", "退还货款和服务费用2,899.00元"]
        facts.agreement = .init(
            terms: "一、被投诉人于2026年10月20日前为投诉人更换同型号洗衣机一台，并承担运费。\n二、投诉人不再提出其他请求。",
            amount: Money(fen: 289_900), performBy: "2026-10-20")
        facts.ground = .init(
            id: form.needs == .refused ? "a16_3" : "a23_2",
            text: form.needs == .refused
                ? "不是为生活消费需要购买、使用商品或者接受服务，或者不能证明与被投诉人之间存在消费者权益争议的" : "投诉人、被投诉人无正当理由不参加调解，或者明确拒绝调解的")
        facts.otherPaths = ["与经营者协商和解", "请求消费者协会或者依法成立的其他调解组织调解", "根据仲裁协议提请仲裁机构仲裁", "向人民法院提起诉讼"]
        var values = form.beginning(facts)
        for field in form.fields where values[field.key] == nil { values[field.key] = Self.typed[field.key] }
        let read = try form.reading { values[$0] ?? "" }.get()
        var letterhead = Letterhead(name: "呼和浩特市赛罕区市场监督管理局", prefix: "呼赛市监")
        letterhead.seal = SamplePNG.seal()
        // One of them bears the office's name in both scripts.
        if form.key == .acceptance { letterhead.mongolian = "ᠬᠥᠬᠡᠬᠣᠲᠠ ᠶᠢᠨ ᠰᠠᠶᠢᠬᠠᠨ ᠲᠣᠭᠣᠷᠢᠭ" }
        return form.paper(
            read,
            DocumentHead(
                letterhead: letterhead, caseNumber: facts.number.text, day: "2026-10-12", number: "呼赛市监〔2026〕12号"))
    }

    @Test(.enabled(if: DrawnText.isInstalled), arguments: DocumentForm.official)
    func `every word of a form can be found in its PDF`(_ form: DocumentForm) throws {
        let paper = try paper(form)
        let pdf = try PaperDrawing.pdf(paper)
        if let folder = ProcessInfo.processInfo.environment["XIAOBAO_PDF_FOLDER"] {
            try Data(pdf).write(to: URL(filePath: folder).appending(path: "\(form.key.rawValue).pdf"))
        }
        // The tree of tags has the texts whole, whatever lines they are broken into.
        let tree = try DrawnText.structure(pdf).filter { !$0.isWhitespace && $0 != "\"" }
        for text in paper.texts where text != paper.footer && text != paper.mark && !PaperText.isMongolian(text) {
            for line in text.split(separator: "\n") {
                let wanted = line.filter { !$0.isWhitespace && $0 != "\"" }
                #expect(tree.contains(wanted), "\(form.key): \(wanted)")
            }
        }
        for copy in paper.copies { #expect(tree.contains(copy)) }
    }
}
