internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

/// What has happened, newest first, with whether the chain of records proves itself.
struct FileHistory {
    /// Entries shown at once; earlier ones open below.
    private static let shown = 12

    let view: FileView
    let say: Words

    var html: HTML {
        let events = view.details.history.reversed().map(HistoryWords(view: view, say: say).event)
        let earlier = Array(events.dropFirst(Self.shown))
        return .panel(
            say(FileText.history),
            more: [.span(say(FileText.entries, String(view.details.historyEnd.count)), class: "count"), mark],
            [
                .timeline(Array(events.prefix(Self.shown))),
                earlier.isEmpty
                    ? .empty : .details(say(FileText.earlier, String(earlier.count)), [.timeline(earlier)]),
                view.details.earlierEntries > 0
                    ? .p(say(FileText.older, String(view.details.earlierEntries))) : .empty,
            ])
    }

    private var mark: HTML {
        view.isProven
            ? .span(class: "push small ok", [.icon(.check), .text(say(FileText.proven))])
            : .span(class: "push small bad", [.icon(.alert), .text(say(FileText.notProven))])
    }
}

/// Entries of a history in plain words.
struct HistoryWords {
    let view: FileView
    let say: Words

    func event(_ entry: HistoryEntry) -> TimelineEvent {
        TimelineEvent(
            time: say.shortMoment(entry.at, today: view.today, in: view.law.zone), machineTime: entry.at.iso,
            by: author(entry), isKey: Self.isKey(entry.kind), .text(words(entry)))
    }

    /// Who did it.
    func author(_ entry: HistoryEntry) -> String {
        switch entry.by.kind {
        case "staff":
            entry.by.id.map { view.names[$0] ?? say(HistoryText.staff, String($0)) } ?? say(HistoryText.system)
        case "key": say(HistoryText.program, entry.by.id.map { String($0) } ?? "")
        case "consumer": say(HistoryText.consumer(view.file.kind))
        case "trader": say(HistoryText.trader)
        default: say(HistoryText.system)
        }
    }

    private static func isKey(_ kind: String) -> Bool {
        switch CaseMove.Name(rawValue: kind) {
        case .accept, .refuse, .takeOver, .agree, .end, .close, .reopen, .withdraw, .conclude, .notifyReporter, .answer:
            true
        case nil: [Entry.lodged, Entry.settled, Entry.unsettled].contains(kind)
        default: false
        }
    }

    /// What was done; free text is not in the history, so only facts are told.
    func words(_ entry: HistoryEntry) -> String {
        let facts = (try? entry.content)?.facts ?? [:]
        guard let name = CaseMove.Name(rawValue: entry.kind) else { return other(entry, facts) }
        switch name {
        case .accept: return say(HistoryText.accept)
        case .refuse: return say(HistoryText.refuse, ground(facts, view.rules?.refusalGrounds ?? []))
        case .requestSupplement: return say(HistoryText.requestSupplement)
        case .supplement: return say(HistoryText.supplement)
        case .assign: return say(HistoryText.assign, facts["officer"].flatMap { Int64($0) }.map(view.name) ?? "")
        case .handOver: return say(HistoryText.handOver, office(facts))
        case .takeOver: return say(HistoryText.takeOver, office(facts))
        case .returnHandover: return say(HistoryText.returnHandover)
        case .startMediation: return say(HistoryText.startMediation)
        case .recordSession: return say(HistoryText.recordSession, day(facts["heldOn"]))
        case .pause: return say(HistoryText.pause)
        case .resume: return say(HistoryText.resume)
        case .extend: return say(HistoryText.extend, facts["days"] ?? "")
        case .agree: return say(HistoryText.agree, money(facts["amount"]))
        case .end: return say(HistoryText.end, ground(facts, view.rules?.terminationGrounds ?? []))
        case .close:
            return say(HistoryText.close, facts["outcome"].flatMap(Outcome.init).map { say($0.text) } ?? "")
        case .reopen: return say(HistoryText.reopen)
        case .withdraw: return say(HistoryText.withdraw)
        case .rate:
            let solved = facts["solved"].flatMap(Rating.Solved.init).map { say($0.text) } ?? ""
            return say(HistoryText.rate, solved, facts["score"] ?? "")
        case .addFacts: return say(HistoryText.addFacts)
        case .addNote: return say(HistoryText.addNote)
        case .startVerification, .askExtension, .approveExtension, .declineExtension, .conclude, .notifyReporter,
            .renew, .joinTo, .takeIn:
            return tip(name, facts)
        case .mergeInto: return say(HistoryText.mergeInto, facts["into"] ?? "")
        case .absorb: return say(HistoryText.absorb, facts["from"] ?? "")
        case .separate: return say(HistoryText.separate, facts["outOf"] ?? "")
        case .letGo: return say(HistoryText.letGo, facts["from"] ?? "")
        case .acknowledge: return say(HistoryText.acknowledge)
        case .answer: return say(HistoryText.answer)
        case .write: return say(HistoryText.write)
        case .writeBack: return say(HistoryText.writeBack)
        case .becomeComplaint: return say(HistoryText.becomeComplaint, facts["opened"] ?? "")
        case .splitTip: return say(HistoryText.splitTip, facts["opened"] ?? "")
        case .supervise, .askAgain:
            let office = facts["by"].flatMap { Int64($0) }.map { say(view.office($0)) } ?? ""
            return say(
                name == .supervise ? HistoryText.supervise : HistoryText.askAgain, office, day(facts["due"]))
        case .answerSupervision:
            return say(facts["inTime"] == "0" ? HistoryText.answerLate : HistoryText.answerSupervision)
        case .acceptAnswer: return say(HistoryText.acceptAnswer)
        case .correct: return say(HistoryText.correct, corrected(facts))
        }
    }

