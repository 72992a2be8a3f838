import Kernel
import MediationRules
import Testing

/// Who may do what about mediation.
@Suite struct MediationPermissionTests {
    @Test func `who has no place in the table does nothing`() {
        for act in MediationAct.allCases {
            for role in [Role.systemAdministrator, .securityAdministrator, .analyst] {
                for relation in OfficeRelation.allCases {
                    #expect(!MediationPermission.allows([role], act, relation))
                }
            }
            for role in Role.allCases {
                #expect(!MediationPermission.allows([role], act, .elsewhere))
                #expect(!MediationPermission.allows([role], act, .above))
            }
        }
    }

    @Test func `nobody but the person in charge keeps the register and decides on recusal`() {
        for role in Role.allCases where role != .supervisor {
            #expect(!MediationPermission.allows([role], .keepRegister, .own))
            #expect(!MediationPermission.allows([role], .decideRecusal, .own))
        }
        #expect(MediationPermission.allows([.supervisor], .decideRecusal, .own))
        #expect(MediationPermission.allows([.supervisor], .decideRecusal, .below))
        #expect(!MediationPermission.allows([.supervisor], .keepRegister, .below))
    }

    @Test func `a superior looks at the calendar below and leaves planning to the office`() {
        #expect(MediationPermission.allows([.supervisor], .calendar, .below))
        #expect(!MediationPermission.allows([.supervisor], .plan, .below))
        #expect(!MediationPermission.allows([.auditor], .record, .own))
    }
}
