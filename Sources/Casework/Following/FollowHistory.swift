internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

/// What has happened, newest first, in words for a consumer: public kinds only, and nobody's name.
struct FollowHistory {
    let followed: FollowCase
    let say: Words

    var html: HTML {
        .section(
            class: "flow",
            [
                .h2(say(FollowText.history)),
                .timeline(followed.details.history.reversed().compactMap(event)),
            ])
    }

    /// The line for an entry; nil for what is the office's own affair.
    private func event(_ entry: HistoryEntry) -> TimelineEvent? {
        let facts = (try? entry.content.facts) ?? [:]
        guard let words = words(entry, facts) else { return nil }
        return TimelineEvent(
            time: moment(entry.at), machineTime: entry.at.iso, isKey: Self.key.contains(entry.kind),
            .join([.text(words), text(entry, facts)]))
    }

    private static let key: Set<String> = Set(
        [CaseMove.Name.accept, .refuse, .agree, .end, .close, .reopen, .withdraw].map(\.rawValue)
            + [Entry.lodged, Entry.settled, Entry.unsettled])

    private func moment(_ instant: Instant) -> String {
        let day = followed.zone.day(of: instant)
        let year = day.year == followed.today.year ? "" : (say.language == .zh ? "\(day.year)年" : "\(day.year), ")
        return year + say.moment(instant, in: followed.zone)
    }

    private func words(_ entry: HistoryEntry, _ facts: [String: String]) -> String? {
        switch entry.kind {
        case Entry.lodged:
            return say(FollowHistoryText.lodged(entry.by.kind), say(followed.file.kind.text).lowercased())
        case Entry.settled: return say(FollowSettlingText.settled)
        case Entry.unsettled:
            let office = facts["office"].flatMap { Int64($0) }.map { followed.office($0, say) }
            return say(FollowSettlingText.unsettled(facts["how"] ?? ""), office ?? say(FollowText.anOffice))
        case Entry.reporterForgotten: return say(FollowHistoryText.forgotten)
        case Entry.consentWithdrawn:
            let purpose = facts["purpose"].flatMap(ConsentPurpose.init(rawValue:))
            return purpose.map { say(FollowHistoryText.consentWithdrawn, say($0.text)) }
        default: return CaseMove.Name(rawValue: entry.kind).flatMap { words($0, entry, facts) }
        }
    }

    private func words(_ name: CaseMove.Name, _ entry: HistoryEntry, _ facts: [String: String]) -> String? {
        let office = entry.office.map { followed.office($0, say) } ?? say(FollowText.anOffice)
        switch name {
        case .addNote, .askExtension, .declineExtension, .takeIn, .supervise, .answerSupervision, .acceptAnswer,
            .askAgain:
            return nil
        case .handOver, .takeOver:
            let other = facts["office"].flatMap { Int64($0) }.map { followed.office($0, say) } ?? office
            return say(name == .handOver ? FollowHistoryText.handedOver : FollowHistoryText.takenOver, other)
        case .recordSession:
            let day = facts["heldOn"].flatMap { Day($0) }
            return day.map { say(FollowHistoryText.session, say.dayAndMonth($0)) } ?? say(FollowHistoryText.sessionHeld)
        case .extend: return say(FollowHistoryText.extended, facts["days"] ?? "")
        case .close: return closed(facts)
        case .mergeInto, .separate, .absorb, .letGo:
            let number = facts["into"] ?? facts["outOf"] ?? facts["from"] ?? ""
            return FollowHistoryText.repeated(name).map { say($0, number) }
        default: return FollowHistoryText.line(name, byStaff: entry.by.isStaff).map { say($0, office) }
        }
    }

    private func closed(_ facts: [String: String]) -> String {
        let outcome = facts["outcome"].flatMap(Outcome.init(rawValue:))
        return outcome.map { say(FollowHistoryText.closed, say($0.text)) } ?? say(CaseState.closed.text)
    }

    /// Texts and grounds that belong to the entry: they were written in the same moment.
    private func text(_ entry: HistoryEntry, _ facts: [String: String]) -> HTML {
        // The ground of a tip's conclusion is told in the notice, where one is owed.
        let ground = facts["ground"].flatMap(followed.ground).map { say(FollowDutyText.ground, say($0.text)) }
        let notes = followed.details.notes.filter { $0.kind != .internalNote && $0.at == entry.at }.map(\.text)
        let terms =
            [CaseMove.Name.agree.rawValue, Entry.settled].contains(entry.kind)
            ? followed.details.agreement.map { [$0.terms] } ?? [] : []
        let lines = (ground.map { [$0] } ?? []) + notes + terms
        return .join(lines.map { .div(class: "say", [.text($0)]) })
    }
}

extension HistoryEvent.Author {
    /// Whether the office did it: a member of staff, or a program with a key for one.
    var isStaff: Bool { kind == "staff" || kind == "key" }
}

/// The lines of the history, for the consumer.
enum FollowHistoryText {
    static let consentWithdrawn = Text(zh: "您撤回了同意：{0}。", en: "You withdrew a consent: {0}.")
    static let handedOver = Text(zh: "提请移送给{0}，等对方答复。", en: "Offered to {0}, which has to answer.")
    static let takenOver = Text(zh: "{0}接收了，从这天起由它负责。", en: "{0} took it over and answers for it from this day.")
    static let session = Text(zh: "{0}调解了一次。", en: "A mediation session was held on {0}.")
    static let sessionHeld = Text(zh: "调解了一次。", en: "A mediation session was held.")
    static let extended = Text(zh: "调解期限延长{0}天。", en: "The time for mediation was extended by {0} days.")
    static let closed = Text(zh: "办结：{0}。", en: "Closed: {0}.")
    static let forgotten = Text(zh: "您的姓名和联系方式已经抹去。", en: "Your name and contact were erased.")

