import Kernel
import Testing

@testable import CaseworkRules

/// The table of permissions once more, written by hand from the duties of each role and compared cell by cell.
@Suite struct CasePermissionTests {
    /// Who may do what with a file of the own office: c clerk, o officer, m mediator, s supervisor, a analyst,
    /// u auditor. The two administrators may do nothing with files.
    private static let own: [String: String] = [
        "lodge": "cos", "view": "comsau", "reveal": "coms", "revealReporter": "os", "forgetReporter": "s",
        "editTemplates": "s", "startVerification": "os", "askExtension": "os", "approveExtension": "s",
        "declineExtension": "s", "conclude": "os", "notifyReporter": "os", "renew": "os", "joinTo": "os",
        "takeIn": "os", "acknowledge": "cos", "answer": "cos", "write": "os", "writeBack": "cos",
        "becomeComplaint": "cos", "splitTip": "os", "mergeInto": "os", "absorb": "os", "separate": "os", "letGo": "os",
        "answerSupervision": "os", "correct": "os",
        "supervise": "", "acceptAnswer": "", "askAgain": "",
        "accept": "os", "refuse": "os", "requestSupplement": "os", "supplement": "cos", "assign": "s",
        "handOver": "os", "takeOver": "os", "returnHandover": "os", "startMediation": "oms", "recordSession": "oms",
        "pause": "oms", "resume": "oms", "extend": "os", "agree": "oms", "end": "oms", "close": "os", "reopen": "s",
        "withdraw": "cos", "rate": "", "addFacts": "cos", "addNote": "coms",
    ]
    private static let below: [String: String] = [
        "view": "sau", "assign": "s", "handOver": "s", "reopen": "s", "addNote": "s", "supervise": "s",
        "acceptAnswer": "s", "askAgain": "s",
    ]
    private static let letters: [Role: Character] = [
        .clerk: "c", .officer: "o", .mediator: "m", .supervisor: "s", .analyst: "a", .auditor: "u",
    ]

    @Test(arguments: Role.allCases, OfficeRelation.allCases)
    func `a role may do exactly what its duties say`(_ role: Role, _ relation: OfficeRelation) {
        for act in CasePermission.Act.allCases {
            let table = relation == .own ? Self.own : relation == .below ? Self.below : [:]
            let expected = Self.letters[role].map { table[Self.name(act), default: ""].contains($0) } ?? false
            #expect(
                CasePermission.allows(role, act, relation) == expected,
                "\(role) \(Self.name(act)) \(relation)")
        }
    }

    @Test func `every act stands in the expected table`() {
        #expect(Set(CasePermission.Act.allCases.map(Self.name)) == Set(Self.own.keys))
    }

    @Test func `a consumer may answer, add, write, withdraw, rate and ask to reopen, and nothing else`() {
        let allowed = CaseMove.Name.allCases.filter(CasePermission.consumerAllows)
        #expect(Set(allowed) == [.supplement, .addFacts, .withdraw, .rate, .reopen, .writeBack])
    }

    private static func name(_ act: CasePermission.Act) -> String {
        switch act {
        case .lodge: "lodge"
        case .view: "view"
        case .reveal: "reveal"
        case .revealReporter: "revealReporter"
        case .forgetReporter: "forgetReporter"
        case .editTemplates: "editTemplates"
        case .move(let name): name.rawValue
        }
    }
}
