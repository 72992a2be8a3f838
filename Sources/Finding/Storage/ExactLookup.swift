internal import CaseworkRules
internal import FindingRules
internal import Kernel
internal import Storage

/// Looks values up whole by the ordinary indexes of the files, which are never behind.
struct ExactLookup: Sendable {
    let reach: FindReach
    /// The numbers that a serial may stand for.
    let numbers: @Sendable (Int) -> [String]

    /// Files shown for one value.
    static let most = 200

    /// The newest files with a value, within reach; one more than are shown when there are more.
    func ids(_ value: SearchText.Exact, in reading: any Reading) throws -> [Int64] {
        try reading.rows(
            """
            SELECT DISTINCT f.id, f.received_at FROM case_file AS f \(fragment: condition(value))\(fragment: within)
            ORDER BY f.received_at DESC, f.id DESC LIMIT \(most: Self.most + 1)
            """
        ).map { try $0.int64("id") }
    }

    private func condition(_ value: SearchText.Exact) -> SQL {
        switch value {
        case .number(let number): "WHERE f.number = \(number)"
        case .serial(let serial): "WHERE f.number IN \(anyOf: numbers(serial))"
        case .creditCode(let code): "JOIN party AS p ON p.case_id = f.id WHERE p.credit_code = \(code)"
        case .phone(let phone):
            // Whoever brought a tip is not to be found by a number, not even by those who know it.
            """
            JOIN party AS p ON p.case_id = f.id
            WHERE p.phone = \(phone) AND p.phone <> '' AND (f.kind <> 'tip' OR p.role IN ('trader', 'platform'))
            """
        case .gtin(let gtin): "JOIN purchase AS b ON b.case_id = f.id WHERE b.gtin = \(gtin)"
        case .order(let order):
            "JOIN purchase AS b ON b.case_id = f.id WHERE b.order_number = \(order) AND b.order_number <> ''"
        }
    }

    /// The plus signs keep the index on the value in front, not one on offices.
    private var within: SQL {
        guard let offices = reach.offices?.sorted() else {
            return " AND +f.office_id <> \(Handling.noOffice)"
        }
        return " AND (+f.office_id IN \(anyOf: offices) OR +f.handover_office IN \(anyOf: offices))"
    }
}