    /// `{0}` is the kind of filing.
    static func lodged(_ author: String) -> Text {
        author == "staff" || author == "key"
            ? Text(zh: "登记了您的{0}。", en: "Your {0} was taken down.")
            : Text(zh: "您提交了{0}。", en: "You lodged the {0}.")
    }

    /// The line for a move; `{0}` is the office. Nil where others say it or nobody is told.
    static func line(_ name: CaseMove.Name, byStaff: Bool) -> Text? {
        switch name {
        case .accept: Text(zh: "{0}决定受理。", en: "{0} accepted it.")
        case .refuse: Text(zh: "{0}决定不予受理。", en: "{0} decided not to accept it.")
        case .requestSupplement: Text(zh: "{0}请您补充材料。", en: "{0} asked you for what is missing.")
        case .assign: Text(zh: "{0}定了办理人。", en: "{0} named an officer.")
        case .returnHandover: Text(zh: "对方没有接收，仍由{0}负责。", en: "It was returned; {0} goes on answering for it.")
        case .startMediation: Text(zh: "{0}开始调解。", en: "{0} began mediation.")
        case .pause: Text(zh: "送去鉴定，调解期限暂停计算。", en: "An appraisal began; the clock of mediation stands still.")
        case .resume: Text(zh: "鉴定结束，调解期限接着算。", en: "The appraisal ended; the clock goes on.")
        case .agree: Text(zh: "双方达成协议。", en: "You and the trader reached an agreement.")
        case .end: Text(zh: "{0}终止调解。", en: "{0} ended mediation.")
        case .supplement:
            byStaff
                ? Text(zh: "登记了您补充的材料。", en: "What you handed in was taken down.")
                : Text(zh: "您补充了材料。", en: "You handed in what was missing.")
        case .addFacts:
            byStaff
                ? Text(zh: "登记了您补充的情况。", en: "Facts were added for you.") : Text(zh: "您补充了情况。", en: "You added facts.")
        case .reopen:
            byStaff
                ? Text(zh: "{0}重新办理。", en: "{0} took it up again.")
                : Text(zh: "您申请重新办理，已经重新办理。", en: "You asked to reopen it, and it was reopened.")
        case .withdraw:
            byStaff
                ? Text(zh: "登记了您的撤回。", en: "Your withdrawal was taken down.")
                : Text(zh: "您撤回了。", en: "You withdrew it.")
        case .rate: Text(zh: "您评价了这次办理。", en: "You rated how it was handled.")
        case .startVerification: Text(zh: "{0}开始核查。", en: "{0} began to verify it.")
        case .approveExtension: Text(zh: "核查期限延长了。", en: "The time for verification was extended.")
        case .conclude: Text(zh: "{0}作出了核查结论。", en: "{0} concluded its verification.")
        case .notifyReporter: Text(zh: "{0}办结。", en: "{0} closed it.")
        case .renew: Text(zh: "有新线索，核查期限重新算。", en: "There are new facts; the period begins again.")
        case .joinTo: Text(zh: "与较早的举报一起办理。", en: "It is handled together with an earlier tip.")
        case .acknowledge: Text(zh: "{0}确认收到，正在研究。", en: "{0} acknowledged it and considers it.")
        case .answer: Text(zh: "{0}答复了。", en: "{0} answered.")
        case .write: Text(zh: "{0}给您写了信。", en: "{0} wrote to you.")
        case .writeBack:
            byStaff ? Text(zh: "登记了您的回信。", en: "Your reply was taken down.") : Text(zh: "您回了信。", en: "You wrote back.")
        case .becomeComplaint: Text(zh: "转为投诉，另有编号。", en: "It became a complaint with a number of its own.")
        case .splitTip: Text(zh: "违法线索另作举报办理。", en: "The reported breach is handled as a tip of its own.")
        case .correct: Text(zh: "登记的分类或者地方作了更正。", en: "What it is registered under was corrected.")
        case .addNote, .handOver, .takeOver, .recordSession, .extend, .close, .askExtension, .declineExtension,
            .takeIn, .mergeInto, .absorb, .separate, .letGo, .supervise, .answerSupervision, .acceptAnswer, .askAgain:
            nil
        }
    }

    /// The line for two files of the same person that go on as one, or apart again; `{0}` is the other number.
    static func repeated(_ name: CaseMove.Name) -> Text? {
        switch name {
        case .mergeInto: Text(zh: "和您较早的{0}是一件事，并到那件一起办理。", en: "It repeats your earlier {0} and goes on there.")
        case .absorb: Text(zh: "您的{0}是同一件事，并到这件一起办理。", en: "Your {0} is about the same; it goes on here.")
        case .separate: Text(zh: "从{0}分出来，重新单独办理。", en: "It was taken out of {0} and is worked on by itself again.")
        case .letGo: Text(zh: "{0}分出去，单独办理。", en: "{0} was taken out and is worked on by itself again.")
        default: nil
        }
    }
}