    /// What a correction changed, from what to what.
    private func corrected(_ facts: [String: String]) -> String {
        let names: [(String, Text)] = [
            ("category", CorrectionText.category), ("nature", CorrectionText.nature),
            ("division", CorrectionText.division),
        ]
        let changes = names.compactMap { key, label -> String? in
            guard let before = facts[key + "Before"], let after = facts[key] else { return nil }
            return say(label) + say.colon + name(key, before) + " → " + name(key, after)
        }
        return say.list(changes)
    }

    private func name(_ key: String, _ code: String) -> String {
        switch key {
        case "category":
            let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return code }
            return view.categories.category(parts[0], parts[1]).map { say($0.name) } ?? parts[1]
        case "nature": return view.categories.natures.first { $0.code == code }.map { say($0.name) } ?? code
        default: return DivisionCode(rawValue: code).flatMap(view.directory.division).map { say($0.name) } ?? code
        }
    }

    /// The moves that only tips have.
    private func tip(_ name: CaseMove.Name, _ facts: [String: String]) -> String {
        switch name {
        case .startVerification: return say(HistoryText.startVerification)
        case .askExtension: return say(HistoryText.askExtension)
        case .approveExtension: return say(HistoryText.approveExtension, facts["days"] ?? "")
        case .declineExtension: return say(HistoryText.declineExtension)
        case .conclude: return say(HistoryText.conclude, conclusion(facts))
        case .notifyReporter: return say(facts["notice"] == "1" ? HistoryText.notified : HistoryText.closedUntold)
        case .renew: return say(HistoryText.renew)
        case .joinTo: return say(HistoryText.joinTo, facts["into"] ?? "")
        default:
            return say(facts["newFacts"] == "1" ? HistoryText.takeInNew : HistoryText.takeInSame, facts["from"] ?? "")
        }
    }

    private func conclusion(_ facts: [String: String]) -> String {
        let result = facts["result"].flatMap(Conclusion.Result.init).map { say($0.text) } ?? ""
        guard facts["ground"] != nil else { return result }
        let handling = view.file.handling
        let known = view.law.notOpeningGrounds(handling.ruleSet, on: handling.receivedOn)
        return result + say.colon + ground(facts, known)
    }

    /// What is no move: the filing itself, and somebody's look at a masked value.
    private func other(_ entry: HistoryEntry, _ facts: [String: String]) -> String {
        switch entry.kind {
        case Entry.lodged:
            let channel = facts["channel"].flatMap(Channel.init).map { say($0.text) } ?? ""
            if facts[Entry.settlesFirst] != nil { return say(HistoryText.lodgedToSettle, channel) }
            if let from = facts["from"] { return say(HistoryText.lodgedFrom, from, office(facts)) }
            return say(HistoryText.lodged, channel, office(facts))
        case Entry.settled: return say(HistoryText.settled)
        case Entry.unsettled:
            return say(facts["how"] == "silent" ? HistoryText.unanswered : HistoryText.unsettled, office(facts))
        case Entry.reporterForgotten: return say(HistoryText.reporterForgotten)
        case Entry.revealed where facts["party"] == "reporter": return say(HistoryText.reporterRevealed)
        case Entry.revealed where facts["party"] == Entry.evidence:
            let file = view.details.evidence.first { String($0.id) == facts["field"] }
            return say(HistoryText.originalRevealed, file?.name ?? "")
        case Entry.revealed:
            let value = RevealedValue.allCases.first { $0.party == facts["party"] && $0.field == facts["field"] }
            return say(HistoryText.revealed, value.map { FileParties.name(of: $0, say) } ?? "")
        default:
            if let added = view.additions.words(entry.kind, facts) { return say(added) }
            return view.details.source == nil ? entry.kind : say(HistoryText.imported)
        }
    }

    private func office(_ facts: [String: String]) -> String {
        facts["office"].flatMap { Int64($0) }.map { say(view.office($0)) } ?? ""
    }

    /// The ground's words, or its id when an earlier handling worked by another rule set.
    private func ground(_ facts: [String: String], _ known: [Ground]) -> String {
        let id = facts["ground"] ?? ""
        return known.first { $0.id == id }.map { say($0.text) } ?? id
    }

    private func day(_ text: String?) -> String { text.flatMap { Day($0) }.map(say.dayAndMonth) ?? "" }

    private func money(_ fen: String?) -> String {
        fen.flatMap { Int64($0) }.map { say.money(Money(fen: $0)) } ?? ""
    }
}
