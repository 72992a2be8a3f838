internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import MediationRules
internal import NIOCore
internal import Web

/// The calendar file of a session, to be downloaded.
struct CalendarFile {
    let bytes: [UInt8]
    let name: String

    /// - Parameter link: whether the video link may stand in it, as for those who are asked.
    init(_ session: MediationSession, _ tools: MediationTools, _ say: Words, link: Bool) {
        let office = tools.directory().office(session.bureau).map { say($0.name) } ?? ""
        let time = SessionLetterText.time(session.time, say.language)
        let isShanghai = tools.zone == .shanghai
        let text = say(
            isShanghai ? CalendarText.icsText : CalendarText.icsZone, time, say(CalendarText.bring),
            tools.zone.identifier)
        var shown = session
        if !link { shown.place = SessionPlace(room: session.place.room) }
        bytes =
            Invitation(
                session: shown, zone: tools.zone, title: say(CalendarText.icsTitle, session.number.text),
                text: say.sentences([say(CalendarText.from, office) + "\n", text]), at: tools.time.now()
            ).bytes
        name = "mediation-\(session.number.text)-\(session.position).ics"
    }

    var response: Response {
        let headers: HTTPFields = [
            .contentType: "text/calendar; charset=utf-8; method=PUBLISH", .cacheControl: "private, no-store",
            .xContentTypeOptions: "nosniff", .contentDisposition: "attachment; filename=\"\(name)\"",
        ]
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
