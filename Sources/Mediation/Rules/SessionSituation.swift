package import CaseworkRules
package import Kernel

/// All that a decision about a session depends on besides the session itself.
package struct SessionSituation: Sendable {
    package let now: Instant
    package let zone: LegalZone
    /// Where the file stands.
    package let fileState: CaseState
    /// Whether recusal was asked for in this file and is not decided.
    package let recusalOpen: Bool
    /// What does not go together with the time and the place asked for.
    package let clashes: [SessionClash]
    /// The sessions of the same file that are planned.
    package let others: [SessionTime]
    package let isPermitted: Bool

    package init(
        now: Instant, zone: LegalZone, fileState: CaseState, recusalOpen: Bool = false, clashes: [SessionClash] = [],
        others: [SessionTime] = [], isPermitted: Bool = true
    ) {
        self.now = now
        self.zone = zone
        self.fileState = fileState
        self.recusalOpen = recusalOpen
        self.clashes = clashes
        self.others = others
        self.isPermitted = isPermitted
    }

    package var today: Day { zone.day(of: now) }

    /// What stands against meeting at all.
    var reasonsAgainstMeeting: [SessionRefused.Reason] {
        var reasons: [SessionRefused.Reason] = isPermitted ? [] : [.notPermitted]
        switch fileState {
        case .accepted, .mediating: break
        case .paused: reasons.append(.appraisalRuns)
        default: reasons.append(.notMediated(fileState))
        }
        if recusalOpen { reasons.append(.recusalOpen) }
        return reasons
    }

    /// What stands against a time and a place.
    func reasonsAgainst(_ time: SessionTime, _ place: SessionPlace, despiteClashes: Bool) -> [SessionRefused.Reason] {
        var reasons: [SessionRefused.Reason] = []
        if time.start(in: zone) <= now { reasons.append(.inPast) }
        if time.day > today + SessionLimits.daysAhead { reasons.append(.tooFarAhead(today + SessionLimits.daysAhead)) }
        if !SessionTime.lengths.contains(time.minutes) {
            reasons.append(.badLength)
        } else if time.end > 1_440 {
            reasons.append(.pastMidnight)
        }
        if place.isNowhere { reasons.append(.placeMissing) }
        if !place.link.isEmpty, !SessionLimits.isLink(place.link) { reasons.append(.badLink) }
        if others.contains(where: { $0.overlaps(time) }) { reasons.append(.twice) }
        if !clashes.isEmpty, !despiteClashes { reasons.append(.clashes(clashes)) }
        return reasons
    }
}

/// How much of everything a session may have.
package enum SessionLimits {
    /// Mediation takes sixty days (Order 121 art. 23(1)(5)); with an appraisal in between somewhat more than half a
    /// year is the most that makes sense.
    package static let daysAhead = 250
    package static let room = 100
    package static let link = 500
    package static let name = 60
    package static let reason = 500
    package static let minutes = 10_000
    package static let agreed = 4_000
    package static let note = 200
    package static let seats = 20

    /// Whether a text is an address that a browser opens safely: `https`, a host, nothing that breaks out of it.
    package static func isLink(_ text: String) -> Bool {
        guard text.hasPrefix("https://"), text.utf8.count <= link,
            text.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value < 0x7f && !"\"<>\\^`{|}".unicodeScalars.contains($0)
            })
        else { return false }
        let host = text.dropFirst(8).prefix { !"/?#".contains($0) }
        return host.contains(".") && !host.contains("@") && !host.hasPrefix(".") && !host.hasSuffix(".")
    }
}
