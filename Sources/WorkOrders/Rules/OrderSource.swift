package import CaseworkRules

/// The hotline whose work orders are taken in; both numbers are run side by side (双号并行, 国办发〔2020〕53号).
package enum OrderSource: String, CaseIterable, Codable, Sendable {
    /// The government's service hotline for any matter.
    case government = "12345"
    /// The hotline for consumers' complaints and tips.
    case consumer = "12315"

    /// The channel of a file that is opened from an order.
    package var channel: Channel {
        switch self {
        case .government: .hotline12345
        case .consumer: .hotline12315
        }
    }
}
