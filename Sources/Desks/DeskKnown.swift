package import CaseworkRules
package import Kernel
package import Web

/// A case file as a desk is told of it.
package struct FiledCase: Sendable, Equatable {
    package let number: CaseNumber
    package let code: QueryCode
    /// The office that has it now.
    package let office: Int64
    /// The day by which it decides or answers first; nil where no rule set has a period for it.
    package let due: Day?

    package init(number: CaseNumber, code: QueryCode, office: Int64, due: Day?) {
        self.number = number
        self.code = code
        self.office = office
        self.due = due
    }
}

/// A file of the person who calls.
package struct KnownFile: Sendable {
    package let number: CaseNumber
    package let kind: CaseKind
    package let title: String
    package let state: Text
    package let mark: StateKind
    package let isOpen: Bool
    package let receivedOn: Day
    package let trader: String

    package init(
        number: CaseNumber, kind: CaseKind, title: String, state: Text, mark: StateKind, isOpen: Bool,
        receivedOn: Day, trader: String
    ) {
        self.number = number
        self.kind = kind
        self.title = title
        self.state = state
        self.mark = mark
        self.isOpen = isOpen
        self.receivedOn = receivedOn
        self.trader = trader
    }
}

/// A trader somebody complained about before, as it was named then.
package struct KnownTrader: Sendable, Equatable {
    package let party: TraderParty
    /// The place, in words.
    package let place: LocalText?
    /// Files about it that were counted.
    package let files: Int
    /// Whether there may be more.
    package let isMore: Bool

    package init(party: TraderParty, place: LocalText?, files: Int, isMore: Bool) {
        self.party = party
        self.place = place
        self.isMore = isMore
        self.files = files
    }
}

/// One thing that can be chosen.
package struct DeskChoice: Sendable, Equatable {
    package let code: String
    package let name: LocalText
    /// What it belongs to.
    package let above: LocalText?

    package init(code: String, name: LocalText, above: LocalText? = nil) {
        self.code = code
        self.name = name
        self.above = above
    }
}

/// The menus of a desk's form: groups with what belongs to each.
package struct DeskMenus: Sendable {
    package struct Group: Sendable {
        package let name: LocalText
        package let choices: [DeskChoice]

        package init(name: LocalText, choices: [DeskChoice]) {
            self.name = name
            self.choices = choices
        }
    }

    package let places: [Group]
    package let categories: [Group]
    package let natures: [DeskChoice]

    package init(places: [Group], categories: [Group], natures: [DeskChoice]) {
        self.places = places
        self.categories = categories
        self.natures = natures
    }
}
