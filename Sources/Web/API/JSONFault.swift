package import Kernel

/// Why a body is not read as JSON. The places are counted in bytes from 0.
package enum JSONFault: AnsweredError, Equatable {
    case unexpected(at: Int)
    case notUTF8(at: Int)
    /// Half of a surrogate pair, which is no character.
    case loneSurrogate(at: Int)
    case tooDeep(at: Int)
    /// More values than any request of ours has.
    case tooMany
    /// A name that stands twice in one object, so that nobody knows which was meant.
    case duplicateName(at: Int)

    package var code: ProblemCode { .badRequest }
    package var fields: [FieldProblem] { [FieldProblem("", .badJSON)] }

    package var explanation: (text: Text, arguments: [String])? {
        switch self {
        case .unexpected(let place): (APIText.unexpected, [String(place)])
        case .notUTF8(let place): (APIText.notUTF8, [String(place)])
        case .loneSurrogate(let place): (APIText.loneSurrogate, [String(place)])
        case .tooDeep: (APIText.tooDeep, [String(JSONParser.deepest)])
        case .tooMany: (APIText.tooMany, [String(JSONParser.mostValues)])
        case .duplicateName(let place): (APIText.duplicateName, [String(place)])
        }
    }
}
