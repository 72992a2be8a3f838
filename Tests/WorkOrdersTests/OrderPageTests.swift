import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import WorkOrdersRules

@testable import WorkOrders

@Suite struct OrderPageTests {
    /// Lets the fixture into the closure that a browser's test is.
    private func browse(
        _ body: @escaping @Sendable (OrderFixture, Browser) async throws -> Void
    ) async throws {
        try await OrderFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser in try await body(fixture, browser) }
        }
    }

    @Test(arguments: ["zh", "en"])
    func `every page reads well in both languages`(_ language: String) async throws {
        try await browse { fixture, browser in
            let now = fixture.clock.now()
            let late = try await fixture.order("A-1", dueAt: now.adding(seconds: -9_000))
            let today = try await fixture.order("A-2", dueAt: now.adding(seconds: 3_600))
            try await fixture.decide(.sign, today.id)
            var pages = ["", "?view=all", "?view=late&source=12315", "/new", "/list", "/answers"]
            for order in [late, today] {
                pages.append("/\(order.id)")
                pages += OrderMove.Name.allCases.map { "/\(order.id)/\($0.rawValue)" }
            }
            pages += ["complaint", "tip", "consultation", "suggestion"].map { "/\(today.id)/open?kind=\($0)" }
            for page in pages {
                let address = "/staff/orders\(page)\(page.contains("?") ? "&" : "?")lang=\(language)"
                let answer = try await browser.get(address)
                #expect(answer.status == .ok, "\(page)")
                #expect(answer.page.violations == [], "\(page)")
            }
        }
    }

    @Test func `an empty list tells whether there is nothing yet or nothing left`() async throws {
        try await browse { fixture, browser in
            #expect(try await browser.get("/staff/orders").page.text.contains("还没有工单"))
            let order = try await fixture.order("A-1", dueAt: fixture.clock.now().adding(seconds: 3_600))
            #expect(try await browser.get("/staff/orders?view=late").page.text.contains("没有这样的工单"))
            #expect(try await browser.get("/staff/orders").page.text.contains(order.number))
        }
    }

    @Test func `an officer signs, opens a consultation, answers, calls back and closes by hand`() async throws {
        try await browse { fixture, browser in
            let order = try await fixture.order()
            let root = "/staff/orders/\(order.id)"
            func send(_ move: String, _ values: [String: String] = [:]) async throws -> Browser.Answer {
                let form = try await browser.get("\(root)/\(move)")
                let version = form.page.all("input").first { $0.attributes["name"] == "version" }
                return try await browser.post(
                    "\(root)/\(move)",
                    values.merging(["version": version?.attributes["value"] ?? "0"]) { first, _ in first })
            }
            #expect(try await send("sign").location == "\(root)?done=sign")
            _ = try await browser.get("\(root)/open?kind=consultation")
            let opened = try await browser.post(
                "\(root)/open",
                [
                    "version": "2", "kind": "consultation", "story": "三包期内能不能换新？", "consumer.name": "王样例",
                    "consumer.phone": "13800002046", "consents.processing": "yes", "place": "150105",
                ])
            #expect(opened.status == .ok && opened.html.contains("查询码") && opened.page.violations == [])
            let wrong = try await send("answer", ["text": ""])
            #expect(wrong.status == .unprocessableContent && wrong.html.contains("写上答复。"))
            #expect(try await send("answer", ["text": "可以换新。"]).status == .seeOther)
            let unsaid = try await send("callBack", ["reached": "yes", "text": "下午再打"])
            #expect(unsaid.status == .unprocessableContent && unsaid.html.contains("下午再打"))
            #expect(try await send("callBack", ["reached": "yes", "satisfied": "yes"]).status == .seeOther)
            #expect(try await send("close").status == .seeOther)
            let page = try await browser.get(root)
            for words in ["已办结", "可以换新。", "满意", "孟女士"] { #expect(page.html.contains(words), "\(words)") }
            #expect(page.page.violations == [])
        }
    }

    @Test func `who was slower is told what happened and keeps what was written`() async throws {
        try await browse { fixture, browser in
            let order = try await fixture.order()
            _ = try await browser.get("/staff/orders/\(order.id)/sendBack")
            try await fixture.decide(.sign, order.id, by: OrderFixture.colleague)
            let slow = try await browser.post(
                "/staff/orders/\(order.id)/sendBack", ["version": "1", "reason": "notOurs", "text": "应转住建局"])
            #expect(slow.status == .preconditionFailed)
            #expect(slow.html.contains("应转住建局") && slow.html.contains("韩先生") && slow.html.contains("签收"))
            #expect(slow.page.violations == [])
            let again = try await browser.post(
                "/staff/orders/\(order.id)/sendBack", ["version": "2", "reason": "notOurs", "text": "应转住建局"])
            #expect(again.status == .seeOther)
            let late = try await browser.post("/staff/orders/\(order.id)/sign", ["version": "3"])
            #expect(late.status == .conflict && late.html.contains("已退回"))
        }
    }

    @Test func `the caller is masked until a reason is in the history`() async throws {
        try await browse { fixture, browser in
            let order = try await fixture.order()
            let page = try await browser.get("/staff/orders/\(order.id)")
            #expect(page.html.contains("138****2046") && !page.html.contains("13800002046"))
            #expect(try await !browser.get("/staff/orders").html.contains("13800002046"))
            let without = try await browser.post("/staff/orders/\(order.id)/reveal", ["reason": " "])
            #expect(without.status == .unprocessableContent && !without.html.contains("13800002046"))
            let shown = try await browser.post("/staff/orders/\(order.id)/reveal", ["reason": "约上门时间"])
            #expect(shown.html.contains("13800002046") && shown.html.contains("约上门时间"))
            #expect(try await !browser.get("/staff/orders/\(order.id)").html.contains("13800002046"))
            browser.person = "auditor"
            _ = try await browser.get("/staff/orders/\(order.id)")
            #expect(try await browser.post("/staff/orders/\(order.id)/reveal", ["reason": "x"]).status == .forbidden)
        }
    }

    @Test func `only those see and act whom the table lets`() async throws {
        try await browse { fixture, browser in
            let order = try await fixture.order()
            for (person, status) in [
                ("neighbour", HTTPResponse.Status.notFound), ("system", .notFound), ("region", .ok),
            ] {
                browser.person = person
                #expect(try await browser.get("/staff/orders/\(order.id)").status == status, "\(person)")
            }
            browser.person = "system"
            #expect(try await browser.get("/staff/orders").status == .forbidden)
            browser.person = "auditor"
            for path in ["new", "list", "answers"] {
                #expect(try await browser.get("/staff/orders/\(path)").status == .forbidden, "\(path)")
            }
            let look = try await browser.get("/staff/orders/\(order.id)")
            #expect(look.html.contains("您可以看") && !look.html.contains("/sign\""))
            let post = try await browser.post("/staff/orders/\(order.id)/sign", ["version": "1"])
            #expect(post.status == .conflict)
        }
    }

    @Test(arguments: ["0", "x", "-1", "99999999999999999999", "1%27%20OR%201=1"])
    func `an address that names no order is not found`(_ id: String) async throws {
        try await browse { _, browser in
            let answer = try await browser.get("/staff/orders/\(id)")
            #expect(answer.status == .notFound)
        }
    }

    @Test func `nonsense in the address of a list is left out`() async throws {
        try await browse { fixture, browser in
            _ = try await fixture.order()
            for query in [
                "view=x&state=y&source=z", "after=1.2.3", "office=abc",
                "number=" + String(repeating: "9", count: 5_000),
            ] {
                #expect(try await browser.get("/staff/orders?\(query)").status == .ok, "\(query.prefix(20))")
            }
            #expect(try await browser.get("/staff/orders?number=A-1").status == .seeOther)
        }
    }

    @Test func `an order typed in twice leads to the one that is there`() async throws {
        try await browse { fixture, browser in
            let order = try await fixture.order("A-1")
            _ = try await browser.get("/staff/orders/new")
            let empty = try await browser.post("/staff/orders/new", ["callerName": "王样例"])
            #expect(empty.status == .unprocessableContent && empty.page.violations == [] && empty.html.contains("王样例"))
            let typed = ["source": "12345", "number": "A-1", "text": "漏水", "due": "2026-10-17"]
            let known = try await browser.post("/staff/orders/new", typed)
            #expect(known.status == .conflict && known.html.contains("/staff/orders/\(order.id)\""))
            let new = try await browser.post("/staff/orders/new", typed.merging(["source": "12315"]) { $1 })
            #expect(new.status == .seeOther && new.location?.hasPrefix("/staff/orders/") == true)
        }
    }

    @Test func `a list is uploaded, reported on, taken in, and the answers are given back`() async throws {
        try await browse { fixture, browser in
            _ = try await browser.get("/staff/orders/list")
            let none = try await browser.upload("/staff/orders/list", ["mapping": "sample"], file: "", "")
            #expect(none.status == .unprocessableContent && none.page.violations == [])
            let content = OrderFixture.head + OrderFixture.line("A-1") + "kaputt\r\n" + OrderFixture.line("A-2")
            let report = try await browser.upload("/staff/orders/list", ["mapping": "sample"], file: "十月.csv", content)
            #expect(report.status == .ok && report.page.violations == [] && report.html.contains("导入这2件"))
            #expect(try await fixture.store.page(OrderQuery(.all, offices: nil)).orders.isEmpty)
            let form = report.page.all("form").compactMap { $0.attributes["action"] }.first { $0.contains("/list/") }
            let action = try #require(form)
            let taken = try await browser.post(action, [:])
            #expect(taken.html.contains("导入完成") && taken.page.violations == [])
            #expect(try await browser.post(action, [:]).status == .notFound, "the kept file is gone")
            #expect(try await fixture.store.page(OrderQuery(.all, offices: nil)).orders.count == 2)
            _ = try await browser.get("/staff/orders/answers")
            let given = try await browser.post(
                "/staff/orders/answers", ["mapping": "sample", "state": "", "format": "csv"])
            #expect(given.headers[.contentDisposition] == "attachment; filename=\"orders-12345-2026-10-12.csv\"")
            #expect(given.html.contains("A-1,,待签收\r\n"))
            let lines = try await browser.post(
                "/staff/orders/answers", ["mapping": "sample", "state": "received", "format": "jsonl"])
            #expect(lines.html.contains(#"{"No":"A-1","Answer":"","State":"待签收"}"#))
        }
    }

    @Test func `a list of another person, or one that is no list, is refused in words`() async throws {
        try await browse { fixture, browser in
            _ = try await browser.get("/staff/orders/list")
            let wrong = try await browser.upload(
                "/staff/orders/list", ["mapping": "sample"], file: "a.csv", "a,b\r\n1,2\r\n")
            #expect(wrong.status == .unprocessableContent && wrong.html.contains("文件没有“No”列"))
            #expect(wrong.page.violations == [])
            let huge = String(repeating: "x", count: OrderLimits.listBytes + 1)
            let large = try await browser.upload("/staff/orders/list", ["mapping": "sample"], file: "a.csv", huge)
            #expect(large.status == .unprocessableContent, "a file that is too large is told, not cut off")
            let report = try await browser.upload(
                "/staff/orders/list", ["mapping": "sample"], file: "a.csv", OrderFixture.head + OrderFixture.line("A-1")
            )
            let form = report.page.all("form").compactMap { $0.attributes["action"] }.first { $0.contains("/list/") }
            let action = try #require(form)
            browser.person = "clerk"
            _ = try await browser.get("/staff/orders/list")
            #expect(try await browser.post(action, [:]).status == .notFound)
            browser.person = "officer"
            fixture.clock.pass(days: 2)
            _ = try await browser.get("/staff/orders/list")
            #expect(try await browser.post(action, [:]).status == .notFound, "a day later it is forgotten")
        }
    }
}
