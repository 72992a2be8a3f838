import AccountsRules
import CaseworkRules
import DesksRules
import Kernel
import Testing

@Suite struct CallFilingTests {
    private let notes = [TimedNote(time: "10:51", text: "修过两次"), TimedNote(time: "10:52", text: "店里说只能再修")]

    @Test func `notes go below the story, each with its time`() {
        var draft = FilingDraft()
        draft[.story] = "买的洗衣机漏水。"
        let filed = draft.filed(with: notes)
        #expect(filed[.story] == "买的洗衣机漏水。\n\n10:51 修过两次\n10:52 店里说只能再修")
        #expect(draft.filed(with: []) == draft)
    }

    @Test func `without a story the notes are the story`() {
        #expect(FilingDraft().filed(with: notes)[.story] == "修过两次\n店里说只能再修")
        var blank = FilingDraft()
        blank[.story] = " \n"
        #expect(blank.filed(with: notes)[.story] == "修过两次\n店里说只能再修")
    }

    /// Every field that the rules of filing read for a reporter, and every other about a person.
    @Test func `of a tip nothing that tells who reported is kept, of other kinds everything`() {
        var draft = FilingDraft()
        for field in FilingField.allCases { draft[field] = "x" }
        let kept = draft.kept(after: .tip)
        for field in FilingField.allCases
        where field.rawValue.hasPrefix("consumer.") || field.rawValue.hasPrefix("agent.") {
            #expect(!kept.has(field), "\(field)")
        }
        #expect(kept.has(.story) && kept.has(.traderName))
        for kind in [CaseKind.complaint, .consultation, .suggestion] { #expect(draft.kept(after: kind) == draft) }
    }

    @Test func `what a desk files comes by its own channel`() {
        for kind in OfficeKind.allCases {
            #expect(Desk.hotline.channel(at: kind) == .hotline12315)
            #expect(Desk.counter.channel(at: kind) == (kind == .station ? .station : .counter))
        }
    }

    @Test func `clerks, officers and supervisors take calls in their own office, and nobody elsewhere`() {
        for role in Role.allCases {
            let may = [.clerk, .officer, .supervisor].contains(role)
            #expect(DeskPermission.allows(.take, [role], .own) == may)
            for relation in [OfficeRelation.below, .above, .elsewhere] {
                #expect(!DeskPermission.allows(.take, [role], relation))
            }
            #expect(!DeskPermission.allows(.seeRecord, [role], .elsewhere))
        }
        #expect(DeskPermission.allows(.seeRecord, [.auditor], .below))
        #expect(!DeskPermission.allows(.seeRecord, [.systemAdministrator], .own))
    }

    @Test func `a call that was filed or ended is over`() {
        #expect(CallState.allCases.filter(\.isOver) == [.filed, .ended])
    }
}
