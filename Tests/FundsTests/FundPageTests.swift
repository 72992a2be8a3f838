import Casework
import FundsRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Funds

@Suite struct FundPageTests {
    typealias Fixture = FundFixture

    private func browse(
        _ body: @escaping @Sendable (Fixture, Browser) async throws -> Void
    ) async throws {
        try await Fixture.with(.sqlite) { fixture in
            let funds = Funds(fixture.tools)
            let site = SampleSite(
                people: Fixture.people, rail: Funds.rail, reasons: Funds.reasons, time: fixture.clock,
                uploads: fixture.folder, limits: { funds.setLimits(&$0) })
            try await site.browse(as: "officer", adding: { funds.addRoutes(to: $0) }) { browser in
                try await body(fixture, browser)
            }
        }
    }

    private func once(_ answer: Browser.Answer) -> String {
        answer.page.all("input").first { $0.attributes["name"] == "once" }?.attributes["value"] ?? ""
    }

    @Test(arguments: ["zh", "en"])
    func `every page reads well in both languages`(_ language: String) async throws {
        try await browse { fixture, browser in
            let terms = fixture.terms(traders: [CoveredTrader(name: "甲子电器行（赛罕店）")], proofs: [.agreement, .breach])
            let fund = try await fixture.fund(terms: terms)
            let number = try await fixture.agreed()
            let file = try await fixture.file(number)
            let claim = try await fixture.claims.enter(
                fixture.draft(proofs: [.agreement, .breach]),
                proofs: [.evidence(.agreement, id: 5, name: "协议.pdf")], on: fund.id, for: file, once: "c",
                by: Fixture.clerk)
            _ = try await StatementTaking(fixture.tools).take(
                try fixture.statement("day,reference,amount\n2026-10-12,X-1,5\n"), for: fund.id, by: Fixture.officer)
            let root = FundAddress.fund(fund.id)
            var pages = [
                FundAddress.root, FundAddress.new, FundAddress.queue, root, "\(root)?state=entered", "\(root)/rules",
                "\(root)/deposit", "\(root)/closing", "\(root)/returning", "\(root)/entries", "\(root)/entries/1/undo",
                "\(root)/bank",
                "\(root)/statement", FundAddress.claim(claim.id),
            ]
            pages += ClaimMove.Name.allCases.map { FundAddress.move(claim.id, $0) }
            browser.person = "supervisor"
            for page in pages {
                let answer = try await browser.get("\(page)\(page.contains("?") ? "&" : "?")lang=\(language)")
                #expect(answer.status == .ok && answer.page.violations == [], "\(page) \(answer.page.violations)")
            }
            browser.person = "clerk"
            for page in ["\(root)/claims/new", "\(root)/claims/new?file=\(number.text)", FundAddress.file(number.text)]
            {
                let answer = try await browser.get("\(page)\(page.contains("?") ? "&" : "?")lang=\(language)")
                #expect(answer.status == .ok && answer.page.violations == [], "\(page) \(answer.page.violations)")
            }
            let paid = try await fixture.paid(claim)
            browser.person = "supervisor"
            for name in ClaimMove.Name.allCases {
                let answer = try await browser.get("\(FundAddress.move(paid.id, name))?lang=\(language)")
                #expect(answer.status == .ok && answer.page.violations == [], "\(name) \(answer.page.violations)")
            }
        }
    }

