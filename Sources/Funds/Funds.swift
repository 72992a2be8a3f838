internal import FundsRules
package import Hummingbird
internal import Kernel
internal import Storage
package import Web

/// Advance compensation (先行赔付): funds that pay consumers first and have it back from traders, with their books.
///
/// What this capability brings: ``migrations``, the pages of staff, endpoints, marks on the page of a file and news for
/// its consumer. Its rules are in `FundsRules`. The product moves no money; it records what a bank did.
package struct Funds: Sendable {
    package let tools: FundTools

    package init(_ tools: FundTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        FundPages(tools: tools).add(to: router)
        BookPages(tools: tools).add(to: router)
        ReturnPages(tools: tools).add(to: router)
        BankPages(tools: tools).add(to: router)
        ClaimPages(tools: tools).add(to: router)
        NewClaimPages(tools: tools).add(to: router)
    }

    package var endpoints: [Endpoint] { FundEndpoints(tools: tools).all }

    /// Statements and proofs are larger than the usual form.
    package func setLimits(_ limits: inout FormLimitTable) {
        limits.set(.files(1, fileBytes: FundLimits.statementBytes), for: "\(FundAddress.root)/{fund}/bank")
        limits.set(tools.files.limit, for: "\(FundAddress.root)/{fund}/claims/new")
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(FundText.title, path: FundAddress.root, icon: .scale) {
            FundPermission.allows(.see, $0.roles, .own)
        }
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = FundText.auditNames

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = FundReasonText.byCode
}

extension FundRefused: AnsweredError {
    package var code: ProblemCode { .refused }
}
