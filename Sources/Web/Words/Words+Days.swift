package import Kernel

extension Words {
    /// A day for consumers: 10月16日（星期五）, Friday 16 October; with the year when it is not that of `today`.
    package func date(_ day: Day, today: Day? = nil) -> String {
        let year = today.map { $0.year != day.year } ?? false
        switch language {
        case .zh: return (year ? "\(day.year)年" : "") + "\(day.month)月\(day.dayOfMonth)日（\(weekday(day))）"
        case .en: return "\(weekday(day)) \(day.dayOfMonth) \(month(day.month))" + (year ? " \(day.year)" : "")
        }
    }

    /// A day without its weekday: 10月16日, 16 October.
    package func dayAndMonth(_ day: Day) -> String {
        switch language {
        case .zh: "\(day.month)月\(day.dayOfMonth)日"
        case .en: "\(day.dayOfMonth) \(month(day.month))"
        }
    }

    /// A day with its year: 2026年10月16日, 16 October 2026.
    package func fullDate(_ day: Day) -> String {
        switch language {
        case .zh: "\(day.year)年\(day.month)月\(day.dayOfMonth)日"
        case .en: "\(day.dayOfMonth) \(month(day.month)) \(day.year)"
        }
    }

    /// A day in staff lists, `10-16`; with the year when it is not that of `today`.
    package func shortDate(_ day: Day, today: Day? = nil) -> String {
        if let today, today.year != day.year { return day.description }
        return Self.two(day.month) + "-" + Self.two(day.dayOfMonth)
    }

    /// An instant on a consumer's page: 10月10日 15:20, 10 October, 15:20.
    package func moment(_ instant: Instant, in zone: LegalZone? = nil) -> String {
        dayAndMonth((zone ?? self.zone).day(of: instant)) + (language == .zh ? " " : ", ") + time(instant, in: zone)
    }

    /// An instant in staff lists: `10-10 15:20`.
    package func shortMoment(_ instant: Instant, today: Day? = nil, in zone: LegalZone? = nil) -> String {
        shortDate((zone ?? self.zone).day(of: instant), today: today) + " " + time(instant, in: zone)
    }

    /// The time of day, `15:20`.
    package func time(_ instant: Instant, in zone: LegalZone? = nil) -> String {
        let time = (zone ?? self.zone).time(of: instant)
        return Self.two(time.hour) + ":" + Self.two(time.minute)
    }

    /// The name of a weekday: 星期五, Friday.
    package func weekday(_ day: Day) -> String {
        let index = day.weekday.rawValue - 1
        return language == .zh ? "星期" + Self.weekdays[index].zh : Self.weekdays[index].en
    }

    /// The heads of a calendar grid: 一 to 日, Mon to Sun.
    package var weekdayHeads: [String] {
        Self.weekdays.map { language == .zh ? $0.zh : String($0.en.prefix(3)) }
    }

    /// The name of a month: 10月, October.
    package func month(_ month: Int) -> String {
        guard (1...12).contains(month) else { return String(month) }
        return language == .zh ? "\(month)月" : Self.months[month - 1]
    }

    static let weekdays: [(zh: String, en: String)] = [
        ("一", "Monday"), ("二", "Tuesday"), ("三", "Wednesday"), ("四", "Thursday"), ("五", "Friday"),
        ("六", "Saturday"), ("日", "Sunday"),
    ]

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A number of two digits.
    static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

extension HTML {
    /// A day as a `time` element that does not break: 10月16日（星期五）.
    package static func day(_ day: Day, _ say: Words, today: Day? = nil) -> HTML {
        .time(say.date(day, today: today), class: "nw", with: [Attribute("datetime", day.description)])
    }

    /// A day in a staff list, `10-16`, as a `time` element.
    package static func shortDay(_ day: Day, _ say: Words, today: Day? = nil) -> HTML {
        .time(say.shortDate(day, today: today), class: "nw", with: [Attribute("datetime", day.description)])
    }

    /// An instant as a `time` element.
    package static func moment(_ instant: Instant, _ say: Words) -> HTML {
        .time(say.moment(instant), with: [Attribute("datetime", instant.iso)])
    }
}