    @Test func `a fund is set up, given money and closed, each once`() async throws {
        try await browse { fixture, browser in
            let form = try await browser.get(FundAddress.new, as: "supervisor")
            let empty = try await browser.post(FundAddress.new, ["once": once(form)])
            #expect(empty.status == .unprocessableContent && empty.page.violations == [])
            let values = [
                "once": once(form), "name": "乙丑市场赔付金", "kind": "market", "office": "\(SampleOffice.saihan)",
                "openedOn": "2026-10-01", "from": "2026-10-01", "coverage": "list",
                "traders": "甲子电器行\n\n91150105MA0XXXXXXX,丙寅", "perClaim": "1000", "perTrader": "900",
                "causes": "agreement", "text": "规则",
            ]
            let refused = try await browser.post(FundAddress.new, values)
            #expect(refused.status == .conflict && refused.html.contains("每家的限额不能比每件的小"))
            #expect(refused.html.contains("乙丑市场赔付金"))
            let made = try await browser.post(FundAddress.new, values.merging(["perTrader": "5000"]) { $1 })
            let path = try #require(made.location?.split(separator: "?").first.map(String.init))
            let again = try await browser.post(FundAddress.new, values.merging(["perTrader": "5000"]) { $1 })
            #expect(again.location == made.location)
            let deposit = try await browser.get("\(path)/deposit")
            var money = ["once": once(deposit), "amount": "100", "reference": "B", "day": "2026-10-12"]
            let unsure = try await browser.post("\(path)/deposit", money)
            #expect(unsure.status == .unprocessableContent && unsure.html.contains("和银行回单核对以后"))
            money["sure"] = "yes"
            for bad in ["0", "-5", "1e9", "999999999999999", "abc"] {
                let answer = try await browser.post("\(path)/deposit", money.merging(["amount": bad]) { $1 })
                #expect(answer.status == .unprocessableContent, "\(bad)")
            }
            #expect(try await browser.post("\(path)/deposit", money).status == .seeOther)
            #expect(try await browser.post("\(path)/deposit", money).status == .seeOther)
            #expect(try await browser.get(path).html.contains("100.00"))
            let funds = try await fixture.funds.funds(for: Fixture.supervisor)
            #expect(funds.count == 1 && funds.first?.books.entries == 1)
            #expect(try await browser.post("\(path)/closing", [:]).status == .unprocessableContent)
            #expect(try await browser.post("\(path)/closing", ["sure": "yes"]).status == .seeOther)
            let late = try await browser.post("\(path)/deposit", money.merging(["once": "77"]) { $1 })
            #expect(late.status == .conflict && late.html.contains("已经关闭"))
        }
    }

