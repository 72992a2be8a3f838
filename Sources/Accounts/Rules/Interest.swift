package import Kernel

/// Something that could bias a person of the staff, declared so that files are given to others.
///
/// Who has a direct interest withdraws (回避): 行政处罚法 art. 43 for officers; mediators are held to the same.
package struct Interest: Hashable, Sendable, Identifiable {
    /// What was declared.
    package enum Kind: String, CaseIterable, Sendable {
        /// The name of a trader, or a part of it that is always there.
        case trader
        /// A unified social credit code.
        case creditCode = "credit-code"
        /// The name of a person close to them.
        case relation
    }

    package let id: Int64
    package let person: Int64
    package let kind: Kind
    /// The name or the code.
    package let subject: String
    /// In what way they are connected, in their own words; may be empty.
    package let note: String
    package let declaredOn: Day
    /// The last day on which it held; nil while it does.
    package let endedOn: Day?

    package init(
        id: Int64, person: Int64, kind: Kind, subject: String, note: String = "", declaredOn: Day, endedOn: Day? = nil
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.subject = subject
        self.note = note
        self.declaredOn = declaredOn
        self.endedOn = endedOn
    }

    package func holds(on day: Day) -> Bool { endedOn.map { day <= $0 } ?? true }
}

/// Who is party to a file, as far as recusal asks.
package struct FileParties: Hashable, Sendable {
    package var traders: [String]
    package var creditCodes: [String]
    package var people: [String]

    package init(traders: [String] = [], creditCodes: [String] = [], people: [String] = []) {
        self.traders = traders
        self.creditCodes = creditCodes
        self.people = people
    }
}

/// Tells who should not carry a file, by what they have declared.
package enum Recusal {
    /// A part of a trader's name counts from this many characters on; shorter ones would match half the town.
    package static let shortestPart = 4

    /// Those of `interests` that touch a party of the file on `day`.
    package static func touching(_ interests: [Interest], _ parties: FileParties, on day: Day) -> [Interest] {
        let traders = parties.traders.map(plain).filter { !$0.isEmpty }
        let codes = Set(parties.creditCodes.map(TextRules.code))
        let people = Set(parties.people.map(plain))
        return interests.filter { interest in
            guard interest.holds(on: day) else { return false }
            let subject = plain(interest.subject)
            guard !subject.isEmpty else { return false }
            switch interest.kind {
            case .trader: return traders.contains { isSame($0, subject) }
            case .creditCode: return codes.contains(TextRules.code(interest.subject))
            case .relation: return people.contains(subject) || traders.contains(subject)
            }
        }
    }

    /// Whether one name is the other, or a long enough part of it: 甲子电器行 and 呼和浩特市甲子电器行.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        return short.count >= shortestPart && long.contains(short)
    }

    /// A name as it is compared: half width, lower case, without spaces and signs.
    static func plain(_ name: String) -> String {
        let kept = TextRules.halfWidth(name).unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return String(String.UnicodeScalarView(kept)).lowercased()
    }
}
