package import Kernel

/// Who gives a station (消费维权服务站) its place.
package enum StationHost: String, CaseIterable, Sendable {
    case trader, mall, market, village, school, other
}

/// What is known of a station beside its office: who hosts it, where it is, and when somebody is there.
package struct StationDetails: Equatable, Sendable {
    package let hostKind: StationHost
    /// The host as people know it: the mall, the village.
    package let host: String
    package let address: String
    package let phone: String
    /// When somebody is there, in words: 周一至周五 9:00—17:00.
    package let hours: String
    /// The office that looks after the station, and gets what the station cannot settle.
    package let inCharge: Int64

    package init(
        hostKind: StationHost, host: String, address: String, phone: String, hours: String, inCharge: Int64
    ) {
        self.hostKind = hostKind
        self.host = host
        self.address = address
        self.phone = phone
        self.hours = hours
        self.inCharge = inCharge
    }
}

/// How much of everything a station's entry holds.
package enum StationLimits {
    package static let host = 60
    package static let address = 120
    package static let hours = 100
    package static let reason = 200
    /// Filings on one page of a queue.
    package static let page = 30
    /// Stations that a list shows at most; a league has some hundreds.
    package static let stations = 500
}

/// What a station has taken in, as far as its first answer goes: told within one working day, which is a promise of the
/// installation and no period in law.
package struct StationTally: Equatable, Sendable {
    /// All that was taken in and whose day has come, or that was answered before.
    package let taken: Int
    package let inTime: Int
    package let late: Int
    /// Not answered, and the day has passed.
    package let overdue: Int
    /// Not answered, and there is time.
    package let waiting: Int

    package init(inTime: Int, late: Int, overdue: Int, waiting: Int) {
        self.inTime = inTime
        self.late = late
        self.overdue = overdue
        self.waiting = waiting
        taken = inTime + late + overdue
    }
}