    @Test func `a claim is entered with a file, approved by two, and each wrong step is explained`() async throws {
        try await browse { fixture, browser in
            let fund = try await fixture.fund(terms: fixture.terms(proofs: [.breach]))
            let number = try await fixture.agreed()
            let path = FundAddress.newClaim(fund.id)
            let form = try await browser.get("\(path)?file=\(number.text)", as: "clerk")
            #expect(form.html.contains("3,000.00"))
            let values = [
                "file": number.text, "once": once(form), "cause": "agreement", "amount": "2000",
                "brokenOn": "2026-10-10", "reason": "没有退款",
            ]
            let without = try await browser.post(path, values)
            #expect(without.status == .conflict && without.html.contains("还缺证明"))
            let much = try await browser.upload(
                path, "file.breach", name: "函.pdf", Array("%PDF-1.4".utf8),
                with: values.merging(["amount": "3000.01"]) { $1 })
            #expect(much.status == .conflict && much.html.contains("3,000.00"))
            let strange = try await browser.upload(
                path, "file.breach", name: "x.exe", Array("MZ".utf8), with: values)
            #expect(strange.status == .unprocessableContent)
            let entered = try await browser.upload(
                path, "file.breach", name: "函.pdf", Array("%PDF-1.4".utf8), with: values)
            let claim = try #require(entered.location)
            let page = try await browser.get(claim)
            #expect(page.html.contains("函.pdf") && page.page.violations == [])
            let proof = try #require(
                page.page.all("a").compactMap { $0.attributes["href"] }.first { $0.contains("/proofs/") })
            #expect(try await browser.get(proof).status == .ok)
            #expect(try await browser.get(proof, as: "neighbour").status == .notFound)
            // The clerk may not check; the officer forgets to confirm.
            let clerk = try await browser.post("\(claim)/check", ["version": "1", "sure": "yes"], as: "clerk")
            #expect(clerk.status == .conflict && clerk.html.contains("您的岗位不能办这一步"))
            _ = try await browser.get("\(claim)/check", as: "officer")
            #expect(try await browser.post("\(claim)/check", ["version": "1"]).status == .unprocessableContent)
            #expect(try await browser.post("\(claim)/check", ["version": "1", "sure": "yes"]).status == .seeOther)
            #expect(
                try await browser.post("\(claim)/check", ["version": "1", "sure": "yes"]).status == .preconditionFailed)
            let queue = try await browser.get(FundAddress.queue, as: "supervisor")
            #expect(queue.html.contains(number.text))
            #expect(try await browser.post("\(claim)/approve", ["version": "2", "sure": "yes"]).status == .seeOther)
            let pay = ["version": "3", "sure": "yes", "reference": "P-1", "day": "2026-10-12"]
            #expect(try await browser.post("\(claim)/pay", pay, as: "officer").status == .seeOther)
            let section = try #require(try await FundsOfFile.section(of: number, on: fixture.database))
            let news = section(Words(.zh)).string
            #expect(news.contains("“甲子商场先行赔付金”已经付给您2,000.00元") && news.contains("10月12日"))
            #expect(try await fixture.isSound())
        }
    }

    @Test func `a bank's statement is taken in on a page, and wrong files are told`() async throws {
        try await browse { fixture, browser in
            let fund = try await fixture.fund(500)
            let path = FundAddress.bank(fund.id)
            _ = try await browser.get(path)
            #expect(try await browser.post(path, [:]).status == .unprocessableContent)
            let text = "日期,流水号,金额\n2026-10-12,B-1,5.00\n2026-10-12,<b>x</b>,7\n"
            let taken = try await browser.upload(path, "statement", name: "s.csv", Array(text.utf8))
            #expect(
                taken.status == .ok && taken.page.violations == [] && taken.html.contains("&lt;b>x&lt;/b>")
                    || taken.html.contains("&lt;b&gt;x&lt;/b&gt;"))
            #expect(taken.html.contains("登记为存入"))
            let wrong = try await browser.upload(path, "statement", name: "s.csv", Array("a,b\n1,2\n".utf8))
            #expect(wrong.status == .unprocessableContent && wrong.html.contains("没有“流水号”这一列"))
            let binary = try await browser.upload(path, "statement", name: "s.csv", [0xFF, 0xFE, 0, 1, 2])
            #expect(binary.status == .unprocessableContent)
            #expect(try await browser.get(path, as: "auditor").status == .forbidden)
        }
    }

    @Test func `a statement of a fund comes as page, CSV and PDF`() async throws {
        try await browse { fixture, browser in
            let fund = try await fixture.fund(500)
            let path = FundAddress.statement(fund.id)
            #expect(try await browser.get("\(path)?from=2026-10-01&to=2026-10-31").html.contains("5.00"))
            let csv = try await browser.get("\(path)?format=csv")
            #expect(csv.headers[.contentType] == "text/csv; charset=utf-8" && csv.html.contains("B-1"))
            #expect(try await browser.get("\(path)?format=pdf").html.hasPrefix("%PDF"))
            let wrong = try await browser.get("\(path)?from=2026-10-31&to=2026-10-01")
            #expect(wrong.status == .unprocessableContent)
        }
    }

    @Test func `only those see and act whom the table lets`() async throws {
        try await browse { fixture, browser in
            let fund = try await fixture.fund()
            let root = FundAddress.fund(fund.id)
            for (person, status) in [
                ("officer", HTTPResponse.Status.ok), ("clerk", .ok), ("supervisor", .ok), ("head", .ok),
                ("neighbour", .notFound), ("system", .notFound), ("auditor", .ok),
            ] {
                #expect(try await browser.get(root, as: person).status == status, "\(person)")
            }
            for page in ["/rules", "/closing", "/entries/1/undo"] {
                #expect(try await browser.get(root + page, as: "officer").status == .forbidden, "\(page)")
            }
            #expect(try await browser.get(FundAddress.new, as: "officer").status == .forbidden)
            #expect(try await browser.get(FundAddress.root, as: "system").status == .forbidden)
            for page in ["/x", "/0", "/\(fund.id)/entries/0/undo", "/\(fund.id)/entries/99/undo", "/files/x"] {
                #expect(try await browser.get(FundAddress.root + page, as: "supervisor").status == .notFound, "\(page)")
            }
        }
    }
}
