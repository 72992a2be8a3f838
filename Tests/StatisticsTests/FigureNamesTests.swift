import CaseworkRules
import StatisticsRules
import Testing

@testable import Statistics

@Suite struct FigureNamesTests {
    @Test func `figures know every kind of case file and no other`() {
        #expect(FigureKind.allCases.map(\.rawValue).sorted() == CaseKind.allCases.map(\.rawValue).sorted())
        #expect(FigureKind.allCases.allSatisfy { FigureNames.kinds[$0.rawValue] != nil })
    }

    @Test func `every channel of case files has a name`() {
        #expect(Set(FigureNames.channels.keys) == Set(Channel.allCases.map(\.rawValue)))
    }
}
