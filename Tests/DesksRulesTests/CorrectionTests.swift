import CaseworkRules
import DesksRules
import Kernel
import Testing

@Suite struct CorrectionTests {
    private func draft(_ values: [FilingField: String]) -> FilingDraft {
        FilingDraft(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, [$0.value]) }))
    }

    @Test func `a word that is being typed leaves no trail`() {
        let before = draft([.traderName: "甲子"])
        #expect(before.corrections(by: draft([.traderName: "甲子电器行"])) { _ in [] } == [])
        #expect(draft([:]).corrections(by: before) { _ in [] } == [])
    }

    @Test func `what is replaced is kept`() {
        let before = draft([.amount: "2899", .boughtOn: "2026-08-29"])
        let after = draft([.amount: "2599", .boughtOn: "2026-08-29"])
        #expect(before.corrections(by: after) { _ in [] } == [Correction(.amount, ["2899"])])
    }

    @Test func `what is kept already is not kept again while it is being rubbed out`() {
        let before = draft([.amount: "28"])
        let after = draft([.amount: "3"])
        #expect(before.corrections(by: after) { _ in [["2899"]] } == [])
    }

    @Test func `a choice is one thing and no text`() {
        let before = draft([.category: "food"])
        let after = draft([.category: "fast_food"])
        #expect(before.corrections(by: after) { _ in [] } == [Correction(.category, ["food"])])
        var (few, many) = (FilingDraft(), FilingDraft())
        few.set(.claims, ["repair"])
        many.set(.claims, ["repair", "refund"])
        #expect(few.corrections(by: many) { _ in [] } == [])
        #expect(many.corrections(by: few) { _ in [] } == [Correction(.claims, ["repair", "refund"])])
    }

    /// Random edits of random fields: each text that was ever saved is found afterwards, in the draft or in what was
    /// kept.
    @Test(arguments: 1...40)
    func `nothing that was ever saved is lost`(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("退货换0123")
        var (now, kept) = (FilingDraft(), [FilingField: [[String]]]())
        var saved: [(FilingField, String)] = []
        for _ in 0..<60 {
            let field: FilingField = random.next() % 2 == 0 ? .story : .amount
            var text = Array(now[field])
            let place = Int(random.next() % UInt64(text.count + 1))
            switch random.next() % 3 {
            case 0 where !text.isEmpty: text.remove(at: min(place, text.count - 1))
            case 1: text = Array(text.prefix(place))
            default: text.insert(letters[Int(random.next() % UInt64(letters.count))], at: place)
            }
            var next = now
            next[field] = String(text)
            for lost in now.corrections(by: next, kept: { kept[$0] ?? [] }) {
                kept[lost.field, default: []].append(lost.before)
            }
            now = next
            saved.append((field, String(text)))
        }
        for (field, text) in saved where !text.isEmpty {
            let places = [now.all(field)] + (kept[field] ?? [])
            #expect(places.contains { $0.contains { isWithin(text, $0) } }, "\(text) of \(field) is lost")
        }
    }

    private func isWithin(_ text: String, _ other: String) -> Bool {
        var rest = text[...]
        for character in other where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
