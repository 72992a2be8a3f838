import AccountsRules
import Kernel
import Testing

/// The table of permissions, read against an expectation that was written apart from it.
///
/// One line an action; behind each role the relations it may act in: O own, B below, A above, E elsewhere.
@Suite struct AccountPermissionTests {
    static let expected = """
        seeDirectory   clerk:OBAE officer:OBAE mediator:OBAE supervisor:OBAE analyst:OBAE auditor:OBAE \
        systemAdministrator:OBAE securityAdministrator:OBAE
        seePeople      supervisor:OB auditor:OB systemAdministrator:OB securityAdministrator:OB
        createPerson   systemAdministrator:OB
        changePerson   systemAdministrator:OB
        endPerson      systemAdministrator:OB
        grantRole      securityAdministrator:OB
        withdrawRole   securityAdministrator:OB
        unlockPerson   securityAdministrator:OB
        resetPassword  securityAdministrator:OB
        resetSecondFactor securityAdministrator:OB
        seeSessions    auditor:OB securityAdministrator:OB
        endSession     securityAdministrator:OB
        changeSecurity securityAdministrator:O
        noteAbsence    supervisor:OB systemAdministrator:OB
        seeInterests   supervisor:OB auditor:OB
        declareInterest supervisor:OB
        handOverFiles  supervisor:OB
        readAudit      auditor:OB
        createOffice   systemAdministrator:OB
        changeOffice   systemAdministrator:OB
        endOffice      systemAdministrator:OB
        chooseRuleSet  systemAdministrator:OB
        importCalendar systemAdministrator:O
        importRuleSet  systemAdministrator:O
        """

    /// What the text above says about one cell.
    static func isExpected(_ action: AccountAction, _ role: Role, _ relation: OfficeRelation) -> Bool {
        let letter: Character =
            switch relation {
            case .own: "O"
            case .below: "B"
            case .above: "A"
            case .elsewhere: "E"
            }
        let line = expected.split(separator: "\n").first { $0.split(separator: " ").first == action.rawValue[...] }
        let cell = line?.split(separator: " ").first { $0.hasPrefix(role.rawValue + ":") }
        return cell?.split(separator: ":").last?.contains(letter) ?? false
    }

    @Test(arguments: AccountAction.allCases, Role.allCases)
    func `every role does to each office what the expectation says`(_ action: AccountAction, _ role: Role) {
        for relation in OfficeRelation.allCases {
            let allowed = AccountPermission.allows(action, roles: [role], relation: relation)
            #expect(allowed == Self.isExpected(action, role, relation), "\(relation)")
            #expect(AccountPermission.reach(of: action, roles: [role]).contains(relation) == allowed)
        }
    }

    @Test func `the expectation has a line for every action`() {
        let lines = Self.expected.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(lines == AccountAction.allCases.map(\.rawValue))
    }

    @Test(arguments: AccountAction.allCases)
    func `a person without a role may do nothing`(_ action: AccountAction) {
        #expect(AccountPermission.reach(of: action, roles: []).isEmpty)
    }

    @Test func `several roles add up`() {
        let roles: Set<Role> = [.clerk, .supervisor]
        #expect(AccountPermission.allows(.seePeople, roles: roles, relation: .below))
        #expect(!AccountPermission.allows(.seePeople, roles: roles, relation: .above))
    }
}
