import Kernel
import Testing

@testable import CallBacksRules

/// A sample is random, and can be drawn again.
@Suite struct DrawTests {
    @Test(arguments: UInt64(1)...50)
    func `the same seed draws the same places, each once and within the population`(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let population = Int.random(in: 0...300, using: &random)
        let size = Int.random(in: 0...200, using: &random)
        let draw = Draw(seed: seed, population: population, size: size)
        #expect(draw.places == Draw(seed: seed, population: population, size: size).places)
        #expect(draw.places.count == min(size, population) && draw.places == draw.places.sorted())
        #expect(Set(draw.places).count == draw.places.count)
        #expect(draw.places.allSatisfy { (0..<population).contains($0) })
    }

    @Test func `every place is about as likely as any other`() {
        var counts = [Int](repeating: 0, count: 20)
        for seed in 0..<10_000 {
            for place in Draw(seed: UInt64(seed), population: 20, size: 4).places { counts[place] += 1 }
        }
        // 2,000 are expected each; five standard deviations are 200.
        #expect(counts.allSatisfy { (1_800...2_200).contains($0) }, "\(counts)")
    }

    @Test func `hostile numbers draw nothing`() {
        #expect(Draw(seed: 1, population: -5, size: 3).places.isEmpty)
        #expect(Draw(seed: 1, population: 3, size: -1).places.isEmpty)
        #expect(Draw(seed: 1, population: 3, size: .max).places == [0, 1, 2])
    }

    @Test func `whoever was reached answers both questions, and nobody else does`() {
        #expect(CallOutcome(reached: .yes).problems == [.satisfiedMissing, .factsMissing])
        #expect(CallOutcome(reached: .yes, satisfied: .no, factsAgree: true).problems.isEmpty)
        #expect(CallOutcome(reached: .no, satisfied: .yes).problems == [.answeredWithoutReach])
        #expect(CallOutcome(reached: .declined).problems.isEmpty)
    }

    @Test func `rates name what they are made of`() {
        let rates = CallRates(
            drawn: 5,
            outcomes: [
                CallOutcome(reached: .yes, satisfied: .yes, factsAgree: true),
                CallOutcome(reached: .yes, satisfied: .partly, factsAgree: false), CallOutcome(reached: .no),
            ])
        #expect(rates.drawn == 5 && rates.called == 3 && rates.reached == 2)
        #expect(rates.satisfied == 1 && rates.agreeing == 1)
    }

    @Test func `supervisors draw, supervisors and clerks call, and officers do neither`() {
        for relation in OfficeRelation.allCases {
            for role in Role.allCases {
                let isOwn = relation == .own
                #expect(CallBackPermission.allows(.draw, [role], relation) == (isOwn && role == .supervisor))
                #expect(
                    CallBackPermission.allows(.record, [role], relation)
                        == (isOwn && [.supervisor, .clerk].contains(role)))
                let sees =
                    isOwn && [.supervisor, .clerk, .analyst, .auditor].contains(role)
                    || relation == .below && [.supervisor, .analyst, .auditor].contains(role)
                #expect(CallBackPermission.allows(.see, [role], relation) == sees, "\(role) \(relation)")
            }
        }
    }
}
