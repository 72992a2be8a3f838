import Kernel
import Testing
import TradersRules

/// Merging, splitting and placing entries of the register, as the rules have it.
@Suite struct RegisterTests {
    private func trader(
        _ id: Int64, _ kind: TraderKind = .company, code: CreditCode? = nil, parent: Int64? = nil,
        standing: TraderStanding = .known, merged: Int64? = nil
    ) -> Trader {
        Trader(
            id: id, code: code, name: "甲子\(id)", kind: kind, parent: parent, standing: standing, mergedInto: merged)
    }

    @Test func `a merge can be undone and leaves the entry as it was`() throws {
        let one = trader(1)
        let other = trader(2)
        let merged = try one.moved(.merge(into: other, reason: "同一家"))
        #expect(merged.mergedInto == 2 && merged.version == 2)
        let split = try merged.moved(.split(reason: "查清是两家"))
        #expect(split.mergedInto == nil && split.name == one.name && split.kind == one.kind)
    }

    @Test func `every reason against a merge is told at once`() throws {
        let refused = #expect(throws: RegisterRefused.self) {
            try trader(1, standing: .claimed, merged: 3).moved(.merge(into: trader(1, merged: 3), reason: " "))
        }
        #expect(Set(refused?.why ?? []) == [.alreadyMerged, .itself, .intoMerged, .claimed, .reasonMissing])
    }

    @Test func `two codes are two traders, one code may take in an entry without`() throws {
        let first = try #require(CreditCode("91350100M000100Y43"))
        let second = try #require(CreditCode("91310000775785552L"))
        let refused = #expect(throws: RegisterRefused.self) {
            try trader(1, code: first).moved(.merge(into: trader(2, code: second), reason: "x"))
        }
        #expect(refused?.why == [.differentCodes])
        #expect(try trader(1).moved(.merge(into: trader(2, code: second), reason: "x")).mergedInto == 2)
    }

    @Test func `a branch stands below a company, a shop below a platform, and nothing below what stands below`() throws
    {
        let company = trader(1)
        let platform = trader(2, .platform)
        let branch = trader(3, .branch, parent: 1)
        #expect(try trader(4).moved(.place(.branch, below: company)).parent == 1)
        #expect(try trader(4).moved(.place(.shop, below: platform)).kind == .shop)
        #expect(trader(4).reasonsAgainst(.place(.shop, below: company)) == [.parentKind])
        #expect(trader(4).reasonsAgainst(.place(.shop, below: nil)) == [.parentMissing])
        #expect(trader(4).reasonsAgainst(.place(.branch, below: branch)) == [.parentBelow, .parentKind])
        #expect(trader(4).reasonsAgainst(.place(.company, below: platform)) == [.parentKind])
        #expect(try branch.moved(.place(.company, below: nil)).parent == nil)
    }

    @Test func `a name that is empty is no name`() {
        #expect(trader(1).reasonsAgainst(.rename("\u{3000}")) == [.nameMissing])
    }

    @Test func `only those named may keep the register and decide who joins`() {
        for role in Role.allCases {
            #expect(
                RegisterPermission.allows(.decide, [role], .own) == (role == .supervisor), "\(role)")
            #expect(
                RegisterPermission.allows(.keep, [role], .own) == [.officer, .supervisor].contains(role), "\(role)")
            for action in RegisterAction.allCases {
                #expect(!RegisterPermission.allows(action, [role], .elsewhere))
                #expect(!RegisterPermission.allows(action, [role], .above))
            }
        }
        #expect(!RegisterPermission.allows(.see, [], .own))
    }
}
