internal import ReportingRules
internal import Web

/// The figures at the head of a report, each with what it is made of.
struct ReportHead {
    let document: ReportDocument
    let convention: Convention
    let say: Words

    private func text(_ key: String) -> String { document.cell(key)?.text ?? ReportCell.none }

    private func isKnown(_ key: String) -> Bool { document.cell(key)?.number != nil }

    var figures: [Figure] {
        var figures = [accepted]
        if isKnown("resolved") {
            figures.append(
                Figure(
                    say(ReportingText.resolved), text("resolved"), unit: say(ReportingText.files),
                    parts: say(ReportingText.lastFiles, text("resolvedLast"))))
        }
        if convention.rules(on: document.to).rate == .closing {
            figures.append(rate(ReportingText.closeRate, "closeRate", "closed", "accepted"))
        } else if isKnown("resolved") {
            figures.append(rate(ReportingText.rate, "resolutionRate", "resolved", "accepted"))
        }
        if isKnown("recoveredFen") {
            figures.append(
                Figure(
                    say(ReportingText.recovered), text("recoveredFen"), unit: say(ReportingText.wanYuan),
                    parts: say(ReportingText.lastMoney, text("recoveredLastFen"))))
        }
        if isKnown("doubleCases") {
            figures.append(
                Figure(
                    say(ReportingText.double), text("doubleCases"), unit: say(ReportingText.files),
                    parts: say(ReportingText.doubleParts, text("doubleFen"))))
        }
        if isKnown("visitsAndConsultations") {
            figures.append(
                Figure(
                    say(ReportingText.visits), text("visitsAndConsultations"), unit: say(ReportingText.people),
                    parts: say(ReportingText.lastPeople, text("visitsAndConsultationsLast"))))
        }
        return figures
    }

    private var accepted: Figure {
        let parts =
            isKnown("yoyPercent")
            ? say(ReportingText.growth, text("yoyPercent"), text("acceptedLast"))
            : say(ReportingText.lastFiles, text("acceptedLast"))
        return Figure(
            say(ReportingText.accepted), text("accepted"), unit: say(ReportingText.files), parts: parts)
    }

    private func rate(_ name: Text, _ key: String, _ part: String, _ whole: String) -> Figure {
        Figure(
            say(name), text(key + "Percent"), unit: "%",
            parts: say(ReportingText.fraction, text(part), denominator(whole), text(key + "LastPercent")))
    }

    /// Below a close rate stand complaints and tips together.
    private func denominator(_ whole: String) -> String {
        let rules = convention.rules(on: document.to)
        guard rules.rate == .closing, rules.closeBase == .complaintsAndTips, isKnown("tips") else {
            return text(whole)
        }
        return "\(text("accepted"))＋\(text("tips"))"
    }
}
