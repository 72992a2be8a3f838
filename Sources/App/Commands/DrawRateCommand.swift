internal import ArgumentParser
internal import Documents
internal import DocumentsRules
internal import Kernel

/// Measures how long a document takes to be drawn by a warm child: an acceptance decision, and three copies of an
/// agreement with a long story.
struct DrawRateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw-rate", abstract: "Measure how fast documents are drawn. / 测文书绘制速度。")
    @Option(help: "How many of each / 每种份数") var documents = 100

    func run() async throws {
        let pool = DrawingPool(children: 1)
        let short = DocumentForm.acceptance.sample(story: "样例。")
        let long = DocumentForm.mediationAgreement.sample(story: String(repeating: "8月29日买的洗衣机，9月3日开始漏水。", count: 60))
        let first = try await Self.time(short, on: pool)
        Running.tell("first, with the child's start 首份: \(Self.text(first)) ms")
        for (name, paper) in [("decision 决定书", short), ("agreement × 3 调解书三份", long)] {
            var taken: [Double] = []
            for _ in 0..<max(1, documents) { taken.append(try await Self.time(paper, on: pool)) }
            taken.sort()
            let (middle, late) = (taken[taken.count / 2], taken[taken.count * 95 / 100])
            Running.tell("\(name): p50 \(Self.text(middle)) ms, p95 \(Self.text(late)) ms")
        }
        try await pool.close()
    }

    private static func time(_ paper: Paper, on pool: DrawingPool) async throws -> Double {
        let began = ContinuousClock.now
        _ = try await pool.pdf(paper)
        return Running.seconds(since: began) * 1_000
    }

    private static func text(_ milliseconds: Double) -> String {
        let tenths = Int((milliseconds * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension DocumentForm {
    /// The form filled with made-up words.
    fileprivate func sample(story: String) -> Paper {
        var values: DocumentValues = [:]
        for field in fields { values[field.key] = field.key == "story" ? story : "样例\(field.label.zh)" }
        let letterhead = Letterhead(name: "样例市场监督管理局", prefix: "样市监")
        return paper(
            values,
            DocumentHead(
                letterhead: letterhead, caseNumber: "150105-26-004817-3", day: "2026-10-12", number: "样市监〔2026〕1号"))
    }
}
