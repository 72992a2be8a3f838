internal import AdviceRules
internal import Kernel
internal import Web

extension PartForm {
    /// What the form begins with: the part as it stands.
    func beginning(reviewOn: Day) -> FormData {
        switch part {
        case .heading: both(topic, ["review_on": reviewOn.description])
        case .letter: both(topic.letter)
        case .evidence:
            FormData([
                "zh": topic.evidence.map(\.zh).joined(separator: "\n"),
                "en": topic.evidence.map(\.en).joined(separator: "\n"),
            ])
        case .whom:
            FormData(
                Dictionary(
                    topic.whom.sorted { $0.step < $1.step }.enumerated().map { ("whom.\($0 + 1)", $1.authority) },
                    uniquingKeysWith: { first, _ in first }))
        case .court: cited(topic.court, ["limitation_years": topic.court.limitationYears.map(String.init) ?? ""])
        case .right(let id):
            id.flatMap(topic.right).map { cited($0, ["in_force": $0.inForce.description]) } ?? FormData()
        case .burden(let place): place.map { cited(topic.burdenOfProof[$0]) } ?? FormData()
        case .sum(let place): place.map { cited(topic.sums[$0], ["formula": topic.sums[$0].formula]) } ?? FormData()
        case .limit(let place): place.map { limit(topic.timeLimits[$0]) } ?? FormData()
        case .question(let id): id.flatMap(topic.graph.node).map(question) ?? FormData()
        case .end(let id): id.flatMap(topic.graph.end).map(end) ?? FormData()
        }
    }

    private func both(_ text: some Bilingual, _ more: [String: String] = [:]) -> FormData {
        FormData(["zh": text.zh, "en": text.en].merging(more) { $1 })
    }

    private func cited(_ text: some Cited, _ more: [String: String] = [:]) -> FormData {
        let cited = ["law": text.law, "article": text.article, "status": text.status.rawValue]
        return both(text, cited.merging(more) { $1 })
    }

    private func limit(_ limit: TimeLimit) -> FormData {
        cited(
            limit,
            [
                "amount": String(limit.amount), "unit": limit.unit.rawValue, "from_zh": limit.fromZh,
                "from_en": limit.fromEn,
            ])
    }

    private func question(_ node: Graph.Node) -> FormData {
        var values: [String: String] = [:]
        for (index, answer) in node.answers.enumerated() {
            let place = "answer.\(index + 1)"
            values["\(place).key"] = answer.key
            values["\(place).zh"] = answer.zh
            values["\(place).en"] = answer.en
            values["\(place).to"] = answer.to
        }
        return both(node, values)
    }

    private func end(_ end: Graph.End) -> FormData {
        FormData(
            both(end, ["first_step": end.firstStep]).entries
                + end.rights.map { FormData.Entry("rights", $0) } + end.claims.map { FormData.Entry("claims", $0) })
    }
}
