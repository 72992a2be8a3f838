import CaseworkRules
import DesksRules
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Desks

@Suite struct CallStoreTests {
    private func input(_ values: [String: String], note: String? = nil, desk: Desk = .hotline) -> CallStore.Input {
        CallStore.Input(desk: desk, draft: CallFixture.draft(values), line: "12315", note: note)
    }

    @Test(arguments: Engine.underTest)
    func `the first saving makes the call, the next adds to it`(_ engine: Engine) async throws {
        try await CallFixture.with(engine) { fixture in
            let (id, store, clerk) = (fixture.key(), fixture.store, try #require(CallFixture.clerk))
            let now = fixture.clock.now()
            let call = try await store.save(id, input(["consumer.phone": "138 0000 2046"]), by: clerk, at: now)
            #expect(call.state == .open && call.phone == "13800002046" && call.line == "12315")
            fixture.clock.pass(seconds: 5)
            let more = input(["consumer.phone": "138 0000 2046", "story": "漏水"], note: "修过两次")
            let later = try await store.save(id, more, by: clerk, at: fixture.clock.now())
            #expect(later.startedAt == now && later.savedAt == now.adding(seconds: 5))
            #expect(later.draft[.story] == "漏水")
            let lines = try await store.lines(of: id)
            #expect(lines.map(\.texts) == [["修过两次"]] && lines[0].field == nil && lines[0].by == "包先生")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a correction keeps what was there, with time and name`(_ engine: Engine) async throws {
        try await CallFixture.with(engine) { fixture in
            let (id, store) = (fixture.key(), fixture.store)
            let (clerk, colleague) = (try #require(CallFixture.clerk), try #require(CallFixture.colleague))
            for amount in ["28", "2899"] {
                _ = try await store.save(
                    id, input(["purchase.amount": amount]), by: clerk, at: fixture.clock.now())
            }
            for amount in ["28", "2", "", "2599"] {
                _ = try await store.save(
                    id, input(["purchase.amount": amount]), by: colleague, at: fixture.clock.now())
            }
            let lines = try await store.lines(of: id)
            #expect(lines.map(\.texts) == [["2899"]] && lines[0].field == .amount && lines[0].by == "孟女士")
        }
    }

    @Test(arguments: Engine.underTest)
    func `taking a second call parks the first, and writing to the first parks the second`(
        _ engine: Engine
    ) async throws {
        try await CallFixture.with(engine) { fixture in
            let (first, second) = (fixture.key(), fixture.key())
            let (store, clerk, now) = (fixture.store, try #require(CallFixture.clerk), fixture.clock.now())
            _ = try await store.save(first, input(["story": "一"]), by: clerk, at: now)
            _ = try await store.save(second, input(["story": "二"]), by: clerk, at: now)
            #expect(try await store.waiting(.hotline, of: clerk.office).map(\.state) == [.open, .parked])
            _ = try await store.save(first, input(["story": "一一"]), by: clerk, at: now)
            #expect(try await store.waiting(.hotline, of: clerk.office).map(\.state) == [.parked, .open])
            #expect(try await store.waiting(.counter, of: clerk.office) == [])
            #expect(try await store.waiting(.hotline, of: SampleOffice.xincheng) == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `nothing is written to a call of another office or desk, nor to one that is over`(
        _ engine: Engine
    ) async throws {
        try await CallFixture.with(engine) { fixture in
            let (id, store, now) = (fixture.key(), fixture.store, fixture.clock.now())
            let clerk = try #require(CallFixture.clerk)
            let neighbour = try #require(Clerk(.staff([.clerk], person: 205, office: SampleOffice.xincheng)))
            _ = try await store.save(id, input(["story": "一"]), by: clerk, at: now)
            await #expect(throws: NotFound.self) {
                try await store.save(id, input(["story": "二"]), by: neighbour, at: now)
            }
            await #expect(throws: NotFound.self) {
                try await store.save(id, input(["story": "二"], desk: .counter), by: clerk, at: now)
            }
            try await store.end(id, result: "打错了", by: clerk, at: now)
            await #expect(throws: CallOver.self) {
                try await store.save(id, input(["story": "二"]), by: clerk, at: now)
            }
            await #expect(throws: CallOver.self) { try await store.end(id, result: "x", by: clerk, at: now) }
            #expect(try await store.find(id)?.draft[.story] == "一")
        }
    }

    @Test(arguments: Engine.underTest)
    func `many savings at once of a new call make one call and lose nothing`(_ engine: Engine) async throws {
        try await CallFixture.with(engine) { fixture in
            let (id, store, now) = (fixture.key(), fixture.store, fixture.clock.now())
            let clerk = try #require(CallFixture.clerk)
            // None stands in another: 第1句 would be found in 第10句.
            let texts = "甲乙丙丁戊己庚辛壬癸子丑".map { "第\($0)句" }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for text in texts {
                    let input = input(["story": text], note: "记\(text)")
                    group.addTask { _ = try await store.save(id, input, by: clerk, at: now) }
                }
                try await group.waitForAll()
            }
            let last = try #require(try await store.find(id)).draft[.story]
            let lines = try await store.lines(of: id)
            let kept = Set(lines.flatMap(\.texts) + [last])
            #expect(kept.isSuperset(of: texts) && kept.isSuperset(of: texts.map { "记\($0)" }))
        }
    }

    @Test(arguments: Engine.underTest)
    func `after thirty days the record stays and what was told is gone`(_ engine: Engine) async throws {
        try await CallFixture.with(engine) { fixture in
            let (id, store, clerk) = (fixture.key(), fixture.store, try #require(CallFixture.clerk))
            let values = ["consumer.phone": "13800002046", "story": "漏水"]
            _ = try await store.save(id, input(values, note: "两次"), by: clerk, at: fixture.clock.now())
            try await store.end(id, result: "打错了", by: clerk, at: fixture.clock.now())
            func forget() async throws -> Call? {
                let now = fixture.clock.now()
                try await fixture.tools.database.transaction { transaction in
                    for statement in Desks.forgetting(at: now) { try transaction.execute(statement) }
                }
                return try await store.find(id)
            }
            fixture.clock.pass(days: 29)
            #expect(try await forget()?.draft[.story] == "漏水")
            fixture.clock.pass(days: 2)
            let left = try #require(try await forget())
            #expect(left.draft.isEmpty && left.phone == "" && left.result == "打错了" && left.clerkName == "包先生")
            #expect(try await store.lines(of: id) == [])
        }
    }
}
