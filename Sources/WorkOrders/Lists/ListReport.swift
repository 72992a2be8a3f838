package import ImportingRules
package import Kernel
internal import WorkOrdersRules

/// What a list brought, or would bring, kept small however long it is.
package struct ListReport: Equatable, Sendable {
    /// So many lines that were turned away are named; all are counted.
    package static let shown = 200

    /// Why a line was turned away.
    package enum Why: Equatable, Sendable {
        case unreadable([RecordProblem])
        case tooLate
        case elsewhere
        /// The number stands in an earlier line of the same list, which was taken.
        case twice(first: Int)
        /// The list is longer than a list may be; this line and all after it were left.
        case tooMany(Int)
    }

    package struct Rejection: Equatable, Sendable {
        package let line: Int
        /// The sender's number, where it could be read.
        package let number: String
        package let why: Why
    }

    package var isDry: Bool
    /// Records in the list, good and bad.
    package private(set) var rows = 0
    package private(set) var new = 0
    package private(set) var changed = 0
    package private(set) var alreadyThere = 0
    package private(set) var rejected = 0
    package private(set) var rejections: [Rejection] = []

    package init(isDry: Bool) { self.isDry = isDry }

    mutating func count(_ result: ListedResult, _ order: ListedOrder) {
        switch result {
        case .new: new += 1
        case .changed: changed += 1
        case .alreadyThere: alreadyThere += 1
        case .tooLate: return reject(order.line, .tooLate, number: order.number)
        case .elsewhere: return reject(order.line, .elsewhere, number: order.number)
        }
        rows += 1
    }

    mutating func reject(_ line: Int, _ why: Why, number: String = "") {
        rows += 1
        rejected += 1
        if rejections.count < Self.shown { rejections.append(Rejection(line: line, number: number, why: why)) }
    }
}

extension ListReport.Why {
    /// The reasons in words; several of one line are joined.
    package func words(_ language: Language) -> String {
        switch self {
        case .unreadable(let problems):
            problems.map { $0.words[language] }.joined(separator: language == .zh ? "；" : "; ")
        case .tooLate:
            language == .zh ? "已经答复或办结，没有再改" : "answered or closed already; nothing was changed"
        case .elsewhere:
            language == .zh ? "这个编号在别的单位名下" : "that number belongs to an office elsewhere"
        case .twice(let first):
            language == .zh ? "编号与第\(first)行相同，只取了第\(first)行" : "the number of line \(first), which alone was taken"
        case .tooMany(let most):
            language == .zh
                ? "一份清单最多\(most)件，从这一行起没有读" : "a list has \(most) orders at most; from here on nothing was read"
        }
    }
}
