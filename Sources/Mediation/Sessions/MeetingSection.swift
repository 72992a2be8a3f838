internal import Kernel
internal import MediationRules
package import Web

/// The sessions on the page that follows a file: when, where, with whom.
package struct MeetingSection: Sendable {
    private let sessions: [FollowedSession]
    /// Where another mediator is asked for, while one waits to meet the consumer; nil otherwise.
    private let recusal: String?
    private let today: Day

    /// The section of a file, by its key; nil where its consumer was asked to none.
    package static func section(
        of caseID: Int64, in store: MediationSessionStore
    ) async throws -> (@Sendable (Words) -> HTML)? {
        let sessions = try await store.sessions(of: caseID)
        let followed = store.followed(sessions)
        let planned = sessions.first { $0.state == .planned }
        guard !followed.isEmpty || planned != nil else { return nil }
        let section = MeetingSection(
            sessions: followed, recusal: planned.map { ConsumerRecusalPages.path($0.number) },
            today: store.tools.zone.day(of: store.tools.time.now()))
        return { section.html($0) }
    }

    private func html(_ say: Words) -> HTML {
        .section(
            class: "panel flow",
            [.h2(say(MeetingText.title))] + sessions.map { item($0, say) } + [
                .some(recusal) { .p(class: "no-print", [.a(say(RecusalText.byConsumer), href: $0)]) }
            ])
    }

    private func item(_ session: FollowedSession, _ say: Words) -> HTML {
        let (time, place) = (session.time, session.place)
        let facts = [
            Fact(
                say(MeetingText.place),
                .typed(place.room.isEmpty ? say(MeetingText.video) : place.room, say)),
            place.link.isEmpty || !session.isAhead
                ? nil : Fact(say(MeetingText.link), .a(place.link, href: place.link, class: "raw")),
            Fact(say(MeetingText.people), .typed(say.list(session.mediators), say)),
            session.agreed.isEmpty ? nil : Fact(say(MeetingText.agreed), .typed(session.agreed, say)),
        ].compactMap { $0 }
        let when = say(MeetingText.time, say.date(time.day, today: today), time.from.text, time.until)
        return .div(
            class: "flow tight",
            [
                .p([.b(when), .text(" "), .state(session.mark, say(session.state))]), .facts(facts),
                .when(
                    session.isAhead,
                    .p(
                        class: "no-print",
                        [.buttonLink(say(MeetingText.calendar), href: session.calendar, .alternative)])),
            ])
    }
}

/// What the page says of sessions.
enum MeetingText {
    static let title = Text(zh: "调解会", en: "Mediation sessions")
    static let time = Text(zh: "{0} {1}到{2}", en: "{0}, {1} to {2}")
    static let place = Text(zh: "地点", en: "Place")
    static let video = Text(zh: "视频", en: "By video")
    static let link = Text(zh: "视频网址", en: "Video link")
    static let people = Text(zh: "调解员", en: "Mediators")
    static let agreed = Text(zh: "目前谈妥的", en: "Agreed so far")
    static let calendar = Text(zh: "加进日历（.ics）", en: "Add to calendar (.ics)")
}
