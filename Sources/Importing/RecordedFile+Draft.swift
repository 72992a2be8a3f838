package import CaseworkRules
package import ImportingRules
internal import Kernel

extension RecordedFile {
    /// The draft as casework keeps it; nil when its kind or channel is none of casework's, which a mapping that was
    /// read with ``MappingVocabulary/casework`` rules out.
    package init?(_ draft: RecordedDraft, mapping: Mapping) {
        guard let kind = CaseKind(rawValue: draft.kind), let channel = Channel(rawValue: draft.channel) else {
            return nil
        }
        self.init(
            source: mapping.source, sourceKey: draft.key, kind: kind, channel: channel,
            receivedAt: draft.receivedAt, division: draft.division.code,
            category: CategoryCode(system: mapping.category.system, code: draft.categoryCode), title: draft.title,
            story: draft.story, traderName: draft.trader, handledBy: draft.handledBy, closedOn: draft.closedOn,
            inTime: draft.inTime, outcome: draft.outcome)
        nature = draft.nature
        acceptedOn = draft.acceptedOn
        result = draft.result.flatMap(Outcome.init)
        (agreed, performed, punitive) = (draft.agreed, draft.performed, draft.punitive)
    }
}

extension RecordedDivision {
    /// Nil for a division that the installation must know already.
    init?(_ division: MappedDivision) {
        guard let name = division.name else { return nil }
        self.init(code: division.code, parent: division.parent, name: name)
    }
}
