package import AccountsRules
package import Kernel

/// A language in which somebody can mediate.
package enum MediationLanguage: String, CaseIterable, Sendable {
    case mandarin, mongolian, korean, russian, english
    /// 手语
    case sign
}

/// What the register knows of a mediator (调解员名册).
package struct MediatorProfile: Equatable, Sendable {
    package let person: Int64
    package let office: Int64
    /// Codes of categories of the main system; a code stands for all below it. Empty for every field.
    package var fields: Set<String>
    package var languages: Set<MediationLanguage>
    /// The days of the week on which sessions can be planned; none for all working days.
    package var weekdays: Set<Weekday>
    /// Files in mediation beyond which nobody is proposed; nil for no limit.
    package var mostFiles: Int?
    package var certificate: Certificate?
    package var note: String
    /// Whether the person mediates at present.
    package var isActive: Bool
    package var version: Int

    package init(
        person: Int64, office: Int64, fields: Set<String> = [], languages: Set<MediationLanguage> = [.mandarin],
        weekdays: Set<Weekday> = [], mostFiles: Int? = nil, certificate: Certificate? = nil, note: String = "",
        isActive: Bool = true, version: Int = 0
    ) {
        self.person = person
        self.office = office
        self.fields = fields
        self.languages = languages
        self.weekdays = weekdays
        self.mostFiles = mostFiles
        self.certificate = certificate
        self.note = note
        self.isActive = isActive
        self.version = version
    }
}

/// A certificate to mediate, with the last day on which it holds.
package struct Certificate: Hashable, Sendable {
    /// From this many days before its end on, people are warned.
    package static let warning = 60

    package let number: String
    package let until: Day

    package init(number: String, until: Day) {
        self.number = number
        self.until = until
    }

    package func holds(on day: Day) -> Bool { day <= until }

    /// Whether it ends soon, seen on a day on which it still holds.
    package func endsSoon(on day: Day) -> Bool { holds(on: day) && until - day <= Self.warning }
}

/// A training that a mediator has done.
package struct Training: Hashable, Sendable {
    package let id: Int64
    package let day: Day
    package let title: String
    package let hours: Int

    package init(id: Int64, day: Day, title: String, hours: Int) {
        self.id = id
        self.day = day
        self.title = title
        self.hours = hours
    }
}

/// How much the register takes.
package enum RegisterLimits {
    package static let certificate = 60
    package static let note = 500
    package static let title = 100
    package static let hours = 1...400
    package static let files = 1...500
    package static let fields = 60
    /// Trainings of one person.
    package static let trainings = 200
}
