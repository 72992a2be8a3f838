import Foundation
import Kernel
import LawRules
import Testing

struct RuleSetTests {
    @Test func `every rule set that is shipped reads without a problem and bears its file's name`() throws {
        let sets = try shipped()
        #expect(
            sets.map(\.id).sorted() == [
                "as-recorded", "platform-2026", "samr-121", "samr-20", "shanghai-association", "zhejiang-association",
            ])
        for rules in sets {
            #expect(rules.problems.isEmpty)
            let body = try JSONEncoder().encode(rules)
            #expect(try JSONDecoder().decode(RuleSet.self, from: body) == rules)
            #expect(try RuleSetReader.read(JSONDecoder().decode(JSONTree.self, from: body)) == rules)
        }
    }

    @Test func `a bureau's rules follow the day of receipt`() throws {
        let sets = try shipped()
        #expect(RuleSet.choose(from: sets, officeKind: .bureau, receivedOn: "2026-04-15")?.id == "samr-121")
        #expect(RuleSet.choose(from: sets, officeKind: .bureau, receivedOn: "2026-04-14")?.id == "samr-20")
        #expect(RuleSet.choose(from: sets, officeKind: .bureau, receivedOn: "2019-12-31") == nil)
        #expect(RuleSet.choose(from: sets, officeKind: .asRecorded, receivedOn: "2019-12-31")?.id == "as-recorded")
    }

    @Test func `an association has only the rules it confirmed`() throws {
        let book = LawBook(ruleSets: try shipped(), calendar: WorkingCalendar(years: [:]))
        let own = book.rules(for: .association, receivedOn: "2026-05-01", among: ["zhejiang-association"])
        #expect(own?.id == "zhejiang-association")
        #expect(book.rules(for: .association, receivedOn: "2026-05-01", among: []) == nil)
    }

    @Test func `the periods are those of the orders`() throws {
        let book = LawBook(ruleSets: try shipped(), calendar: try calendar())
        #expect(book.due(rules: "samr-121", period: .acceptance, from: "2026-09-24")?.due == "2026-10-12")
        #expect(book.due(rules: "samr-121", period: .acceptance, from: "2026-04-15")?.due == "2026-04-24")
        #expect(book.due(rules: "samr-121", period: .mediation, from: "2026-08-03")?.due == "2026-10-08")
        #expect(book.due(rules: "samr-121", period: .mediation, from: "2026-07-21")?.due == "2026-09-19")
        #expect(book.due(rules: "samr-20", period: .mediation, from: "2025-09-01")?.due == "2025-11-07")
        #expect(book.due(rules: "samr-121", period: .reporterNotice, from: "2026-05-06") == nil)
        #expect(book.due(rules: "as-recorded", period: .acceptance, from: "2026-05-06") == nil)
        #expect(book.due(rules: "nothing", period: .acceptance, from: "2026-05-06") == nil)
        let extended = book.due(rules: "shanghai-association", period: .mediation, from: "2026-05-06", extendedBy: 30)
        #expect(extended?.due == "2026-08-04")
    }

    @Test func `what is not confirmed is told in both languages`() throws {
        let sets = try shipped()
        let bureau = try #require(sets.first { $0.id == "samr-121" })
        #expect(bureau.periods[.acceptance]?.status == .confirmed)
        #expect(bureau.periods[.settlement]?.status == .configuration)
        #expect(bureau.unconfirmed.count == 3)
        #expect(bureau.refusalGrounds.count == 7)
        #expect(bureau.terminationGrounds.count == 8)
        #expect(bureau.refusalGrounds.first { $0.id == "a16_3" }?.factors.count == 5)
        #expect(bureau.otherPaths.count == 5)
        let association = try #require(sets.first { $0.id == "shanghai-association" })
        #expect(association.unconfirmed.contains { $0.zh.contains("较早文本") && $0.en.contains("older text") })
    }

    @Test func `all problems of a file are told at once`() {
        let text = """
            {"id":"Bad Id","title":{"zh":"规则"},"officeKind":"club","from":"2026-02-30","to":"2025-01-01","extra":1,
             "source":{"zh":"","en":"x"},"status":"unconfirmed",
             "periods":{"acceptance":{"period":{"number":0,"unit":"workingDay"},"start":"receipt","article":{"zh":"一",
             "en":"1"},"status":"confirmed"},"lunch":{}},
             "extensions":{"mediation":{"days":5,"needs":"bothParties","article":{"zh":"一","en":"1"},
             "status":"confirmed"}},
             "refusalGrounds":[{"id":"a","text":{"zh":"甲","en":"a"}},{"id":"a","text":{"zh":"乙","en":"b"}}]}
            """
        let found = problems(text)
        let expected: [LawProblem] = [
            LawProblem("extra", .unknownField), LawProblem("title.en", .missing),
            LawProblem("officeKind", .unknownChoice(allowed: ["bureau", "association", "asRecorded", "every"])),
            LawProblem("from", .notADay), LawProblem("id", .badID), LawProblem("note", .noteMissing),
            LawProblem("source.zh", .emptyText), LawProblem("periods.acceptance.period.number", .badNumber),
            LawProblem("periods.lunch", .unknownField), LawProblem("extensions.mediation", .noSuchPeriod),
            LawProblem("refusalGrounds.1.id", .repeatedID),
        ]
        for problem in expected { #expect(found.contains(problem), "\(problem)") }
    }

    @Test(arguments: [
        "[]", "1", "null", "{}", #"{"periods":[]}"#, #"{"refusalGrounds":{}}"#, #"{"periods":{"acceptance":7}}"#,
    ])
    func `files of any other shape are refused`(text: String) {
        #expect(!problems(text).isEmpty)
    }

    private func problems(_ text: String) -> [LawProblem] {
        do throws(LawProblems) {
            let tree = (try? JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))) ?? .null
            _ = try RuleSetReader.read(tree)
            return []
        } catch {
            return error.problems
        }
    }

    private func shipped() throws -> [RuleSet] {
        try ReferenceFiles.rules().map { name, data in
            let rules = try RuleSetReader.read(JSONDecoder().decode(JSONTree.self, from: data))
            #expect(rules.id == name)
            return rules
        }
    }

    private func calendar() throws -> WorkingCalendar {
        let tree = try JSONDecoder().decode(JSONTree.self, from: ReferenceFiles.holidays())
        return WorkingCalendar(years: try CalendarReader.read(tree))
    }
}
