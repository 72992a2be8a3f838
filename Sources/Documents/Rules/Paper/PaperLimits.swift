/// How much a document may hold; the reasons stand beside the numbers.
package enum PaperLimits {
    /// Bytes of all text: about 130,000 characters of Chinese, many times the longest decision.
    package static let textBytes = 400_000
    package static let blocks = 400
    /// Originals of one document: both parties and the file need three.
    package static let copies = 5
    /// Pages of all copies together; more is no letter, and would take the child's time from others.
    package static let pages = 300
    /// Bytes of a drawn file.
    package static let pdfBytes = 24 * 1024 * 1024
    /// Bytes of a job on its way to the child: text, a seal in base 64, and the signs of JSON.
    package static let jobBytes = 4 * 1024 * 1024
}

/// Why a document is not drawn, told to people with what to do about it.
package enum PaperProblem: String, Error, Codable, CaseIterable, Sendable {
    /// More text than a document may have.
    case tooLong
    case tooManyPages
    /// The picture of the seal is no PNG that can be read.
    case badSeal
    /// The drawing child took too long, or died.
    case failed
    /// Too many documents are waiting to be drawn.
    case busy
}
