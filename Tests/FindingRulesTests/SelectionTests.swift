import AccountsRules
import CaseworkRules
import FindingRules
import Kernel
import TestSupport
import Testing

/// From a question to tokens, and from a file to an entry.
@Suite struct SelectionTests {
    private let day: Day = "2026-10-12"

    private func reachOf(_ roles: Set<Role>, _ office: Int64) -> FindReach? {
        FindReach(.staff(roles, office: office), .forCases, on: day)
    }

    @Test func `a clerk finds what is the office's own`() throws {
        let reach = try #require(reachOf([.clerk], SampleOffice.city))
        #expect(reach == .office(SampleOffice.city))
        #expect(reach.contains(office: SampleOffice.city, offered: nil))
        #expect(reach.contains(office: SampleOffice.saihan, offered: SampleOffice.city))
        #expect(!reach.contains(office: SampleOffice.saihan, offered: nil))
    }

    @Test func `an analyst finds what is below, and at the head everything`() throws {
        let city = try #require(reachOf([.analyst], SampleOffice.city))
        #expect(city.contains(office: SampleOffice.station, offered: nil))
        #expect(!city.contains(office: SampleOffice.region, offered: nil))
        #expect(try #require(reachOf([.analyst], SampleOffice.region)) == .everywhere)
        #expect(try #require(reachOf([.analyst], SampleOffice.station)) == .office(SampleOffice.station))
    }

    @Test func `who sees no files finds none`() {
        #expect(reachOf([.systemAdministrator], SampleOffice.region) == nil)
        #expect(FindReach(.visitor, .forCases, on: day) == nil)
        #expect(FindReach(Principal(.consumer(caseID: 1)), .forCases, on: day) == nil)
    }

    @Test(arguments: [OfficeDirectory.forCases, withoutStation])
    func `the token of a reach stands on exactly the entries that it contains`(_ directory: OfficeDirectory) throws {
        let offices = directory.offices.map(\.id)
        for own in offices where directory.office(own)?.exists(on: day) ?? false {
            for roles: Set<Role> in [[.clerk], [.supervisor]] {
                let reach = try #require(FindReach(.staff(roles, office: own), directory, on: day))
                for office in offices {
                    for offered in [nil] + offices.map(Optional.some) {
                        let entry = Self.file(office: office, offered: offered)
                            .entry { directory.line(of: $0, on: day) }
                        let has = reach.token.map { entry.facets.split(separator: " ").contains($0[...]) } ?? true
                        #expect(has == reach.contains(office: office, offered: offered))
                    }
                }
            }
        }
    }

    @Test func `what a dissolved office closed is found by whoever does its work, and by nobody beside`() throws {
        let entry = Self.file(office: SampleOffice.station).entry { Self.withoutStation.line(of: $0, on: day) }
        func finds(_ office: Int64) throws -> Bool {
            let reach = try #require(FindReach(.staff([.clerk], office: office), Self.withoutStation, on: day))
            return entry.facets.split(separator: " ").contains(try #require(reach.token)[...])
        }
        #expect(try finds(SampleOffice.xincheng))
        #expect(try !finds(SampleOffice.saihan))
    }

    /// The station's work is another county's since the first of the month.
    static let withoutStation = OfficeDirectory(
        divisions: OfficeDirectory.forCases.divisions,
        offices: OfficeDirectory.forCases.offices.map { office in
            Office(
                id: office.id, name: office.name, kind: office.kind, division: office.division,
                to: office.id == SampleOffice.station ? "2026-10-01" : nil,
                predecessors: office.id == SampleOffice.xincheng ? [SampleOffice.station] : [])
        },
        divisionEdges: [],
        officeEdges: [
            TreeEdge(.administrative, child: SampleOffice.city, parent: SampleOffice.region),
            TreeEdge(.administrative, child: SampleOffice.xincheng, parent: SampleOffice.city),
            TreeEdge(.administrative, child: SampleOffice.saihan, parent: SampleOffice.city),
        ])

    static func file(office: Int64 = 1, offered: Int64? = nil, names: [String] = [], texts: [String] = [])
        -> IndexedFile
    {
        IndexedFile(
            id: 77, receivedAt: Instant(milliseconds: 1_000_000), office: office, offered: offered, kind: .complaint,
            state: .received, category: "food", division: "150105", texts: texts, names: names)
    }

    @Test func `an entry has the tokens of words, of names in pinyin, and of what the file is`() {
        let entry = Self.file(names: ["甲子電器行"], texts: ["洗衣機漏水"]).entry { [$0, 9] }
        let tokens = Set(entry.tokens)
        #expect(tokens.isSuperset(of: ["洗衣", "衣机", "漏水", "电器", "jia", "_x", "_o1", "_s1", "_s9", "_kcomplaint"]))
        #expect(!tokens.contains("行洗"), "fields must not run into each other")
    }

    @Test func `no facet can be typed`() {
        let selection = Selection(
            words: SearchText("_o10501 _s1")?.words ?? [], filters: FindFilters(), reach: .office(5))
        #expect(selection.all.filter { $0.hasPrefix("_") } == ["_o5"])
    }

    @Test func `filters become tokens and bounds`() {
        var filters = FindFilters()
        filters.kind = .tip
        filters.categories = ["a", "b"]
        filters.divisions = ["150105"]
        filters.receivedFrom = Instant(milliseconds: 5)
        filters.receivedBefore = Instant(milliseconds: 9)
        let selection = Selection(words: ["退款"], filters: filters, reach: .everywhere)
        #expect(selection.all.contains("_ktip"))
        #expect(selection.any.map(\.count) == [2])
        #expect(selection.from == 5 << 20 && selection.below == 9 << 20)
        #expect(selection.checked.isEmpty)
    }

    @Test func `places rise with the time of receipt, and every millisecond has its own`() {
        var last: Int64 = -1
        for millisecond in [0, 1, 999, 1_790_000_000_000, 1_790_000_000_001] as [Int64] {
            var random = SeededRandom(seed: UInt64(millisecond))
            for _ in 0..<200 {
                let id = Int64.random(in: 0...Int64.max, using: &random)
                let place = EntryPosition.wanted(receivedAt: Instant(milliseconds: millisecond), id: id)
                #expect(EntryPosition.areTogether(place, EntryPosition.first(at: Instant(milliseconds: millisecond))))
            }
            let place = EntryPosition.wanted(receivedAt: Instant(milliseconds: millisecond), id: 12_345)
            #expect(place > last)
            #expect(EntryPosition.areTogether(place, EntryPosition.next(after: place)))
            last = place
        }
    }

    @Test func `a cursor is read as it was written`() {
        #expect(FindCursor(FindCursor(below: 987_654_321).text) == FindCursor(below: 987_654_321))
        for wrong in ["", "-1", "0", "!", "zzzzzzzzzzzzzzzz"] { #expect(FindCursor(wrong) == nil) }
    }
}
