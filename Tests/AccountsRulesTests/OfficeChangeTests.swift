import AccountsRules
import Kernel
import Testing

@Suite struct OfficeChangeTests {
    let directory = OfficeDirectory.sample
    let today: Day = "2026-10-12"

    private func problems(_ change: OfficeChange, _ id: Int64) -> [OfficeProblem] {
        guard let office = directory.office(id) else { return [.otherUnknown] }
        return directory.problems(of: change, to: office, today: today)
    }

    @Test func `an office may be renamed, but not to its own name`() {
        let name = LocalText(zh: "新名字", en: "New name")
        #expect(problems(.rename(name, from: today), 10501).isEmpty)
        let same = LocalText(zh: "机构", en: "Office")
        #expect(problems(.rename(same, from: today), 10501) == [.unchanged])
    }

    @Test func `nothing is changed that has ended, or far ahead`() {
        let name = LocalText(zh: "新名字", en: "New name")
        #expect(problems(.rename(name, from: today), 10204) == [.hasEnded("2024-12-31")])
        #expect(problems(.rename(name, from: today + 400), 10501) == [.tooFarAhead(today + 366)])
    }

    @Test func `an office is not moved below itself, below its own, or where it stands`() {
        #expect(problems(.move(.administrative, below: 10501, from: today), 10501) == [.belowItself])
        #expect(problems(.move(.administrative, below: 10503, from: today), 10501) == [.belowItself])
        #expect(problems(.move(.administrative, below: 10001, from: today), 10501) == [.unchanged])
        #expect(problems(.move(.administrative, below: 10204, from: today), 10501) == [.otherUnknown])
        #expect(problems(.move(.administrative, below: 10201, from: today), 10501).isEmpty)
    }

    @Test func `a day before a recorded change is refused, for the days stand in order`() {
        let earlier = problems(.move(.administrative, below: 10001, from: "2019-06-01"), 10503)
        #expect(earlier == [.laterChange("2020-01-01")])
    }

    @Test func `dissolving needs another office that lives on, and is entered when it has happened`() {
        #expect(problems(.dissolve(into: 10201, last: today), 10501).isEmpty)
        #expect(problems(.dissolve(into: 10501, last: today), 10501) == [.intoItself])
        #expect(problems(.dissolve(into: 10204, last: today), 10501) == [.otherUnknown])
        #expect(problems(.dissolve(into: 10201, last: today + 1), 10501) == [.dayAhead])
    }

    @Test func `offices below pass to the successor`() {
        let parents = directory.parentsAfterDissolving(10501, into: 10201, tree: .administrative, last: today)
        #expect(parents.map(\.child) == [10502, 10503])
        #expect(parents.map(\.parent) == [10201, 10201])
    }

    @Test func `a successor that stood below moves up, and no branch turns in a circle`() {
        let parents = directory.parentsAfterDissolving(10001, into: 10503, tree: .administrative, last: today)
        let byChild = Dictionary(parents.map { ($0.child, $0.parent) }, uniquingKeysWith: { first, _ in first })
        // 10501 stands above the successor 10503, so it takes the dissolved office's place.
        #expect(byChild[10501] == 1)
        #expect(byChild[10201] == 10503)
    }

    @Test func `a dissolved office stands where its successor stands, so that its files are somebody's`() {
        let old = Office(
            id: 5, name: LocalText(zh: "旧", en: "Old"), kind: .bureau, division: .saihan, to: "2026-10-01")
        let new = Office(
            id: 6, name: LocalText(zh: "新", en: "New"), kind: .bureau, division: .saihan, predecessors: [5])
        let both = OfficeDirectory(divisions: [], offices: [old, new], divisionEdges: [], officeEdges: [])
        #expect(both.relation(of: 5, seenFrom: 6, on: today) == .own)
        #expect(both.relation(of: 5, seenFrom: 6, on: "2026-09-30") == .elsewhere)
        #expect(both.standing(5, on: today) == 6)
        #expect(both.formerOffices(of: 6, on: today).contains(5))
        #expect(both.formerOffices(of: 5, on: today).isEmpty)
        #expect(both.reach(of: 6, below: true, on: today) == [6, 5])
        #expect(both.reach(of: 6, below: false, on: "2026-09-30") == [6])
    }

    @Test func `the ground of a dissolved office is its successor's, also in another division`() {
        let old = Office(
            id: 5, name: LocalText(zh: "旧", en: "Old"), kind: .bureau, division: .xincheng, to: "2026-10-12")
        let new = Office(
            id: 6, name: LocalText(zh: "新", en: "New"), kind: .bureau, division: .saihan, predecessors: [5])
        let both = OfficeDirectory(divisions: [], offices: [old, new], divisionEdges: [], officeEdges: [])
        #expect(both.competentOffice(for: .xincheng, on: today - 1)?.id == 5)
        #expect(both.competentOffice(for: .xincheng, on: today)?.id == 6)
        #expect(both.competentOffice(for: .xincheng, on: today + 9)?.id == 6)
    }
}
