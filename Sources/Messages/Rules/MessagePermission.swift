package import Kernel

/// Something staff do about messages.
package enum MessageAction: CaseIterable, Sendable {
    /// Looking at what was sent, with masked addresses.
    case see
    /// Sending again what failed or is unknown, or saying that it arrived.
    case settle
    /// Writing the templates; asked about the head office.
    case writeTemplates
    /// The gateways and their secrets; asked about the head office.
    case set
}

/// Who may do what about messages, by where the office of the file stands. What is not in it is denied.
package enum MessagePermission {
    // No default: a new action does not compile until somebody has decided who may do it.
    private static func row(of action: MessageAction) -> [Role: Set<OfficeRelation>] {
        let within: Set<OfficeRelation> = [.own, .below]
        return switch action {
        case .see: [.supervisor: within, .auditor: within, .systemAdministrator: within]
        case .settle: [.supervisor: within, .systemAdministrator: within]
        case .writeTemplates, .set: [.systemAdministrator: [.own]]
        }
    }

    package static func allows(_ action: MessageAction, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: action)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// A refusal, because the table does not allow it.
package struct MessageRefused: Refusal, Hashable {
    package init() {}

    package var reasons: [RefusalReason] { [RefusalReason("message-not-permitted")] }
}
