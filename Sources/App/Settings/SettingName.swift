internal import Foundation

/// Everything that an operator may decide; a case's text is its name in the file and, after `--`, as a flag.
enum SettingName: String, CaseIterable, Sendable {
    case config, data, database, evidence, connections, secret
    case logLevel = "log-level"
    case host, port, https, address
    case trustForwarded = "trust-forwarded"
    case webhookInside = "webhook-inside"
    case workers
    case stopWithin = "stop-within"
    case demo
    case demoFiles = "demo-files"

    /// The name in the environment.
    var variable: String { "XIAOBAO_" + rawValue.uppercased().replacing("-", with: "_") }

    /// The known name that a mistyped one most likely means, if one is near.
    static func nearest(to typed: String) -> SettingName? {
        let typed = typed.lowercased().replacing("_", with: "-")
        let distances = allCases.map { (name: $0, steps: EditDistance.between(typed, $0.rawValue)) }
        guard let best = distances.min(by: { $0.steps < $1.steps }) else { return nil }
        return best.steps <= max(2, best.name.rawValue.count / 3) ? best.name : nil
    }
}

/// How many letters have to be put in, taken out or replaced to make one word of another.
enum EditDistance {
    static func between(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one), Array(other))
        var before = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var line = [row + 1]
            for (column, beside) in other.enumerated() {
                let replaced = before[column] + (letter == beside ? 0 : 1)
                line.append(min(replaced, before[column + 1] + 1, line[column] + 1))
            }
            before = line
        }
        return before[other.count]
    }
}
