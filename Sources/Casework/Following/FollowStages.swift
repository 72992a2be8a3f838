internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The way of a file in a row: what is done, what is now, what may come.
struct FollowStages {
    let followed: FollowCase
    let say: Words

    private var file: CaseFile { followed.file }

    var html: HTML { .stages(followed.isComplaint ? complaint : other) }

    private var filed: Stage { Stage(say(FollowText.stageFiled), note: day(file.receivedOn), .did) }

    private var complaint: [Stage] {
        switch file.state {
        case .refused: [filed, stopped(file.state)]
        case .received where file.isSettling, .closed where file.handling.office == Handling.noOffice:
            FollowSettling(followed: followed, say: say).stages(after: filed, closed: closing)
        case .closed where file.outcome == .merged: [filed, stopped(file.state)]
        case .withdrawn where file.acceptedOn == nil: [filed, stopped(file.state)]
        case .withdrawn: [filed, acceptance, stopped(file.state)]
        default: [filed, acceptance, mediation, closing]
        }
    }

    /// What is no dispute has no acceptance and no mediation.
    private var other: [Stage] {
        switch file.kind {
        case .tip: [filed, worked(FollowText.stageVerification), concluded(FollowText.stageConclusion), last]
        case .consultation: [filed, worked(FollowText.stageAnswer), last]
        case .suggestion: [filed, worked(FollowText.stageConsidered), concluded(FollowText.stageAnswer), last]
        case .complaint, .other: plain
        }
    }

    private var last: Stage {
        file.state == .withdrawn
            ? stopped(.withdrawn)
            : Stage(say(FollowText.stageClosed), note: closedOn, file.state.isFinal ? .now : .later)
    }

    private func worked(_ name: Text) -> Stage {
        let isOver = file.state.isFinal || file.state == .ended
        return Stage(say(name), note: file.kind.receiptPeriod.map(until) ?? "", isOver ? .did : .now)
    }

    private func concluded(_ name: Text) -> Stage {
        Stage(say(name), file.state.isFinal ? .did : file.state == .ended ? .now : .later)
    }

    private var plain: [Stage] {
        let isFinal = file.state.isFinal
        return [
            filed, Stage(say(FollowText.stageWork), isFinal ? .did : .now),
            Stage(say(FollowText.stageClosed), note: closedOn, isFinal ? .now : .later),
        ]
    }

    private func stopped(_ state: CaseState) -> Stage { Stage(say(state.text), note: closedOn, .now) }

    private var acceptance: Stage {
        if let accepted = file.acceptedOn, ![.received, .supplementing].contains(file.state) {
            return Stage(say(FollowText.stageAccepted), note: day(accepted), .did)
        }
        return Stage(say(FollowText.stageAcceptance), note: until(.acceptance), .now)
    }

    private var mediation: Stage {
        switch file.state {
        case .received, .supplementing: Stage(say(FollowText.stageMediation), .later)
        case .accepted, .mediating: Stage(say(FollowText.stageMediation), note: until(.mediation), .now)
        case .paused: Stage(say(FollowText.stageMediation), note: say(FollowText.paused), .now)
        case .agreed: Stage(say(FollowText.stageAgreed), .did)
        case .ended: Stage(say(CaseState.ended.text), .did)
        case .closed, .refused, .withdrawn: Stage(say(FollowText.stageMediation), .did)
        }
    }

    private var closing: Stage {
        switch file.state {
        case .agreed, .ended: Stage(say(FollowText.stageClosing), .now)
        case .closed: Stage(say(FollowText.stageClosed), note: closedOn, .now)
        default: Stage(say(FollowText.stageClosing), .later)
        }
    }

    private func until(_ key: PeriodKey) -> String {
        file.openClock(key).map { say(FollowText.until, day($0.due.due)) } ?? ""
    }

    private var closedOn: String { file.closedOn.map(day) ?? "" }

    private func day(_ day: Day) -> String {
        day.year == followed.today.year ? say.dayAndMonth(day) : say.fullDate(day)
    }
}
