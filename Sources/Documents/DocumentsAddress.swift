package import Kernel

/// The addresses of the pages about documents.
package enum DocumentsAddress: Sendable, Equatable {
    case list(CaseNumber)
    /// A form to fill in, by ``DocumentChoice``'s text.
    case new(CaseNumber, String)
    case document(CaseNumber, Int64)
    /// The document with something done that it tells.
    case documentAfter(CaseNumber, Int64, Done)
    case pdf(CaseNumber, Int64)
    case void(CaseNumber, Int64)
    /// The letters and letterheads that a system administrator keeps.
    case settings
    case newLetter
    case letter(Int64)
    case retire(Int64)
    case letterhead(Int64)
    case seal(Int64)

    package enum Done: String, Sendable { case issued, voided }

    static let file = "/staff/cases/:number"
    static let root = "/staff/document-settings"

    package var path: String {
        switch self {
        case .list(let number): Self.of(number)
        case .new(let number, let choice): "\(Self.of(number))/new/\(choice)"
        case .document(let number, let id): "\(Self.of(number))/\(id)"
        case .documentAfter(let number, let id, let done): "\(Self.of(number))/\(id)?done=\(done.rawValue)"
        case .pdf(let number, let id): "\(Self.of(number))/\(id)/pdf"
        case .void(let number, let id): "\(Self.of(number))/\(id)/void"
        case .settings: Self.root
        case .newLetter: "\(Self.root)/letters/new"
        case .letter(let id): "\(Self.root)/letters/\(id)"
        case .retire(let id): "\(Self.root)/letters/\(id)/retirement"
        case .letterhead(let office): "\(Self.root)/offices/\(office)"
        case .seal(let office): "\(Self.root)/offices/\(office)/seal"
        }
    }

    /// The page of the file itself, which another capability serves.
    static func casePage(_ number: CaseNumber) -> String { "/staff/cases/\(number.text)" }

    private static func of(_ number: CaseNumber) -> String { casePage(number) + "/documents" }
}
