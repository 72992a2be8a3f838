internal import ChineseText
internal import Kernel
package import Storage

/// Questions for measuring search, made from texts that people wrote: titles of records that were taken in from other
/// systems, and words that consumers use.
package enum JudgedQueries {
    /// Words of the consumer protection law and of everyday complaints.
    private static let everyday = [
        "退款", "退货", "维修", "更换", "赔偿", "定金", "发票", "合同", "质量", "虚假宣传", "价格", "服务费", "预付卡", "健身", "漏水", "过期",
        "假货", "网购", "快递", "保修", "三包", "检测报告", "押金", "培训",
    ]

    /// Everyday words, then parts of titles: two characters mostly, some of three and four, Latin words whole.
    package static func make(_ count: Int, seed: UInt64, from database: any Database) async throws -> [String] {
        let titles = try await database.rows(
            "SELECT title FROM case_file WHERE source IS NOT NULL AND title <> '' ORDER BY id LIMIT 20000")
        var random = SeededRandom(seed: seed)
        var words = everyday
        var seen = Set(words)
        let texts = try titles.map { ChineseText.normalised(try $0.text("title")) }
        for _ in 0..<(count * 50) where words.count < count && !texts.isEmpty {
            let runs = ChineseText.runs(of: texts[Int.random(in: 0..<texts.count, using: &random)])
            guard !runs.isEmpty else { continue }
            let word = part(of: runs[Int.random(in: 0..<runs.count, using: &random)], &random)
            if word.unicodeScalars.count >= 2, seen.insert(word).inserted { words.append(word) }
        }
        return Array(words.prefix(count))
    }

    private static func part(of run: String, _ random: inout SeededRandom) -> String {
        let scalars = Array(run.unicodeScalars)
        if scalars.allSatisfy(\.isASCII) || scalars.count <= 2 { return run }
        let length = min(scalars.count, [2, 2, 2, 3, 4][Int.random(in: 0..<5, using: &random)])
        let start = Int.random(in: 0...(scalars.count - length), using: &random)
        return String(String.UnicodeScalarView(scalars[start..<(start + length)]))
    }
}
