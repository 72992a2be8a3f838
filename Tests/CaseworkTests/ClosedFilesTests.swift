import CaseworkRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

/// The closed complaints of which samples are drawn.
@Suite struct ClosedFilesTests {
    @Test(arguments: Engine.underTest)
    func `complaints handled to their end are told in a fixed order, up to a number, and others are not`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            var closed: [CaseNumber] = []
            for _ in 0..<3 {
                let number = try await fixture.lodge(.sample(phone: "1390000\(closed.count)000"))
                for move in [
                    CaseMove.accept, .startMediation, .end(ground: "a23_2", note: ""),
                    .close(outcome: .notAgreed, agreed: nil, performed: nil, note: ""),
                ] { try await fixture.decide(move, number) }
                closed.append(number)
            }
            let open = try await fixture.lodge()
            try await fixture.decide(.mergeInto(open), fixture.lodge())
            try await fixture.decide(.withdraw(reason: "不要了"), fixture.lodge())
            try await fixture.decide(.answer(Answer("可以退。")), fixture.lodge(.sampleConsultation()))
            let files = ClosedFiles(fixture.tools.database)
            let (today, offices) = (fixture.tools.today, [SampleOffice.saihan, SampleOffice.city])
            let found = try await files.closed(of: offices, from: today, to: today, limit: 10)
            #expect(found.map(\.number) == closed && found.allSatisfy { $0.office == SampleOffice.saihan })
            let two = try await files.closed(of: offices, from: today, to: today, limit: 2)
            #expect(two.map(\.number) == Array(closed.prefix(2)))
            let before = try await files.closed(of: offices, from: today - 9, to: today - 1, limit: 10)
            #expect(before.isEmpty)
            let other = try await files.closed(of: [SampleOffice.xincheng], from: today, to: today, limit: 10)
            #expect(other.isEmpty)
        }
    }
}
