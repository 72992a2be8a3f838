import Foundation
import PublicationRules
import Testing

/// Measures the scrubber on narratives with planted identifiers, which `Benchmarks/planted.py` made apart from it.
@Suite struct CorpusTests {
    private struct Planted: Decodable {
        let text: String
        let spans: [MaskSpan]
    }

    private struct Tally {
        var planted = 0
        var masked = 0
        var masks = 0
        var right = 0
    }

    private static let fixed: Set<MaskKind> = [
        .identity, .bankCard, .phone, .plate, .mail, .orderNumber, .messenger, .birth,
    ]

    private func corpus() throws -> [Planted] {
        let url = try #require(Bundle.module.url(forResource: "Corpus/planted", withExtension: "jsonl"))
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Planted.self, from: Data($0.utf8))
        }
    }

    private func around(_ span: MaskSpan, _ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        func part(_ from: Int, _ to: Int) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[max(0, from)..<min(scalars.count, to)])
            return String(view)
        }
        return "\(part(span.start - 8, span.start))⟦\(part(span.start, span.end))⟧\(part(span.end, span.end + 6))"
    }

    @Test func `nearly all planted identifiers are masked, and little else`() throws {
        var tallies: [MaskKind: Tally] = [:]
        var misses: [String] = []
        for one in try corpus() {
            let found = Scrubber.spans(in: one.text)
            for span in one.spans {
                let places = Set(span.range)
                let isWhole = found.reduce(places) { $0.subtracting($1.range) }.isEmpty
                tallies[span.kind, default: Tally()].planted += 1
                tallies[span.kind, default: Tally()].masked += isWhole ? 1 : 0
                if !isWhole { misses.append("\(span.kind) \(around(span, one.text))") }
            }
            for mask in found {
                let isRight = one.spans.contains { $0.start < mask.end && mask.start < $0.end }
                tallies[mask.kind, default: Tally()].masks += 1
                tallies[mask.kind, default: Tally()].right += isRight ? 1 : 0
                if !isRight { misses.append("+\(mask.kind) \(around(mask, one.text))") }
            }
        }
        let told = misses.prefix(80).joined(separator: "\n")
        for (kind, tally) in tallies {
            let recall = Double(tally.masked) / Double(max(1, tally.planted))
            let precision = Double(tally.right) / Double(max(1, tally.masks))
            let least = Self.fixed.contains(kind) ? 0.99 : 0.9
            #expect(recall >= least, "\(kind): recall \(recall) of \(tally.planted)\n\(told)")
            #expect(precision >= 0.95, "\(kind): precision \(precision) of \(tally.masks)\n\(told)")
        }
        #expect(tallies.count >= 10)
    }
}
