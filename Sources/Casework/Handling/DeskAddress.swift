package import CaseworkRules
package import Kernel
internal import Web

/// The addresses of the staff's pages about cases.
package enum DeskAddress: Sendable, Equatable {
    case list
    /// The list with something done that it tells.
    case listAfter(CaseMove.Name)
    case file(CaseNumber)
    /// The file with something done that it tells.
    case fileAfter(CaseNumber, CaseMove.Name)
    case move(CaseNumber, CaseMove.Name)
    case reveal(CaseNumber)
    /// Reading who reported a tip, and erasing it.
    case reporter(CaseNumber)
    case forgetting(CaseNumber)
    case evidence(CaseNumber, Int64)
    case original(CaseNumber, Int64)
    case copy(CaseNumber)

    package static let root = "/staff/cases"

    package var path: String {
        switch self {
        case .list: Self.root
        case .listAfter(let name): "\(Self.root)?done=\(name.rawValue)"
        case .file(let number): "\(Self.root)/\(number.text)"
        case .fileAfter(let number, let name): "\(Self.root)/\(number.text)?done=\(name.rawValue)"
        case .move(let number, let name): "\(Self.root)/\(number.text)/\(name.rawValue)"
        case .reveal(let number): "\(Self.root)/\(number.text)/reveal"
        case .reporter(let number): "\(Self.root)/\(number.text)/reporter"
        case .forgetting(let number): "\(Self.root)/\(number.text)/forgetting"
        case .evidence(let number, let id): "\(Self.root)/\(number.text)/files/\(id)"
        case .original(let number, let id): "\(Self.root)/\(number.text)/files/\(id)/original"
        case .copy(let number): "\(Self.root)/\(number.text)/copy"
        }
    }
}
