internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import Web

/// The row of filters and the chips of those that are applied.
struct WorklistFilterBar {
    let page: WorklistListPage
    let say: Words

    private var request: WorklistRequest { page.request }
    private typealias Key = WorklistRequest.Key

    var html: HTML {
        .join([
            .filters(get: DeskAddress.root, say, [.hiddenField("view", page.query.view.key)] + hidden + controls),
            .chips(chips, summary: summary, clear: request.path(clear: true), say),
        ])
    }

    /// What came from a cell of the figures goes along unseen; its chip takes it away.
    private var hidden: [HTML] {
        [Key.division, .from, .to].compactMap { key in
            request.values[key].map { .hiddenField(key.rawValue, $0) }
        }
    }

    private var controls: [HTML] {
        let all = [("", say(ListText.everybody))]
        let offices = reachable
        return [
            choice(.kind, ListText.kind, all + CaseKind.allCases.map { ($0.rawValue, say($0.text)) }),
            choice(.state, ListText.state, all + CaseState.allCases.map { ($0.rawValue, say($0.text)) }),
            choice(.channel, ListText.channel, all + Channel.allCases.map { ($0.rawValue, say($0.text)) }),
            choice(.category, ListText.category, all + page.categories.top.map { ($0.code, say($0.name)) }),
            choice(.officer, ListText.officer, all + page.officers.map { (String($0.id), $0.name) }),
            offices.isEmpty
                ? .empty : choice(.office, ListText.office, all + offices.map { (String($0.id), say($0.name)) }),
            .filter(
                say(ListText.dueUntil), name: Key.until.rawValue, text: request.values[.until] ?? "", type: "text"),
            .filter(say(ListText.words), name: Key.q.rawValue, text: request.values[.q] ?? ""),
        ]
    }

    private func choice(_ key: Key, _ label: Text, _ choices: [(String, String)]) -> HTML {
        .filter(
            say(label), name: key.rawValue, choices.map { (value: $0.0, text: $0.1) }, chosen: request.values[key] ?? ""
        )
    }

    /// The offices to choose among, for those who see more than their own; at most two hundred.
    private var reachable: [Office] {
        let directory = page.directory
        switch page.query.scope {
        case .office: return []
        case .offices(let list): return list.prefix(200).compactMap(directory.office)
        case .everywhere: return directory.offices.filter { $0.exists(on: page.query.today) }.prefix(200).map { $0 }
        }
    }

    private var chips: [Chip] {
        Key.allCases.compactMap { key in
            request.values[key].map { value in
                Chip(say(ListText.chip, say(Self.label(key)), words(key, value)), removing: request.path(without: key))
            }
        }
    }

    private static func label(_ key: Key) -> Text {
        switch key {
        case .q: ListText.words
        case .kind: ListText.kind
        case .state: ListText.state
        case .channel: ListText.channel
        case .category: ListText.category
        case .nature: CorrectionText.nature
        case .officer: ListText.officer
        case .office: ListText.office
        case .until: ListText.dueUntil
        case .division: ListText.division
        case .from: ListText.receivedFrom
        case .to: ListText.receivedTo
        }
    }

    private func words(_ key: Key, _ value: String) -> String {
        switch key {
        case .kind: CaseKind(rawValue: value).map { say($0.text) } ?? value
        case .state: CaseState(rawValue: value).map { say($0.text) } ?? value
        case .channel: Channel(rawValue: value).map { say($0.text) } ?? value
        case .category: page.categories.category(page.categories.main, value).map { say($0.name) } ?? value
        case .nature: page.categories.natures.first { $0.code == value }.map { say($0.name) } ?? value
        case .officer: Int64(value).flatMap { id in page.officers.first { $0.id == id }?.name } ?? value
        case .office: Int64(value).flatMap(page.directory.office).map { say($0.name) } ?? value
        case .division: DivisionCode(value).flatMap(page.directory.division).map { say($0.name) } ?? value
        case .q, .until, .from, .to: value
        }
    }

    /// How many there are, where the view's count says so; a filtered list is not counted.
    private var summary: String {
        guard request.values.isEmpty, let count = page.counts[page.query.view] else { return "" }
        let number = count > WorklistQuery.counted ? "1000+" : String(count)
        return say(page.query.view.isByDueDay ? ListText.byDue : ListText.byReceipt, number)
    }
}
