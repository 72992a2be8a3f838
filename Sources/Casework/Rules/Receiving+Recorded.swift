package import Kernel
package import StatisticsRules

extension RecordedFile {
    /// The dimensions that the record is counted under.
    package var dimensions: Dimensions {
        Dimensions(
            kind: kind.rawValue, channel: channel.rawValue, category: "\(category.system):\(category.code)",
            division: division.rawValue)
    }

    /// What the record adds to the figures: its filing, and its closing where it is closed.
    package func deltas(receivedOn: Day) -> [Delta] {
        var deltas = [Delta(.filed, on: receivedOn, cohort: receivedOn, dimensions)]
        guard let closedOn else { return deltas }
        deltas.append(Delta(.closed, on: closedOn, cohort: receivedOn, dimensions))
        if let inTime {
            deltas.append(Delta(inTime ? .closedInTime : .closedLate, on: closedOn, cohort: receivedOn, dimensions))
        }
        return deltas
    }
}
