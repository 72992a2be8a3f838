package import CaseworkRules
package import Kernel

/// A way of looking at the files of one's offices; each is served by one index.
package enum WorklistView: Hashable, Sendable {
    /// Open files that the person carries.
    case mine
    /// Open files that nobody carries yet.
    case unassigned
    case overdue, dueToday
    /// Files offered to the person's own office, which waits for its answer.
    case handovers
    /// Files under supervision by a superior office, answered or not.
    case supervised
    case allOpen
    /// All files in one state.
    case state(CaseState)
    case closed
    /// Open and closed files together, newest first: what a search looks through.
    case all

    /// The views of the list page, in order.
    package static let shown: [WorklistView] = [
        .mine, .overdue, .dueToday, .unassigned, .state(.received), .state(.mediating), .state(.agreed), .handovers,
        .supervised, .allOpen, .closed,
    ]

    /// The value in an address.
    package var key: String {
        switch self {
        case .mine: "mine"
        case .unassigned: "unassigned"
        case .overdue: "overdue"
        case .dueToday: "today"
        case .handovers: "handovers"
        case .supervised: "supervised"
        case .allOpen: "open"
        case .state(let state): "state-\(state.rawValue)"
        case .closed: "closed"
        case .all: "all"
        }
    }

    package init?(key: String) {
        let plain: [WorklistView] = [
            .mine, .unassigned, .overdue, .dueToday, .handovers, .supervised, .allOpen, .closed, .all,
        ]
        if let view = plain.first(where: { $0.key == key }) {
            self = view
        } else if key.hasPrefix("state-"), let state = CaseState(rawValue: String(key.dropFirst(6))) {
            self = .state(state)
        } else {
            return nil
        }
    }

    /// Whether the list runs by due day; the others run by the time of receipt, newest first.
    package var isByDueDay: Bool {
        switch self {
        case .mine, .unassigned, .overdue, .dueToday, .handovers, .supervised, .allOpen: true
        case .state(let state): !state.isFinal
        case .closed, .all: false
        }
    }
}

/// What narrows a list down; everything that is set must hold.
package struct WorklistFilters: Equatable, Sendable {
    package var kind: CaseKind?
    package var state: CaseState?
    package var channel: Channel?
    package var nature: String?
    package var officer: Int64?
    /// An office within the person's reach.
    package var office: Int64?
    package var dueUntil: Day?
    /// Category codes of the main system: the chosen one and those below it.
    package var categories: [String] = []
    /// Divisions as figures count them: the chosen one and those below it.
    package var divisions: [DivisionCode] = []
    /// Days of receipt, both included.
    package var receivedFrom: Day?
    package var receivedTo: Day?
    package var text: WorklistSearch?

    package init() {}

    package var isEmpty: Bool { self == WorklistFilters() }
}

/// Whose files a person may list.
package enum WorklistScope: Equatable, Sendable {
    case office(Int64)
    case offices([Int64])
    /// Every file of the installation: the reach of the office above all others.
    case everywhere

    package func contains(_ office: Int64) -> Bool {
        switch self {
        case .office(let own): own == office
        case .offices(let list): list.contains(office)
        case .everywhere: office != Handling.noOffice
        }
    }
}

/// One page of a list: which view, for whom, what narrows it down and where it begins.
package struct WorklistQuery: Equatable, Sendable {
    package var view: WorklistView
    package var scope: WorklistScope
    package var person: Int64
    package var ownOffice: Int64
    package var today: Day
    package var filters: WorklistFilters
    package var cursor: WorklistCursor?

    package init(
        view: WorklistView, scope: WorklistScope, person: Int64, ownOffice: Int64, today: Day,
        filters: WorklistFilters = WorklistFilters(), cursor: WorklistCursor? = nil
    ) {
        self.view = view
        self.scope = scope
        self.person = person
        self.ownOffice = ownOffice
        self.today = today
        self.filters = filters
        self.cursor = cursor
    }

    /// Rows on a page.
    package static let pageSize = 50
    /// Rows that a search for words looks at for one page.
    package static let looked = 5_000
    /// Counts stop here and are shown as `1000+`.
    package static let counted = 1_000
}

/// A place between two rows: the key of the row it stands after, or before.
package struct WorklistCursor: Equatable, Sendable {
    package enum Direction: String, Sendable { case after, before }

    package let direction: Direction
    /// The due day, or the milliseconds of receipt, of the row.
    package let key: Int64
    package let id: Int64

    package init(_ direction: Direction, key: Int64, id: Int64) {
        self.direction = direction
        self.key = key
        self.id = id
    }

    /// `20738.123`, as it stands in an address beside the name of the direction.
    package var text: String { "\(key).\(id)" }

    package init?(_ direction: Direction, text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let key = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
        self.init(direction, key: key, id: id)
    }
}
