internal import CaseworkRules
package import Kernel
package import Web

/// Sessions of mediation to which the consumer is asked; `App` brings them, so that casework does not know how they
/// are planned.
package struct FollowMeetings: Sendable {
    /// One session.
    package struct Item: Sendable {
        package let day: Day
        /// `09:30` and `10:30`, on the clock of the installation's zone.
        package let from: String
        package let until: String
        /// Empty where it is by video only.
        package let room: String
        /// Empty for none.
        package let link: String
        package let people: [String]
        package let mark: StateKind
        package let state: Text
        /// Whether it is still to come.
        package let isAhead: Bool
        /// What stands agreed so far, as both sides may read it.
        package let agreed: String
        /// Where its calendar file is.
        package let calendar: String

        package init(
            day: Day, from: String, until: String, room: String, link: String, people: [String], mark: StateKind,
            state: Text, isAhead: Bool, agreed: String, calendar: String
        ) {
            self.day = day
            self.from = from
            self.until = until
            self.room = room
            self.link = link
            self.people = people
            self.mark = mark
            self.state = state
            self.isAhead = isAhead
            self.agreed = agreed
            self.calendar = calendar
        }
    }

    /// What is shown of the mediation of one file.
    package struct Shown: Sendable {
        package var items: [Item] = []
        /// Further lines, each with a page behind it.
        package var links: [FileAdditions.Link] = []

        package init(items: [Item] = [], links: [FileAdditions.Link] = []) {
            self.items = items
            self.links = links
        }
    }

    /// Those of a file, by its key, the next one first.
    let list: @Sendable (_ file: Int64) async throws -> Shown

    package init(list: @escaping @Sendable (_ file: Int64) async throws -> Shown) { self.list = list }

    package static let none = FollowMeetings(list: { _ in Shown() })
}

/// The sessions on the page that follows a file: when, where, with whom.
struct FollowMeetingList {
    let followed: FollowCase
    let say: Words

    var html: HTML {
        let shown = followed.meetings
        guard !shown.items.isEmpty || !shown.links.isEmpty else { return .empty }
        let links = shown.links.map { HTML.p(class: "no-print", [.a(say($0.text), href: $0.path)]) }
        return .section(
            class: "panel flow", [.h2(say(FollowMeetingText.title))] + shown.items.map(item) + links)
    }

    private func item(_ item: FollowMeetings.Item) -> HTML {
        let time = say(FollowMeetingText.time, say.date(item.day, today: followed.today), item.from, item.until)
        let place = item.room.isEmpty ? say(FollowMeetingText.video) : item.room
        let facts = [
            Fact(say(FollowMeetingText.place), .typed(place, say)),
            item.link.isEmpty || !item.isAhead
                ? nil : Fact(say(FollowMeetingText.link), .a(item.link, href: item.link, class: "raw")),
            Fact(say(FollowMeetingText.people), .typed(say.list(item.people), say)),
            item.agreed.isEmpty ? nil : Fact(say(FollowMeetingText.agreed), .typed(item.agreed, say)),
        ].compactMap { $0 }
        return .div(
            class: "flow tight",
            [
                .p([.b(time), .text(" "), .state(item.mark, say(item.state))]), .facts(facts),
                .when(
                    item.isAhead,
                    .p(
                        class: "no-print",
                        [.buttonLink(say(FollowMeetingText.calendar), href: item.calendar, .alternative)])),
            ])
    }
}

/// What the page says of sessions.
enum FollowMeetingText {
    static let title = Text(zh: "调解会", en: "Mediation sessions")
    static let time = Text(zh: "{0} {1}到{2}", en: "{0}, {1} to {2}")
    static let place = Text(zh: "地点", en: "Place")
    static let video = Text(zh: "视频", en: "By video")
    static let link = Text(zh: "视频网址", en: "Video link")
    static let people = Text(zh: "调解员", en: "Mediators")
    static let agreed = Text(zh: "目前谈妥的", en: "Agreed so far")
    static let calendar = Text(zh: "加进日历（.ics）", en: "Add to calendar (.ics)")
}
