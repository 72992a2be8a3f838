import AccountsRules
import Kernel
import Testing

@Suite struct OfficeDirectoryTests {
    let directory = OfficeDirectory.sample
    let today: Day = "2026-10-12"

    @Test(arguments: [
        (10501, 10501, OfficeRelation.own), (10501, 10001, .below), (10001, 10501, .above), (10201, 10501, .elsewhere),
        (1, 10501, .above), (10501, 1, .below), (10503, 10001, .below), (10502, 10501, .below),
        (10502, 10201, .elsewhere),
    ])
    func `an office stands in one relation to another`(_ office: Int, _ own: Int, _ expected: OfficeRelation) {
        #expect(directory.relation(of: Int64(office), seenFrom: Int64(own), on: today) == expected)
    }

    @Test func `relation follows the tree of the day asked for`() {
        #expect(directory.relation(of: 78101, seenFrom: 70001, on: "2026-01-01") == .below)
        #expect(directory.relation(of: 10503, seenFrom: 10201, on: "2019-06-01") == .below)
        #expect(directory.relation(of: 10503, seenFrom: 10201, on: today) == .elsewhere)
    }

    @Test func `Manzhouli is below Hulunbuir in administration and directly below the region in reporting`() {
        #expect(directory.ancestors(of: .manzhouli, tree: .administrative, on: today) == [.hulunbuir, .region])
        #expect(directory.ancestors(of: .manzhouli, tree: .reporting, on: today) == [.region])
        #expect(directory.children(of: .region, tree: .reporting, on: today).contains(.manzhouli))
        #expect(!directory.children(of: .hulunbuir, tree: .reporting, on: today).contains(.manzhouli))
    }

    @Test func `the county's own bureau is competent`() {
        #expect(directory.competentOffice(for: .saihan, on: today)?.id == 10501)
    }

    @Test func `for a town the bureau of its county is competent, not its department`() {
        #expect(directory.competentOffice(for: .renminRoad, on: today)?.id == 10501)
        #expect(directory.competentOffice(for: .renminRoad, kind: .department, on: today)?.id == 10503)
    }

    @Test func `where a county has no bureau the next level up answers`() {
        #expect(directory.competentOffice(for: .zone, on: today)?.id == 10001)
        #expect(directory.competentOffice(for: .zone, kind: .association, on: today)?.id == nil)
        #expect(directory.competentOffice(for: .hulunbuir, kind: .association, on: today) == nil)
    }

    @Test func `nobody is competent for a place outside the tree`() {
        #expect(directory.competentOffice(for: .elsewhere, on: today) == nil)
    }

    @Test func `a place that ended is followed into its successor`() {
        #expect(directory.standing(.oldSuburb, on: today) == .saihan)
        #expect(directory.standing(.oldSuburb, on: "1999-01-01") == .oldSuburb)
        #expect(directory.competentOffice(for: .oldSuburb, on: today)?.id == 10501)
    }

    @Test func `an office that has ended is not competent any more`() {
        #expect(directory.competentOffice(for: .xincheng, kind: .station, on: "2024-12-31")?.id == 10204)
        #expect(directory.competentOffice(for: .xincheng, kind: .station, on: "2025-01-01") == nil)
        #expect(directory.office(10204) != nil)
    }

    @Test func `a subtree holds the place itself and all below`() {
        let below = directory.subtree(of: .hohhot, on: today)
        #expect(Set(below) == [.hohhot, .xincheng, .saihan, .zone, .renminRoad])
        #expect(below.first == .hohhot)
        #expect(directory.path(of: .renminRoad, on: today).map(\.zh) == ["内蒙古自治区", "呼和浩特市", "赛罕区", "人民路街道"])
    }

    @Test func `the head is the office with nobody above`() {
        #expect(directory.heads(on: today).map(\.id) == [1])
    }
}

@Suite struct DatedTreeTests {
    let today: Day = "2026-10-12"

    @Test func `a loop in the data ends a walk and is found`() {
        let tree = DatedTree(
            .administrative,
            edges: [TreeEdge(.administrative, child: 1, parent: 2), TreeEdge(.administrative, child: 2, parent: 1)])
        #expect(tree.ancestors(of: 1, on: today).count == 16)
        #expect(tree.descendants(of: 1, on: today) == [2])
        #expect(Set(tree.problems(on: today)) == [.loop(1), .loop(2)])
    }

    @Test func `two parents at once are found, two in a row are no problem`() {
        let first = TreeEdge(.administrative, child: 1, parent: 2, to: "2025-12-31")
        let next = TreeEdge(.administrative, child: 1, parent: 3, from: "2026-01-01")
        #expect(DatedTree(.administrative, edges: [first, next]).problems(on: today).isEmpty)
        let still = TreeEdge(.administrative, child: 1, parent: 2)
        #expect(DatedTree(.administrative, edges: [still, next]).problems(on: today) == [.twoParents(1)])
    }

    @Test func `an edge of another tree is not seen`() {
        let tree = DatedTree(.reporting, edges: [TreeEdge(.administrative, child: 1, parent: 2)])
        #expect(tree.parent(of: 1, on: today) == nil)
    }
}
