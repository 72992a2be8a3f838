import Kernel
import MediationRules
import Testing

/// Asking that a mediator steps back, and deciding on it.
@Suite struct RecusalRequestTests {
    private let request = RecusalRequest(
        id: 1, caseID: 1, number: SessionSamples.number, office: 1, mediator: NamedPerson(id: 101, name: "孟女士"),
        asker: .trader, reason: "是投诉人的亲戚", askedAt: SessionSamples.now)

    private func refused(_ body: () throws -> Void) -> [RecusalRefused.Reason] {
        do {
            try body()
            return []
        } catch let refused as RecusalRefused {
            return refused.why
        } catch { return [] }
    }

    @Test func `everything against asking is told at once`() {
        let reasons = RecusalRequest.reasonsAgainst(
            asking: 101, reason: " ", named: [], open: [request], isMediated: false, isPermitted: false)
        #expect(reasons == [.notPermitted, .notMediated, .unknownMediator, .reasonMissing, .openAlready])
        #expect(
            RecusalRequest.reasonsAgainst(
                asking: 101, reason: "亲戚", named: [request.mediator], open: [], isMediated: true, isPermitted: true
            ).isEmpty)
    }

    @Test func `the person in charge decides once, with a reason`() throws {
        let head = NamedPerson(id: 109, name: "康主任")
        let decided = try request.decided(granted: true, reason: "属实", by: head, isPermitted: true)
        #expect(decided.state == .granted && decided.decidedBy == "康主任" && decided.decision == "属实")
        #expect(
            refused { _ = try decided.decided(granted: false, reason: "", by: head, isPermitted: true) }
                == [.decidedAlready, .reasonMissing])
    }

    @Test func `nobody decides on the own recusal`() {
        #expect(
            refused {
                _ = try request.decided(granted: false, reason: "没有", by: request.mediator, isPermitted: true)
            } == [.ownCase])
    }
}
