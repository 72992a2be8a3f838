internal import DocumentsRules
internal import Foundation

/// How jobs and answers go through the socket between server and child: four bytes of length, largest first, then the
/// body. An answer's body begins with a byte that says what it is.
enum DrawingWire {
    enum Answer: Equatable {
        case pdf([UInt8])
        case refused(PaperProblem)
    }

    private static let isPDF: UInt8 = 1
    private static let isRefusal: UInt8 = 2

    /// `MSG_NOSIGNAL` of Linux: writing to a process that is gone is an error and no signal. The C header has it as an
    /// enumerator, whose Swift type differs between toolchains.
    static let noSignal: Int32 = 0x4000

    /// The most bytes of an answer, its kind included.
    static let answerBytes = PaperLimits.pdfBytes + 1

    static func job(_ paper: Paper) throws(PaperProblem) -> [UInt8] {
        guard let json = try? JSONEncoder().encode(paper) else { throw .failed }
        guard json.count <= PaperLimits.jobBytes else { throw .tooLong }
        return framed(Array(json))
    }

    static func paper(_ body: [UInt8]) -> Paper? { try? JSONDecoder().decode(Paper.self, from: Data(body)) }

    static func bytes(_ answer: Answer) -> [UInt8] {
        switch answer {
        case .pdf(let bytes): framed([isPDF] + bytes)
        case .refused(let problem): framed([isRefusal] + Array(problem.rawValue.utf8))
        }
    }

    /// Nil for what no child of ours says.
    static func answer(_ body: [UInt8]) -> Answer? {
        switch body.first {
        case isPDF where body.dropFirst().starts(with: "%PDF-".utf8): .pdf(Array(body.dropFirst()))
        case isRefusal: PaperProblem(rawValue: String(decoding: body.dropFirst(), as: UTF8.self)).map(Answer.refused)
        default: nil
        }
    }

    /// The length that four bytes tell.
    static func length(_ head: [UInt8]) -> Int { head.reduce(0) { $0 << 8 | Int($1) } }

    private static func framed(_ body: [UInt8]) -> [UInt8] {
        withUnsafeBytes(of: UInt32(body.count).bigEndian) { Array($0) } + body
    }
}
