internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Storage

/// Everything the page of a file shows, gathered before anything is drawn.
struct FileView: Sendable {
    let details: CaseDetails
    let who: Principal
    /// The moves the person may be offered now.
    let open: [CaseMove.Name]
    /// The moves of the person's roles that are not possible now.
    let refused: [MoveRefused]
    let names: [Int64: String]
    let similar: [SimilarFile]
    let isProven: Bool
    let mayReveal: Bool
    var mayReadReporter = false
    var mayForgetReporter = false
    let directory: OfficeDirectory
    let categories: CategoryBook
    let law: LawBook
    let today: Day
    let now: Instant
    var additions = FileAdditions.none
    var marks: [FileAdditions.Mark] = []

    var file: CaseFile { details.file }
    var number: CaseNumber { details.file.number }
    var rules: RuleSet? { law.rules(file.handling.ruleSet) }
    var due: DueWords { DueWords(today: today, law: law) }

    /// The sequence of the last entry: what a form says it has seen.
    var seen: Int64 { details.history.last?.sequence ?? 0 }

    func office(_ id: Int64) -> LocalText {
        directory.office(id)?.name ?? LocalText(zh: String(id), en: String(id))
    }

    func name(_ id: Int64) -> String { names[id] ?? String(id) }

    /// The people named anywhere in the file, by id.
    static func people(in details: CaseDetails) -> [Int64] {
        let authors = details.history.compactMap(\.by.id)
        let carriers = details.handlings.compactMap(\.handling.officer)
        let assigned = details.history.filter { $0.kind == CaseMove.Name.assign.rawValue }.compactMap { entry in
            (try? entry.content)?.facts["officer"].flatMap { Int64($0) }
        }
        return Set(authors + carriers + assigned + [details.file.handling.officer].compactMap { $0 }).sorted()
    }
}

extension CaseMove.Name {
    /// The moves of staff, in the order in which a page offers them.
    static let ofStaff: [CaseMove.Name] = [
        .answerSupervision, .acceptAnswer, .askAgain, .takeOver, .returnHandover, .accept, .refuse, .requestSupplement,
        .supplement, .resume, .startMediation,
        .startVerification, .conclude, .notifyReporter, .acknowledge, .answer, .recordSession, .agree, .end, .close,
        .pause, .extend, .approveExtension, .declineExtension, .askExtension, .becomeComplaint, .splitTip, .joinTo,
        .mergeInto, .separate, .renew, .supervise, .assign, .handOver, .write, .writeBack, .addFacts, .withdraw,
        .reopen, .correct, .addNote,
    ]
}
