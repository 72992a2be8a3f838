import CaseworkRules
import Kernel
import MediationRules
import Storage
import TestSupport
import Testing

@testable import Mediation

/// What documents learn of the mediation of a file, on both engines.
@Suite struct MediationRecordTests {
    @Test(arguments: Engine.underTest)
    func `the next session and the last one held are told, with everybody who was there`(_ engine: Engine) async throws
    {
        try await MediationFixture.with(engine) { fixture in
            let (number, _) = try await fixture.accepted()
            let caseID = try await fixture.file(number).id
            #expect(try await MediationRecord(of: caseID, on: fixture.database) == MediationRecord())
            var draft = MediationFixture.draft()
            draft.seats += [
                Seat(position: 3, kind: .mediator, name: "包先生", person: 102),
                Seat(position: 4, kind: .platform, name: "样例平台"),
            ]
            let session = try await fixture.store.plan(draft, in: try await fixture.facts(number), by: .officer)
            fixture.clock.pass(days: 8)
            let came = Dictionary(uniqueKeysWithValues: (0...4).map { ($0, Seat.Attendance.came) })
            try await fixture.store.decide(
                .record(
                    SessionRecord(attendance: came, notes: [2: "店长钱先生"], minutes: "商家提出退一半。", agreed: "先检测。")),
                on: session.id, in: try await fixture.facts(number), by: .officer)
            try await fixture.store.plan(
                MediationFixture.draft("2026-10-27", at: "14:00"), in: try await fixture.facts(number), by: .officer)
            let record = try await MediationRecord(of: caseID, on: fixture.database)
            #expect(record.next?.time == "2026年10月27日14时00分" && record.last?.time == "2026年10月20日09时30分")
            #expect(record.mediators == ["孟女士", "包先生"] && record.thirdParties == ["样例平台"])
            #expect(record.last?.attended.contains("经营者甲子电器行（赛罕店）：来了（店长钱先生）") == true)
            #expect(record.last?.agreed == "先检测。" && record.last?.minutes == "商家提出退一半。")
        }
    }
}
