package import Kernel

/// How far an import has come.
package struct ImportProgress: Equatable, Sendable {
    package let bytes: Int64
    package let totalBytes: Int64
    /// Records read from the file, those of an earlier run among them.
    package let rows: Int
    /// Records of this run and the milliseconds they took.
    package let recent: Int
    package let milliseconds: Int64
    /// Bytes of this run, from which the time left is told.
    package let recentBytes: Int64

    /// Records a second in this run.
    package var rate: Double {
        milliseconds > 0 ? Double(recent) * 1_000 / Double(milliseconds) : 0
    }

    /// Seconds until the end of the file at the rate of this run; nil before there is a rate.
    package var secondsLeft: Int? {
        guard recentBytes > 0, milliseconds > 0 else { return nil }
        let left = Double(totalBytes - bytes) * Double(milliseconds) / Double(recentBytes) / 1_000
        return Int(left.rounded(.up))
    }

    package func words(_ language: Language) -> String {
        let percent = totalBytes > 0 ? Int(bytes * 100 / totalBytes) : 100
        let left = secondsLeft.map { Self.duration($0, language) }
        switch language {
        case .zh: return "\(percent)%  \(rows) 条  每秒 \(Int(rate)) 条" + (left.map { "  约剩 \($0)" } ?? "")
        case .en: return "\(percent)%  \(rows) records  \(Int(rate))/s" + (left.map { "  about \($0) left" } ?? "")
        }
    }

    private static func duration(_ seconds: Int, _ language: Language) -> String {
        let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
        switch (language, hours, minutes) {
        case (.zh, 0, 0): return "\(rest) 秒"
        case (.zh, 0, _): return "\(minutes) 分 \(rest) 秒"
        case (.zh, _, _): return "\(hours) 小时 \(minutes) 分"
        case (.en, 0, 0): return "\(rest) s"
        case (.en, 0, _): return "\(minutes) min \(rest) s"
        case (.en, _, _): return "\(hours) h \(minutes) min"
        }
    }
}
