package import Kernel
package import StatisticsRules

extension RecordedFile {
    /// The dimensions that the record is counted under.
    package var dimensions: Dimensions {
        Dimensions(
            kind: kind.rawValue, channel: channel.rawValue, category: "\(category.system):\(category.code)",
            nature: nature, division: division.rawValue)
    }

    /// The most changes that one record brings.
    package static let mostDeltas = 9

    /// What the record adds to the figures: its filing, its acceptance, and its closing with what it came to.
    package func deltas(receivedOn: Day) -> [Delta] {
        var deltas = [Delta(.filed, on: receivedOn, cohort: receivedOn, dimensions)]
        if let acceptedOn { deltas.append(Delta(.accepted, on: acceptedOn, cohort: receivedOn, dimensions)) }
        guard let closedOn else { return deltas }
        deltas.append(Delta(.closed, on: closedOn, cohort: receivedOn, dimensions))
        if let inTime {
            deltas.append(Delta(inTime ? .closedInTime : .closedLate, on: closedOn, cohort: receivedOn, dimensions))
        }
        return deltas + results.map { Delta($0, on: closedOn, cohort: receivedOn, dimensions, amount: $1) }
    }

    /// What a closed record came to, by measure.
    private var results: [(Measure, Int64)] {
        let sums: [(Measure, Int64)] = [
            (.resolved, result?.isResolving == true ? 1 : 0), (.agreedMoney, agreed?.fen ?? 0),
            (.performedMoney, performed?.fen ?? 0), (.punitive, (punitive?.fen ?? 0) > 0 ? 1 : 0),
            (.punitiveMoney, punitive?.fen ?? 0),
        ]
        return sums.filter { $0.1 != 0 }
    }
}
