internal import Crypto
package import Kernel
internal import PublicationRules
internal import Web

/// How open lines are written.
package enum OpenFormat: String, CaseIterable, Sendable {
    case jsonl, csv

    var contentType: String {
        switch self {
        case .jsonl: "application/x-ndjson; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        }
    }

    /// What comes before the first line.
    var head: String {
        switch self {
        case .jsonl: ""
        case .csv: CSVLine.of(OpenField.allCases.map(\.rawValue))
        }
    }

    /// One line with its end.
    func text(_ line: OpenLine) -> String {
        switch self {
        case .jsonl: JSONValue.object(OpenField.allCases.map { .init($0.rawValue, $0.json(line)) }).text + "\n"
        case .csv: CSVLine.of(OpenField.allCases.map { $0.text(line) })
        }
    }
}

/// The columns of the open case files, in their order: what the data dictionary explains.
package enum OpenField: String, CaseIterable, Sendable {
    case sequence, change, at, id, division, divisionName, category, categoryName, period, outcome, ageBand, trader
    case traderCode, product, narrative, mediated, triedSettling, solved, rules, reason

    func text(_ line: OpenLine) -> String {
        let (record, attributes) = (line.record, line.record.attributes)
        return switch self {
        case .sequence: String(line.sequence)
        case .change: line.change.rawValue
        case .at: line.at.iso
        case .id: record.id
        case .division: attributes.division
        case .divisionName: record.divisionName
        case .category: attributes.category
        case .categoryName: record.categoryName
        case .period: attributes.period
        case .outcome: attributes.outcome
        case .ageBand: attributes.ageBand
        case .trader: record.traderName
        case .traderCode: record.traderCode
        case .product: record.product
        case .narrative: record.narrative
        case .mediated: line.change == .withdrawn ? "" : record.isMediated ? "yes" : "no"
        case .triedSettling: line.change == .withdrawn ? "" : record.triedSettling ? "yes" : "no"
        case .solved: record.solved
        case .rules: record.rules
        case .reason: line.reason
        }
    }

    func json(_ line: OpenLine) -> JSONValue { self == .sequence ? .number(line.sequence) : .string(text(line)) }

    /// What the column holds.
    package var words: LocalText {
        switch self {
        case .sequence:
            LocalText(zh: "公示顺序号，只增不减；增量下载的游标", en: "Place in the order of publication, only growing: the cursor")
        case .change:
            LocalText(
                zh: "published 公示，corrected 更正，withdrawn 撤回（其余各列为空）",
                en: "published, corrected, or withdrawn (all other columns are empty)")
        case .at: LocalText(zh: "这一行的时间（UTC）", en: "When this line was written (UTC)")
        case .id: LocalText(zh: "公示件的固定编号，与案件编号无关", en: "Stable id of the public file; not the case number")
        case .division: LocalText(zh: "行政区划代码，按公示时的级别", en: "Code of the division, at the level it is published")
        case .divisionName: LocalText(zh: "行政区划名称", en: "Name of the division")
        case .category: LocalText(zh: "商品或服务类别（体系:代码），可能为空", en: "Category as system:code; may be empty")
        case .categoryName: LocalText(zh: "类别名称", en: "Name of the category")
        case .period:
            LocalText(zh: "收到的时间：2026-03、2026-Q1 或 2026", en: "When it was received: 2026-03, 2026-Q1 or 2026")
        case .outcome:
            LocalText(
                zh: "结果：performed 已履行，agreed 调解达成，settled 双方和解，notAgreed 未达成",
                en: "Outcome: performed, agreed, settled or notAgreed")
        case .ageBand: LocalText(zh: "年龄段，多数为空", en: "Age band, mostly empty")
        case .trader: LocalText(zh: "经营者名称", en: "Name of the trader")
        case .traderCode: LocalText(zh: "统一社会信用代码，可能为空", en: "Unified social credit code; may be empty")
        case .product: LocalText(zh: "商品或服务", en: "What was bought")
        case .narrative: LocalText(zh: "隐去个人信息后的经过", en: "What happened, without personal data")
        case .mediated: LocalText(zh: "是否经过调解", en: "Whether an office mediated")
        case .triedSettling: LocalText(zh: "是否先行和解过", en: "Whether settling was tried first")
        case .solved:
            LocalText(
                zh: "消费者说解决了吗：yes、partly、no，空为没有回答", en: "Solved, says the consumer: yes, partly, no; empty: no answer")
        case .rules: LocalText(zh: "适用的公示规则", en: "The rules it was published under")
        case .reason: LocalText(zh: "更正或撤回的原因", en: "Why it was corrected or taken back")
        }
    }
}
