import CaseworkRules
import Testing

@testable import Casework

/// A complaint that begins with what was found out elsewhere.
@Suite struct LodgingBeginningTests {
    private let brought: FilingDraft = {
        var draft = FilingDraft()
        draft[.story] = "问了三个问题"
        draft[.traderName] = "甲子电器行"
        draft.set(.claims, ["refund", "return"])
        return draft
    }()

    @Test func `what is empty is filled`() {
        var draft = FilingDraft()
        draft.fill(with: brought)
        #expect(draft == brought)
    }

    @Test func `nothing that was typed is lost, and the story goes below`() {
        var draft = FilingDraft()
        draft[.story] = "锅坏了"
        draft[.traderName] = "乙丑电器行"
        draft.fill(with: brought)
        #expect(draft[.story] == "锅坏了\n\n问了三个问题" && draft[.traderName] == "乙丑电器行")
        #expect(draft.all(.claims) == ["refund", "return"])
        let once = draft
        draft.fill(with: brought)
        #expect(draft == once)
    }

    @Test func `nothing brought along changes nothing`() {
        var draft = brought
        draft.fill(with: FilingDraft())
        #expect(draft == brought)
    }
}
