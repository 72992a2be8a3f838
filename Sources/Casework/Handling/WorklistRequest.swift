internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The list that an address asks for; whatever cannot be read in it is left out.
struct WorklistRequest {
    /// The filters that an address may carry, in the order of their chips.
    enum Key: String, CaseIterable {
        case q, kind, state, channel, category, nature, officer, office, until, division, from, to
    }

    let query: WorklistQuery
    /// What was asked for, as typed.
    let values: [Key: String]
    /// Something was typed that is too short to look for.
    let isTooShort: Bool
    let done: CaseMove.Name?

    init(_ form: FormData, who: Principal, scope: WorklistScope, tools: CaseworkTools) {
        var values: [Key: String] = [:]
        for key in Key.allCases {
            let text = form.text(key.rawValue).trimmed
            if !text.isEmpty, text.utf8.count <= 400 { values[key] = text }
        }
        let filters = Self.filters(values, tools)
        isTooShort = values[.q] != nil && filters.text == nil
        let standard: WorklistView = values[.q] == nil ? Self.start(who.roles) : .all
        let view = WorklistView(key: form.text("view")) ?? standard
        let after = WorklistCursor(.after, text: form.text("after"))
        query = WorklistQuery(
            view: view, scope: scope, person: who.person ?? 0, ownOffice: who.office ?? 0, today: tools.today,
            filters: filters, cursor: after ?? WorklistCursor(.before, text: form.text("before")))
        self.values = values
        done = CaseMove.Name(rawValue: form.text("done"))
    }

    /// The view a person begins with: what one carries, or for those who carry nothing all that is open.
    private static func start(_ roles: Set<Role>) -> WorklistView {
        roles.isDisjoint(with: [.officer, .mediator]) ? .allOpen : .mine
    }

    private static func filters(_ values: [Key: String], _ tools: CaseworkTools) -> WorklistFilters {
        var filters = WorklistFilters()
        filters.kind = values[.kind].flatMap(CaseKind.init)
        filters.state = values[.state].flatMap(CaseState.init)
        filters.channel = values[.channel].flatMap(Channel.init)
        filters.nature = values[.nature]
        filters.officer = values[.officer].flatMap { Int64($0) }
        filters.office = values[.office].flatMap { Int64($0) }
        filters.dueUntil = values[.until].flatMap { Day(typed: $0) }
        filters.receivedFrom = values[.from].flatMap { Day(typed: $0) }
        filters.receivedTo = values[.to].flatMap { Day(typed: $0) }
        filters.categories = values[.category].map { below($0, tools.categories()) } ?? []
        filters.divisions = values[.division].map { divisions($0, tools) } ?? []
        filters.text = values[.q].flatMap { WorklistSearch($0) }
        return filters
    }

    /// A category with all below it.
    private static func below(_ code: String, _ book: CategoryBook) -> [String] {
        [code] + book.children(of: code).flatMap { below($0.code, book) }
    }

    /// A division with all below it; nothing for the one above all others, whose files are all there are.
    private static func divisions(_ code: String, _ tools: CaseworkTools) -> [DivisionCode] {
        guard let division = DivisionCode(code) else { return [] }
        let directory = tools.directory()
        let isTop = directory.division(division) != nil && directory.ancestors(of: division, on: tools.today).isEmpty
        return isTop ? [] : directory.subtree(of: division, on: tools.today)
    }

    /// The address of the same list with another view or cursor, or without one filter.
    func path(
        view: WorklistView? = nil, without key: Key? = nil, cursor: WorklistCursor? = nil, clear: Bool = false
    ) -> String {
        var pairs = [("view", (view ?? query.view).key)]
        for kept in Key.allCases where kept != key && !clear {
            if let value = values[kept] { pairs.append((kept.rawValue, value)) }
        }
        if let cursor { pairs.append((cursor.direction.rawValue, cursor.text)) }
        return DeskAddress.root + "?"
            + pairs.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}

extension String {
    /// The text without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
