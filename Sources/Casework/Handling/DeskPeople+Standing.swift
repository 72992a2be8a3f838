internal import CaseworkRules
internal import Kernel
package import Web

extension DeskPeople {
    /// What speaks for and against giving a file to somebody today: load, absence, recusal.
    package struct Standing: Sendable, Equatable {
        package let note: Text
        /// Whether the file would go to this person by load, absence and recusal.
        package let isProposed: Bool

        package init(note: Text, isProposed: Bool) {
            self.note = note
            self.isProposed = isProposed
        }
    }

    /// Who is party to a file, as far as recusal asks.
    package struct Parties: Sendable, Equatable {
        package let traders: [String]
        package let creditCodes: [String]
        package let people: [String]

        package init(traders: [String], creditCodes: [String], people: [String]) {
            self.traders = traders
            self.creditCodes = creditCodes
            self.people = people
        }

        init(_ details: CaseDetails) {
            self.init(
                traders: [details.trader.name], creditCodes: [details.trader.creditCode?.text].compactMap { $0 },
                people: [details.consumer.name])
        }
    }
}

extension DeskPeople.Officer {
    /// The name with what is said of the person behind it.
    func words(_ standing: DeskPeople.Standing?) -> Text {
        guard let note = standing?.note else { return Text(name: name) }
        return Text(LocalText(zh: "\(name)（\(Words(.zh)(note))）", en: "\(name) (\(Words(.en)(note)))"))
    }
}
