package import Kernel
package import PerformanceRules
package import SettlementRules
package import Web

/// The promises of a file in one sentence.
package struct PromiseSummary: Sendable {
    /// Those that still have to be performed or answered, and those that need not be any more.
    private let open: [Promise]
    private let performed: Int
    private let all: Int
    private let today: Day

    package init(_ promises: [Promise], today: Day) {
        let counted = promises.filter { $0.state != .released }
        self.open = counted.filter { !$0.state.isFinal }.sorted { $0.terms.dueOn < $1.terms.dueOn }
        performed = counted.count { $0.state == .performed }
        all = counted.count
        self.today = today
    }

    private var overdue: Promise? { open.first { $0.isOverdue(on: today) } }

    package var note: NoteKind {
        if overdue != nil || open.contains(where: { $0.state == .disputed }) { return .bad }
        return open.isEmpty ? (all == 0 ? .plain : .ok) : .warn
    }

    /// What it says to one side, or to an officer.
    package func sentence(for side: Side?, _ say: Words) -> String {
        guard all > 0 else { return say(PromiseText.none) }
        let sum = say(PromiseText.sum, String(all), String(performed))
        guard let first = open.first else { return say(PromiseText.allDone, String(all)) }
        return say.sentences([sum, next(first, for: side, say)])
    }

    private func next(_ first: Promise, for side: Side?, _ say: Words) -> String {
        if let waiting = open.first(where: { $0.state == .claimed && $0.terms.by.other == side }) {
            return say(PromiseText.yourAnswer, String(waiting.position))
        }
        if let overdue {
            return say(
                PromiseText.isOverdue, say(PromiseText.name(overdue.terms.by)), String(overdue.position),
                say.dayAndMonth(overdue.terms.dueOn))
        }
        if let waiting = open.first(where: { $0.state == .claimed }) {
            return say(
                PromiseText.othersAnswer, say(PromiseText.name(waiting.terms.by.other)), String(waiting.position))
        }
        let name = first.terms.by == side ? say(PromiseText.you) : say(PromiseText.name(first.terms.by))
        return say(PromiseText.isNext, name, String(first.position), say.date(first.terms.dueOn, today: today))
    }
}

/// What stands of the promises on pages of other capabilities; `App` puts it there.
package enum PromiseSection {
    /// The section on the page of a consumer's file, and the line in the room; nil where nothing was promised.
    package static func section(
        of number: CaseNumber, for side: Side, in store: PromiseStore
    ) async throws -> (@Sendable (Words) -> HTML)? {
        let promises = try await store.promises(of: number).map(\.promise)
        guard !promises.isEmpty else { return nil }
        let (summary, path) = (
            PromiseSummary(promises, today: store.tools.today),
            PromiseAddress.root(side).replacing(":number", with: number.text)
        )
        return { say in
            .section(
                class: "panel flow tight",
                [
                    .h2(say(PromiseText.heading)),
                    .note(summary.note, [.p(summary.sentence(for: side, say))]),
                    .p([.a(say(PromiseText.look), href: path)]),
                ])
        }
    }
}
