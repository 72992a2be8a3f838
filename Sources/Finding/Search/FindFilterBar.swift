internal import AccountsRules
internal import CaseworkRules
internal import FindingRules
internal import Kernel
internal import Web

/// The text to look for, the filters, and the chips of what is applied.
struct FindFilterBar {
    let page: FindPage
    let say: Words

    private var request: FindRequest { page.request }
    private var tools: FindTools { page.tools }
    private typealias Key = FindRequest.Key

    var html: HTML {
        .join([
            .form(
                get: FindAddress.root, class: "filters no-print", with: [.label(say(FindText.form)), .role("search")],
                controls + [.button(say(FindText.send), icon: .search)]),
            .chips(chips, summary: summary, clear: FindAddress.root, say),
        ])
    }

    private var controls: [HTML] {
        let all = [("", say(FindText.all))]
        let offices = reachable
        let divisions = divisions
        return [
            .filter(say(FindText.words), name: Key.q.rawValue, text: request.values[.q] ?? ""),
            choice(.kind, all + CaseKind.allCases.map { ($0.rawValue, say(tools.words.kind($0))) }),
            choice(.state, all + CaseState.allCases.map { ($0.rawValue, say(tools.words.state($0).text)) }),
            choice(.category, all + tools.words.categories().map { ($0.code, say($0.name)) }),
            offices.isEmpty ? .empty : choice(.office, all + offices.map { (String($0.id), say($0.name)) }),
            divisions.isEmpty ? .empty : choice(.division, all + divisions.map { ($0.code.rawValue, say($0.name)) }),
            .filter(say(FindText.from), name: Key.from.rawValue, text: request.values[.from] ?? "", type: "text"),
            .filter(say(FindText.to), name: Key.to.rawValue, text: request.values[.to] ?? "", type: "text"),
        ]
    }

    /// A choice keeps what came from elsewhere, such as a category that is not offered.
    private func choice(_ key: Key, _ choices: [(String, String)]) -> HTML {
        let chosen = request.values[key] ?? ""
        let isOffered = choices.contains { $0.0 == chosen }
        let all = choices + (isOffered ? [] : [(chosen, chosen)])
        return .filter(
            say(Self.label(key)), name: key.rawValue, all.map { (value: $0.0, text: $0.1) }, chosen: chosen)
    }

    /// The offices to choose among, for those who see more than their own; at most two hundred.
    private var reachable: [Office] {
        let directory = tools.directory()
        switch page.reach {
        case .office: return []
        case .below(_, let offices): return offices.sorted().prefix(200).compactMap(directory.office)
        case .everywhere: return directory.offices.filter { $0.exists(on: tools.today) }.prefix(200).map { $0 }
        }
    }

    /// Cities and counties, for those who see more than their own office's.
    private var divisions: [Division] {
        if case .office = page.reach { return [] }
        return tools.directory().divisions.filter { division in
            [.prefecture, .county].contains(division.level) && division.kind != .container
                && division.exists(on: tools.today)
        }.prefix(300).map { $0 }
    }

    private var chips: [Chip] {
        Key.allCases.compactMap { key in
            request.values[key].map { value in
                Chip(say(FindText.chip, say(Self.label(key)), words(key, value)), removing: request.path(without: key))
            }
        }
    }

    static func label(_ key: FindRequest.Key) -> Text {
        switch key {
        case .q: FindText.words
        case .kind: FindText.kind
        case .state: FindText.state
        case .office: FindText.officeBelow
        case .category: FindText.category
        case .division: FindText.division
        case .from: FindText.from
        case .to: FindText.to
        }
    }

    private func words(_ key: Key, _ value: String) -> String {
        let directory = tools.directory()
        return switch key {
        case .kind: CaseKind(rawValue: value).map { say(tools.words.kind($0)) } ?? value
        case .state: CaseState(rawValue: value).map { say(tools.words.state($0).text) } ?? value
        case .category: tools.words.categories().first { $0.code == value }.map { say($0.name) } ?? value
        case .office: Int64(value).flatMap(directory.office).map { say($0.name) } ?? value
        case .division: DivisionCode(value).flatMap(directory.division).map { say($0.name) } ?? value
        case .q, .from, .to: value
        }
    }

    private var summary: String {
        guard let count = page.result?.count, count.number > 0 else { return "" }
        return say(count.isUpperBound ? FindText.about : FindText.count, count.text)
    }
}
