internal import AccountsRules
internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Web

/// What a member of staff may do at a desk, by today's tree of offices.
struct DeskReach {
    let who: Principal
    let clerk: Clerk
    private let tools: DeskTools

    /// Throws where nobody of the staff has signed in.
    init(_ who: Principal, _ tools: DeskTools) throws {
        guard let clerk = Clerk(who) else { throw SignInNeeded() }
        self.who = who
        self.clerk = clerk
        self.tools = tools
    }

    /// Throws unless the person may do it in the own office.
    func demand(_ act: DeskAct) throws {
        guard allows(act) else { throw NotAllowed(DeskRefused().reasons) }
    }

    func allows(_ act: DeskAct) -> Bool { DeskPermission.allows(act, who.roles, .own) }

    /// The channel of what is filed at a desk of the person's office.
    func channel(_ desk: Desk) -> Channel {
        desk.channel(at: tools.directory().office(clerk.office)?.kind ?? .bureau)
    }
}
