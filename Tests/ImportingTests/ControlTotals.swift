import Testing

@testable import ImportingRules

/// The totals that the sources of the real files publish beside them; a report that differs fails the test.
enum ControlTotals {
    /// `citizen-cases-shenzhen-2018.csv`: all 10,000 records.
    static func expectShenzhen(_ report: ImportReport, _ place: SourceLocation = #_sourceLocation) {
        #expect(report.rows == 10_000 && report.rejected == 0, sourceLocation: place)
        expect(
            report, "EVENT_PROPERTY_NAME", ["投诉": 9_341, "咨询": 415, "建议": 172, "求决": 40, "": 20, "感谢": 11, "其他": 1],
            place)
        expect(
            report, "EVENT_SRC_NAME",
            ["@坪山": 3_983, "美丽深圳": 1_954, "12345": 1_618, "12319": 1_548, "政府信箱": 470, "固话投诉": 427], place)
        expect(report, "STREET_NAME", ["": 10], place)
        #expect(
            report.kinds.counts == ["complaint": 9_341, "consultation": 415, "suggestion": 172, "other": 72],
            sourceLocation: place)
        #expect(report.inTime.counts == ["yes": 9_071, "no": 924, "": 5], sourceLocation: place)
        #expect(report.open == 5, sourceLocation: place)
        #expect(report.total(of: "DISPOSE_UNIT_ID")?.distinct == 121, sourceLocation: place)
        #expect(report.total(of: "MAIN_TYPE_ID")?.distinct == 134, sourceLocation: place)
        // 18 types, 134 main types and 372 sub types on their ways.
        #expect(report.names.number(of: .category) == 18 + 134 + 372, sourceLocation: place)
        #expect(report.names.conflicts.count { $0.list == .office } == 35, sourceLocation: place)
        #expect(report.unknown.isEmpty, sourceLocation: place)
    }

    /// `consumer-complaints-us-2014.csv`: 8,339 records and the last one cut off.
    static func expectCFPB(_ report: ImportReport, _ place: SourceLocation = #_sourceLocation) {
        #expect(report.rows == 8_340 && report.rejected == 1 && report.readable == 8_339, sourceLocation: place)
        #expect(report.rejections.map(\.line) == [8_341], sourceLocation: place)
        #expect(report.rejections.first?.problems == [.fieldCount(expected: 14, found: 13)], sourceLocation: place)
        expect(
            report, "Product",
            [
                "Mortgage": 2_210, "Debt collection": 2_118, "Credit reporting": 1_660,
                "Bank account or service": 854, "Credit card": 747,
            ], place)
        expect(report, "Timely response?", ["Yes": 8_178, "No": 161], place)
        expect(
            report, "Company response",
            [
                "Closed with explanation": 5_075, "In progress": 1_758, "Closed with non-monetary relief": 873,
                "Closed with monetary relief": 399, "Closed": 137, "Untimely response": 97,
            ], place)
        #expect(report.total(of: "Company")?.distinct == 813, sourceLocation: place)
        #expect(report.kinds.counts == ["complaint": 8_339], sourceLocation: place)
        #expect(report.inTime.counts == ["yes": 8_178, "no": 161], sourceLocation: place)
        #expect(report.open == 1_758, sourceLocation: place)
        #expect(report.unknown.isEmpty && report.names.conflicts.isEmpty, sourceLocation: place)
    }

    private static func expect(
        _ report: ImportReport, _ column: String, _ counts: [String: Int], _ place: SourceLocation
    ) {
        for (value, count) in counts {
            #expect(report.total(of: column)?[value] == count, "\(column) \(value)", sourceLocation: place)
        }
    }
}
