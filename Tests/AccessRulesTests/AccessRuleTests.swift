import CaseworkRules
import Kernel
import Testing

@testable import AccessRules

@Suite struct AccessRuleTests {
    @Test func `every act of the table is covered by one scope or closed to keys`() {
        let closed = CasePermission.Act.allCases.filter { Scope.covering($0) == nil }
        #expect(
            Set(closed) == [
                .lodge, .reveal, .revealReporter, .forgetReporter, .editTemplates, .move(.rate),
                .move(.approveExtension), .move(.declineExtension), .move(.takeIn), .move(.absorb), .move(.letGo),
                .move(.supervise), .move(.acceptAnswer), .move(.askAgain),
            ])
        #expect(Scope.covering(.view) == .read && Scope.covering(.move(.close)) == .close)
    }

    @Test func `all problems of a new key are told at once`() {
        let problems = KeyRule.problems(name: "", scopes: [], ends: "2026-10-11", today: "2026-10-12")
        #expect(
            problems == [
                FieldProblem("name", .missing), FieldProblem("scopes", .missing), FieldProblem("ends", .dayTooEarly),
            ])
        let late = KeyRule.problems(name: "x", scopes: [.read], ends: "2029-10-12", today: "2026-10-12")
        #expect(late == [FieldProblem("ends", .dayInFuture)])
        #expect(KeyRule.problems(name: "x", scopes: [.read], ends: "2027-10-12", today: "2026-10-12").isEmpty)
    }

    @Test func `a text is a key by its beginning and its length`() {
        #expect(KeyRule.isKey("xb_" + String(repeating: "a", count: 43)))
        #expect(!KeyRule.isKey("xb_short") && !KeyRule.isKey(String(repeating: "a", count: 46)))
    }

    @Test func `internal matters make no event`() {
        for kind in ["addNote", "assign", "revealed", "recorded", "recordedClosed", "nonsense"] {
            #expect(EventKind(history: kind) == nil, "\(kind)")
        }
        #expect(EventKind(history: "lodged") == .received)
        #expect(EventKind(history: "withdraw") == .closed && EventKind(history: "pause") == .moved)
    }

    @Test(
        arguments: [
            [127, 0, 0, 1], [10, 1, 2, 3], [172, 31, 255, 255], [192, 168, 0, 1], [169, 254, 169, 254], [0, 0, 0, 0],
            [100, 64, 0, 1], [224, 0, 0, 1], [255, 255, 255, 255], [198, 19, 0, 1],
        ] as [[UInt8]])
    func `an address inside is none outside, however it is written`(_ bytes: [UInt8]) {
        #expect(!OutsideAddress.isOutside(bytes))
        #expect(!OutsideAddress.isOutside([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + bytes))
        #expect(!OutsideAddress.isOutside([0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8) + bytes))
        #expect(!OutsideAddress.isOutside([0x20, 0x02] + bytes + [UInt8](repeating: 0, count: 10)))
    }

    @Test func `addresses of the world are outside, those of IPv6's own machines are not`() {
        #expect(OutsideAddress.isOutside([8, 8, 8, 8]) && OutsideAddress.isOutside([172, 32, 0, 1]))
        #expect(OutsideAddress.isOutside([0x24, 0x00] + [UInt8](repeating: 1, count: 14)))
        let inside: [[UInt8]] = [
            [UInt8](repeating: 0, count: 15) + [1], [0xFE, 0x80] + [UInt8](repeating: 0, count: 14),
            [0xFC, 0x00] + [UInt8](repeating: 0, count: 14), [0xFF, 0x02] + [UInt8](repeating: 0, count: 14),
            [0x20, 0x01, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 12), [UInt8](repeating: 0, count: 16), [],
            [1, 2, 3],
        ]
        for bytes in inside { #expect(!OutsideAddress.isOutside(bytes), "\(bytes)") }
    }

    @Test func `a webhook is tried ten times within the schedule, and switched off after five days`() {
        #expect(RetrySchedule.attempts == 10 && RetrySchedule.delays == RetrySchedule.delays.sorted())
        let now = Instant(milliseconds: 1_791_770_400_000)
        #expect(!RetrySchedule.isOver(failingSince: nil, now: now))
        #expect(!RetrySchedule.isOver(failingSince: now.adding(seconds: -431_999), now: now))
        #expect(RetrySchedule.isOver(failingSince: now.adding(seconds: -432_000), now: now))
    }

    @Test func `keys and webhooks are the system administrator's, and nobody's elsewhere`() {
        for action in AccessPermission.Action.allCases {
            #expect(AccessPermission.allows(action, [.systemAdministrator], .own))
            #expect(!AccessPermission.allows(action, Set(Role.allCases), .elsewhere))
        }
        #expect(!AccessPermission.allows(.make, [.securityAdministrator, .supervisor, .officer], .own))
    }
}
