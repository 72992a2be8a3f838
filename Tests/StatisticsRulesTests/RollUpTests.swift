import Kernel
import StatisticsRules
import Testing

@Suite struct RollUpTests {
    /// A county below a city below a region; two levels of categories in one system.
    private let rollUp = RollUp(categoryParents: ["cca:phone": "cca:electronics"]) { division, _ in
        ["150105": ["150100", "150000"], "150100": ["150000"]][division] ?? []
    }

    private func delta(
        _ measure: Measure = .filed, category: String = "cca:phone", division: String = "150105", amount: Int64 = 1
    ) -> Delta {
        let dimensions = Dimensions(
            kind: "complaint", channel: "web", category: category, nature: "quality", division: division)
        return Delta(measure, on: "2026-09-24", cohort: "2026-09-01", dimensions, amount: amount)
    }

    @Test func `a file counts in its division, in all above and in everything`() {
        let cells = rollUp.cells(delta())
        let scopes = cells.keys.filter { $0.cube == .byKind && $0.below }.map(\.scope)
        #expect(Set(scopes) == ["150105", "150100", "150000", ""])
        #expect(cells.keys.filter { $0.cube == .byKind && !$0.below }.map(\.scope) == ["150105"])
        #expect(cells.values.allSatisfy { $0 == 1 })
    }

    @Test func `a category counts in its ancestors up to its system, each under the one above`() {
        let cells = rollUp.cells(delta()).keys.filter { $0.cube == .byCategory && $0.scope.isEmpty }
        #expect(
            Set(cells.map { [$0.under, $0.key] }) == [
                ["cca:electronics", "cca:phone"], ["cca:", "cca:electronics"], ["", "cca:"],
            ])
    }

    @Test func `each division counts below the one above it, the highest below everything`() {
        let cells = rollUp.cells(delta()).keys.filter { $0.cube == .byDivision }
        #expect(
            Set(cells.map { [$0.scope, $0.key] }) == [["150100", "150105"], ["150000", "150100"], ["", "150000"]])
    }

    @Test func `the month is that of the event and the kind stays with every cell`() {
        for key in rollUp.cells(delta()).keys {
            #expect(key.month == 202609)
            #expect(key.kind == "complaint")
        }
    }

    @Test func `an unknown division counts in everything and in itself`() {
        let cells = rollUp.cells(delta(division: "US-CA")).keys.filter { $0.cube == .byKind }
        #expect(Set(cells.map { "\($0.scope) \($0.below)" }) == ["US-CA false", "US-CA true", " true"])
        #expect(rollUp.cells(delta(division: "")).keys.filter { $0.cube == .byDivision }.isEmpty)
    }

    @Test func `measures of the finer questions stay in the cube of kinds`() {
        #expect(Set(rollUp.cells(delta(.agreedMoney, amount: 289_900)).keys.map(\.cube)) == [.byKind])
        #expect(Set(rollUp.cells(delta(.filed)).keys.map(\.cube)) == Set(Cube.allCases))
        #expect(Set(rollUp.cells(delta(.resolved)).keys.map(\.cube)) == [.byKind, .byNature, .byCategory, .byDivision])
    }

    @Test func `a loop among categories ends`() {
        let loop = RollUp(categoryParents: ["x:a": "x:b", "x:b": "x:a"]) { _, _ in [] }
        #expect(loop.cells(delta(category: "x:a")).count < 100)
    }

    @Test func `many deltas spread together are the sum of each spread alone`() {
        var random = SeededRandom(seed: 11)
        let deltas = (0..<500).map { _ in
            delta(
                Measure.allCases.randomElement(using: &random) ?? .filed,
                category: ["cca:phone", "cca:electronics", "x:1", ""].randomElement(using: &random) ?? "",
                division: ["150105", "150100", "US-CA", ""].randomElement(using: &random) ?? "",
                amount: Int64.random(in: -2...2, using: &random))
        }
        var alone: [CellKey: Int64] = [:]
        for delta in deltas {
            for (key, value) in rollUp.cells(delta) { alone[key, default: 0] += value }
        }
        #expect(rollUp.cells(deltas).filter { $0.value != 0 } == alone.filter { $0.value != 0 })
    }
}
