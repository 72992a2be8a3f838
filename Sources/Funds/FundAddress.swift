internal import FundsRules
internal import Kernel
internal import Web

/// The addresses of the pages about funds.
enum FundAddress {
    static let root = "/staff/funds"
    static let new = "\(root)/new"
    static let queue = "\(root)/approvals"

    static func fund(_ id: Int64) -> String { "\(root)/\(id)" }
    static func terms(_ id: Int64) -> String { "\(fund(id))/rules" }
    static func deposit(_ id: Int64) -> String { "\(fund(id))/deposit" }
    static func closing(_ id: Int64) -> String { "\(fund(id))/closing" }
    static func returning(_ id: Int64) -> String { "\(fund(id))/returning" }
    static func entries(_ id: Int64) -> String { "\(fund(id))/entries" }
    static func undo(_ id: Int64, _ number: Int64) -> String { "\(entries(id))/\(number)/undo" }
    static func bank(_ id: Int64) -> String { "\(fund(id))/bank" }
    static func statement(_ id: Int64) -> String { "\(fund(id))/statement" }
    static func claims(_ id: Int64) -> String { "\(fund(id))/claims" }
    static func newClaim(_ id: Int64) -> String { "\(claims(id))/new" }
    static func claim(_ id: Int64) -> String { "\(root)/claims/\(id)" }
    static func move(_ id: Int64, _ name: ClaimMove.Name) -> String { "\(claim(id))/\(name.rawValue)" }
    static func proof(_ claim: Int64, _ id: Int64) -> String { "\(self.claim(claim))/proofs/\(id)" }
    static func file(_ number: String) -> String { "\(root)/files/\(number)" }

    /// The address with the values of a query.
    static func asking(_ path: String, _ values: [(String, String)]) -> String {
        path + "?" + values.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}
