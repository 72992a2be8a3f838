import Foundation
import Kernel

/// The holiday notices that the installation ships, read from the project's own file.
enum NoticeFile {
    static let data: Data = {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/App/Reference/holidays.json")
        return (try? Data(contentsOf: sources)) ?? Data()
    }()

    static func calendar() throws -> WorkingCalendar {
        let years = try JSONDecoder().decode([String: CalendarYear].self, from: data)
        return WorkingCalendar(
            years: Dictionary(
                uniqueKeysWithValues: years.compactMap { key, year in
                    Int(key).map { ($0, year) }
                }))
    }
}
