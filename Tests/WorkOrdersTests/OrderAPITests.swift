import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web
import WorkOrdersRules

@testable import WorkOrders

@Suite struct OrderAPITests {
    @Test(arguments: Engine.underTest)
    func `a program takes an order in once, and moves it by its version`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            try await fixture.browse { browser in
                let made = try await browser.call(.post, "/orders", OrderBody.example)
                #expect(made.status == .created && made.headers[.eTag] == "\"1\"")
                let id = try #require(made.json["id"]?.string)
                let again = try await browser.call(.post, "/orders", OrderBody.example)
                #expect(again.status == .ok && again.json["id"]?.string == id)
                #expect(made.json["callerPhone"]?.string == "138****2046")
                let path = "/orders/\(id)/moves"
                #expect(try await browser.call(.post, "\(path)/sign", [:]).status.code == 428)
                let signed = try await browser.call(.post, "\(path)/sign", [:], match: "\"1\"")
                #expect(signed.status == .ok && signed.json["state"]?.string == "signed")
                #expect(
                    try await browser.call(.post, "\(path)/sign", [:], match: "\"1\"").status == .preconditionFailed)
                let refused = try await browser.call(.post, "\(path)/answer", ["text": "x"], match: "\"2\"")
                #expect(refused.status == .conflict && refused.html.contains("order-not-from-state"))
                let list = try await browser.call(.get, "/orders?view=owed&source=12345")
                #expect(list.json["orders"]?.items.first?["number"]?.string == "WO-20261012-0001")
                #expect(try await browser.call(.get, "/orders/\(id)").json["version"]?.int == 2)
                browser.person = "neighbour"
                #expect(try await browser.call(.get, "/orders/\(id)").status == .notFound)
                browser.person = "system"
                #expect(try await browser.call(.get, "/orders").status == .forbidden)
                browser.person = "nobody"
                #expect(try await browser.call(.get, "/orders").status == .unauthorized)
            }
        }
    }

    @Test(arguments: OrderMove.Name.allCases.filter { $0 != .open })
    func `the example of every move is one that can be read`(_ name: OrderMove.Name) throws {
        #expect(try OrderMoveBody.reading(name, OrderMoveBody.example(name)).name == name)
    }

    @Test func `every problem of a body is told at once`() throws {
        let body: JSONValue = [
            "source": "12306", "number": "", "text": "漏\u{0}水", "dueAt": "tomorrow", "division": "??",
            "proposed": "other", "colour": "red",
        ]
        let found = #expect(throws: Invalid.self) { try OrderBody.reading(body, now: OrderStoreTests.now) }
        let fields = Set(found?.fields.map(\.field) ?? [])
        #expect(fields.isSuperset(of: ["source", "number", "text", "dueAt", "proposed", "colour"]), "\(fields)")
    }

    @Test func `every endpoint names the scope that a key needs`() async throws {
        try await OrderFixture.with(.sqlite) { fixture in
            let endpoints = WorkOrders(fixture.tools).endpoints
            #expect(endpoints.count == 3 + OrderMove.Name.allCases.count - 1)
            for endpoint in endpoints {
                #expect(endpoint.scope == (endpoint.method == .get ? "orders.read" : "orders.handle"), "\(endpoint.id)")
            }
        }
    }

    @Test func `nonsense in a query is told with its name`() async throws {
        try await OrderFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser in
                for query in ["cursor=x", "limit=0", "limit=101", "state=none", "view=mine"] {
                    let answer = try await browser.call(.get, "/orders?\(query)")
                    #expect(answer.status == .unprocessableContent, "\(query)")
                }
            }
        }
    }
}

extension OrderStoreTests {
    /// The moment at which the clock of the tests stands.
    static let now = StandingClock().now()
}
