package import CaseworkRules

/// What was noted in passing while somebody talked, with the time of day it was noted at.
package struct TimedNote: Equatable, Sendable {
    package let time: String
    package let text: String

    package init(time: String, text: String) {
        self.time = time
        self.text = text
    }
}

extension FilingDraft {
    /// The draft as it is filed: what was noted in passing stands below the story, each line with its time.
    ///
    /// Where nothing was written as the story, the notes are the story.
    package func filed(with notes: [TimedNote]) -> FilingDraft {
        guard !notes.isEmpty else { return self }
        var draft = self
        let story = self[.story]
        let isBlank = story.allSatisfy(\.isWhitespace)
        let lines = notes.map { isBlank ? $0.text : "\($0.time) \($0.text)" }.joined(separator: "\n")
        draft[.story] = isBlank ? lines : story + "\n\n" + lines
        return draft
    }

    /// What the record of a call may keep after it became a file of that kind: of a tip nothing that tells who
    /// reported (Order 121 art. 37).
    package func kept(after kind: CaseKind) -> FilingDraft {
        guard kind == .tip else { return self }
        var draft = self
        for field in Self.tellsWho { draft.set(field, []) }
        return draft
    }

    /// The fields that tell who speaks.
    package static let tellsWho: [FilingField] = [
        .name, .phone, .address, .ageBand, .rural, .byAgent, .agentName, .agentPhone, .agentAuthority, .processing,
        .guardian,
    ]
}
