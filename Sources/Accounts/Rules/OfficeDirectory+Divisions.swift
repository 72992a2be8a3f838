package import Kernel

extension OfficeDirectory {
    /// The divisions above, nearest first, without itself.
    package func ancestors(of code: DivisionCode, tree: Tree = .administrative, on day: Day) -> [DivisionCode] {
        self.tree(tree).ancestors(of: code, on: day)
    }

    /// The divisions directly below.
    package func children(of code: DivisionCode, tree: Tree = .administrative, on day: Day) -> [DivisionCode] {
        self.tree(tree).children(of: code, on: day)
    }

    /// The division and all that is below it, level by level.
    package func subtree(of code: DivisionCode, tree: Tree = .administrative, on day: Day) -> [DivisionCode] {
        [code] + self.tree(tree).descendants(of: code, on: day)
    }

    /// The name of a place with what it lies in, largest first: 内蒙古自治区 · 呼和浩特市 · 赛罕区.
    package func path(of code: DivisionCode, on day: Day) -> [Division] {
        (ancestors(of: code, on: day).reversed() + [code]).compactMap(division).filter { $0.kind != .container }
    }

    /// The office whose ground `division` is: the nearest one upwards of the kind asked for.
    ///
    /// Mediation is done by the county-level authority where the trader is or does business (Order 121); where
    /// a county has none of that kind, the next level answers. A division that ended is followed into its
    /// successor, the first one if it was split, and so is an office that was dissolved. `nil` if nobody is
    /// responsible, which staff then settle by hand.
    package func competentOffice(
        for division: DivisionCode, kind: OfficeKind = .bureau, on day: Day
    ) -> Office? {
        let today = standing(division, on: day)
        for place in [today] + ancestors(of: today, on: day) {
            let here = offices(in: place).filter { $0.kind == kind }
            if let found = here.first(where: { $0.exists(on: day) }) { return office(standing(found.id, on: day)) }
            // An office that was dissolved has left its ground to its successor, wherever that stands.
            let passed = here.lazy.compactMap { self.office(self.standing($0.id, on: day)) }
            if let found = passed.first(where: { $0.kind == kind && $0.exists(on: day) }) { return found }
        }
        return nil
    }

    /// The division that stands on the ground of `code` on that day.
    ///
    /// The walk is bounded, because two places may by mistake name each other as predecessors.
    package func standing(_ code: DivisionCode, on day: Day) -> DivisionCode {
        var here = code
        for _ in 0..<16 {
            guard let known = division(here), let end = known.to, end < day,
                let next = successors(of: here).first
            else { return here }
            here = next
        }
        return here
    }
}
