import Foundation
import Kernel
import Law
import LawRules
import Storage
import TestSupport
import Testing

struct LawStoreTests {
    private let importing = LawImport(author: "seed", at: Instant(milliseconds: 1_790_000_000_000))

    @Test(arguments: Engine.underTest)
    func `the shipped law comes back as it went in`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.storage, .law, .lawForEveryOffice]) { database in
            let store = LawStore(database: database)
            let sets = try ReferenceFiles.rules().map { try LawFile.ruleSet($0.data) }
            for rules in sets { #expect(try await store.add(rules, by: importing) == .added) }
            let years = try LawFile.calendar(ReferenceFiles.holidays())
            #expect(try await store.add(years, source: "notices", by: importing) == Array(2019...2026))
            let book = try await store.book()
            #expect(book.ruleSets == Dictionary(uniqueKeysWithValues: sets.map { ($0.id, $0) }))
            #expect(book.calendar == WorkingCalendar(years: years))
            #expect(try await store.ruleSet("samr-121")?.imported == importing)
            #expect(try await store.ruleSet("nothing") == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a rule set never changes once it is imported`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.storage, .law, .lawForEveryOffice]) { database in
            let store = LawStore(database: database)
            let file = try #require(try ReferenceFiles.rules().first { $0.name == "samr-121" })
            var rules = try LawFile.ruleSet(file.data)
            try await store.add(rules, by: importing)
            #expect(try await store.add(rules, by: importing) == .alreadyThere)
            rules.title.en += "!"
            let changed = rules
            await #expect(throws: RuleSetChanged(id: "samr-121")) { try await store.add(changed, by: importing) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `importing a calendar tells which years changed and leaves no gap`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.storage, .law, .lawForEveryOffice]) { database in
            let store = LawStore(database: database)
            var years = try LawFile.calendar(ReferenceFiles.holidays())
            _ = try await store.add(years, source: "notices", by: importing)
            #expect(try await store.add(years, source: "notices", by: importing) == [])
            years[2026]?.workdays.remove("2026-10-10")
            let changed = years
            #expect(try await store.add(changed, source: "notices", by: importing) == [2026])
            let late = [2028: CalendarYear(holidays: ["2028-01-01"], workdays: [])]
            await #expect(throws: CalendarGap(years: [2027])) {
                try await store.add(late, source: "notices", by: importing)
            }
        }
    }
}

extension LawStoreTests {
    private func book() throws -> LawBook {
        LawBook(
            ruleSets: try ReferenceFiles.rules().map { try LawFile.ruleSet($0.data) },
            calendar: WorkingCalendar(years: try LawFile.calendar(ReferenceFiles.holidays())))
    }

    @Test func `the due command answers with stable JSON`() throws {
        let answer = try DueQuestion(rules: "samr-121", period: "acceptance", from: "2026-09-24").answer(from: book())
        let start = #"{"due":"2026-10-12","provisional":false,"steps":[{"day":"2026-09-24","reason":"start"},"#
        #expect(answer.hasPrefix(start))
        let question = DueQuestion(
            rules: "samr-121", period: "mediation", from: "2026-04-20", pauses: ["2026-05-10..2026-05-20"])
        #expect(try question.answer(from: book()).hasPrefix(#"{"due":"2026-06-30","#))
    }

    @Test func `the due command tells every problem and what there is`() throws {
        let question = DueQuestion(rules: "samr-122", period: "lunch", from: "yesterday", pauses: ["2026-05-10"])
        let law = try book()
        let problems = #expect(throws: DueQuestionProblems.self) { try question.answer(from: law) }
        #expect(problems?.problems.count == 3)
        #expect(problems?.description.contains("samr-121") == true)
        let lunch = DueQuestion(rules: "samr-20", period: "lunch", from: "2026-01-05")
        let unknown = #expect(throws: DueQuestionProblems.self) { try lunch.answer(from: law) }
        #expect(unknown?.description.contains("acceptance, mediation") == true)
    }
}
