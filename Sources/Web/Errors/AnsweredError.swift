package import Kernel

/// An error that a person or a program can be given an answer to; all others are our fault.
package protocol AnsweredError: Error {
    var code: ProblemCode { get }
    /// A sentence that fits better than the usual advice for the code.
    var explanation: (text: Text, arguments: [String])? { get }
    /// The fields that have to be put right.
    var fields: [FieldProblem] { get }
    /// Why a rule refused.
    var reasons: [RefusalReason] { get }
}

extension AnsweredError {
    package var explanation: (text: Text, arguments: [String])? { nil }
    package var fields: [FieldProblem] { [] }
    package var reasons: [RefusalReason] { [] }
}

/// There is nothing at this address, or nothing this person may know of.
package struct NotFound: AnsweredError, Equatable {
    package let code = ProblemCode.notFound
    let text: Text?

    package init(_ text: Text? = nil) { self.text = text }

    package var explanation: (text: Text, arguments: [String])? { text.map { ($0, []) } }
}

/// The person may not do this.
package struct NotAllowed: AnsweredError, Equatable {
    package let code = ProblemCode.notAllowed
    package let reasons: [RefusalReason]

    package init(_ reasons: [RefusalReason] = []) { self.reasons = reasons }
}

/// Only for people who have signed in; a page sends them there and back again.
package struct SignInNeeded: AnsweredError, Equatable {
    package let code = ProblemCode.signInNeeded

    package init() {}
}

/// Somebody else changed the same thing since it was read.
package struct Stale: AnsweredError, Equatable {
    package let code = ProblemCode.stale
    let who: String?
    let time: String?

    /// - Parameters: who was faster and at what time, when that is known.
    package init(who: String? = nil, time: String? = nil) {
        self.who = who
        self.time = time
    }

    package var explanation: (text: Text, arguments: [String])? {
        guard let who, let time else { return nil }
        return (ErrorText.changedBy, [who, time])
    }
}

/// Values that have to be put right, where no form can be shown again: the API, mostly.
package struct Invalid: AnsweredError, Equatable {
    package let code = ProblemCode.invalid
    package let fields: [FieldProblem]

    package init(_ fields: [FieldProblem]) { self.fields = fields }
}

/// Any code without more to say.
package struct Answered: AnsweredError, Equatable {
    package let code: ProblemCode

    package init(_ code: ProblemCode) { self.code = code }
}

/// A database or a disk that is away or full for a while: nothing was done, and what was typed comes back.
package struct NotDoneNow: AnsweredError {
    /// What is in the way.
    package enum Cause: Sendable, CaseIterable {
        /// The database cannot be reached.
        case away
        /// No room is left, or nothing may be written.
        case full
        /// The connection was lost at the very end, so that nobody knows.
        case unknown
    }

    package let code = ProblemCode.unavailable
    package let cause: Cause
    let form: FormData?

    package init(_ cause: Cause, form: FormData? = nil) {
        self.cause = cause
        self.form = form
    }

    package var explanation: (text: Text, arguments: [String])? { (ErrorText.notDone(cause), []) }
}

/// What the rules refuse, with all reasons in words: the API, mostly.
package struct RefusedInWords: AnsweredError, Equatable {
    package let code = ProblemCode.refused
    let words: [String]

    package init(_ words: [String]) { self.words = words }

    package var explanation: (text: Text, arguments: [String])? {
        (Text(zh: "{0}", en: "{0}"), [words.joined(separator: " ")])
    }
}

/// Asked too often.
package struct TooManyRequests: AnsweredError, Equatable {
    package let code = ProblemCode.tooManyRequests
    /// How long to wait.
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    package var explanation: (text: Text, arguments: [String])? {
        (ErrorText.advice(.tooManyRequests), [String(seconds)])
    }
}

/// A form without the right token: the page was open too long, cookies are off, or another site sent it.
package struct FormExpired: AnsweredError {
    package let code = ProblemCode.formExpired
    let form: FormData
    let origin: Origin
}

/// A body that is no form we can read.
package enum BadForm: AnsweredError, Equatable {
    case malformed, notText, unsupportedType, tooManyFields
    case tooLarge(limit: Int)
    case tooManyFiles(max: Int)

    package var code: ProblemCode {
        switch self {
        case .malformed, .tooManyFields, .tooManyFiles, .notText: .badRequest
        case .unsupportedType: .unsupportedType
        case .tooLarge: .tooLarge
        }
    }

    package var explanation: (text: Text, arguments: [String])? {
        switch self {
        case .notText: (ErrorText.notText, [])
        case .tooManyFiles(let max): (ErrorText.tooManyFiles, [String(max)])
        case .tooLarge(let limit): (ErrorText.bodyLimit, [Words(.en).size(limit)])
        case .malformed, .unsupportedType, .tooManyFields: nil
        }
    }
}
