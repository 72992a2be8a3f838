package import CaseworkRules
package import Kernel
package import Web

/// What programs may do with case files: lodge, read, list and move; and what they may choose from.
///
/// `App` hands `endpoints` to `API`, and the words of `reasons` to the site.
package struct CaseworkAPI: Sendable {
    /// A member of staff that a file may be assigned to.
    package struct Officer: Sendable {
        package let id: Int64
        package let name: String
        package let office: Int64

        package init(id: Int64, name: String, office: Int64) {
            self.id = id
            self.name = name
            self.office = office
        }
    }

    /// Finds an officer who is active today; nil when there is none of that key.
    package typealias FindOfficer = @Sendable (Int64) async throws -> Officer?

    let tools: CaseworkTools
    let store: CaseStore
    let choices: @Sendable () -> FilingChoices
    let officer: FindOfficer

    /// - Parameter choices: what may be chosen in a filing; asked for with every filing, so it should be at hand.
    package init(
        _ tools: CaseworkTools, choices: @escaping @Sendable () -> FilingChoices, officer: @escaping FindOfficer
    ) {
        self.tools = tools
        store = CaseStore(tools)
        self.choices = choices
        self.officer = officer
    }

    /// The same with the choices of the installation's own categories, natures and divisions.
    package init(_ tools: CaseworkTools, officer: @escaping FindOfficer) {
        let remembered = RememberedChoices(tools)
        self.init(tools, choices: { remembered.now }, officer: officer)
    }

    package var endpoints: [Endpoint] {
        LodgingEndpoint(tools: tools, choices: choices).all
            + CaseEndpoints(tools: tools, store: store).all
            + MoveEndpoints(store: store, officer: officer, choices: choices).all
            + ChoiceEndpoints(tools: tools).all
    }

    /// What the reasons of the API's own refusals say, by their codes.
    package static let reasons: [String: Text] = ["no-office": APICaseText.noOffice]
}
