internal import CaseworkRules

/// A personal value that pages show masked.
package enum RevealedValue: String, CaseIterable, Sendable {
    case consumerName, consumerPhone, consumerAddress, agentName, agentPhone, traderPhone

    /// Whose value it is, as the history names the party.
    package var party: String {
        switch self {
        case .consumerName, .consumerPhone, .consumerAddress: "consumer"
        case .agentName, .agentPhone: "agent"
        case .traderPhone: "trader"
        }
    }

    /// Which of the party's values it is.
    package var field: String {
        switch self {
        case .consumerName, .agentName: "name"
        case .consumerPhone, .agentPhone, .traderPhone: "phone"
        case .consumerAddress: "address"
        }
    }

    /// The value itself; nil where the file has none.
    package func value(in details: CaseDetails) -> String? {
        let value =
            switch self {
            case .consumerName: details.consumer.name
            case .consumerPhone: details.consumer.phone
            case .consumerAddress: details.consumer.address
            case .agentName: details.agent?.name ?? ""
            case .agentPhone: details.agent?.phone ?? ""
            case .traderPhone: details.trader.phone
            }
        return value.isEmpty ? nil : value
    }
}
