internal import Kernel
internal import StatisticsRules
internal import Web

/// The numbers at the head of the page; every rate with numerator and denominator, silence counted apart.
struct HeadFigures {
    let snapshot: FigureSnapshot
    let overdue: Int
    let today: Day
    let say: Words

    var figures: [Figure] {
        [filed, closed, inTime, open, overdueNow] + (answered > 0 ? [solved] : [])
    }

    private var filed: Figure {
        let sum = snapshot[.filed]
        let before =
            snapshot.hasYearBefore
            ? say(FiguresText.lastYear, say.count(sum.before)) : say(FiguresText.noLastYear)
        return figure(FiguresText.filed, sum.now, before)
    }

    private var closed: Figure {
        figure(
            FiguresText.closed, snapshot[.closed].now,
            say(FiguresText.reopened, say.count(snapshot[.reopened].now)))
    }

    private var inTime: Figure {
        let closed = snapshot[.closed].now
        let inTime = snapshot[.closedInTime].now
        let late = snapshot[.closedLate].now
        let more = say(FiguresText.lateParts, say.count(late), say.count(max(0, closed - inTime - late)))
        return Figure(rate: say(FiguresText.inTime), inTime, of: closed, more: more, say)
    }

    private var open: Figure {
        let filed = snapshot[.filed].ever
        let closed = snapshot[.closed].ever
        let reopened = snapshot[.reopened].ever
        let day = min(snapshot.filter.period.lastDay, today)
        let parts = say(
            FiguresText.openParts, say.fullDate(day), say.count(filed), say.count(closed), say.count(reopened))
        return figure(FiguresText.openAtEnd, filed - closed + reopened, parts)
    }

    private var overdueNow: Figure {
        figure(FiguresText.overdueNow, overdue, say(FiguresText.overdueParts, say.fullDate(today)))
    }

    private var answered: Int {
        snapshot[.solvedYes].now + snapshot[.solvedPartly].now + snapshot[.solvedNo].now
    }

    private var solved: Figure {
        let silent = max(0, snapshot[.closed].now - answered)
        let more = say(FiguresText.solvedParts, say.count(snapshot[.solvedPartly].now), say.count(silent))
        return Figure(rate: say(FiguresText.solved), snapshot[.solvedYes].now, of: answered, more: more, say)
    }

    private func figure(_ name: Text, _ number: Int, _ parts: String) -> Figure {
        Figure(say(name), say.count(number), unit: say(FiguresText.files), parts: parts)
    }
}
