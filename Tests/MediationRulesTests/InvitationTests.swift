import Foundation
import Kernel
import MediationRules
import Testing

/// The calendar file, as RFC 5545 has it.
@Suite struct InvitationTests {
    private func lines(_ session: MediationSession, text: String = "带身份证") -> [String] {
        let bytes =
            Invitation(
                session: session, zone: .shanghai, title: "消费投诉调解会", text: text, at: SessionSamples.now
            ).bytes
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test func `it has the session's time in universal time, its place and its number of changes`() {
        var session = SessionSamples.session
        session.revision = 2
        let lines = lines(session)
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
        for line in [
            "UID:mediation-7@xiaobao", "SEQUENCE:2", "DTSTAMP:20261012T020000Z", "DTSTART:20261020T013000Z",
            "DTEND:20261020T023000Z", "LOCATION:第二调解室", "URL:https://meet.example.org/abc", "STATUS:CONFIRMED",
            "TRIGGER:-P1D",
        ] { #expect(lines.contains(line), "\(line)") }
    }

    @Test func `a cancelled session is taken out of calendars, and reminds nobody`() {
        var session = SessionSamples.session
        session.state = .cancelled
        let lines = lines(session)
        #expect(lines.contains("STATUS:CANCELLED") && !lines.contains("BEGIN:VALARM"))
    }

    @Test func `no line is longer than seventy-five octets, and no character is cut`() {
        let text = String(repeating: "带上身份证明和票据；", count: 40)
        let lines = lines(SessionSamples.session, text: text)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        let unfolded = lines.joined(separator: "\r\n").replacingOccurrences(of: "\r\n ", with: "")
        #expect(unfolded.contains("DESCRIPTION:\(text)"))
    }

    @Test func `what is typed cannot begin a line of its own`() {
        let lines = lines(SessionSamples.session, text: "一,二;三\\四\nBEGIN:VEVENT\r\nX:1")
        #expect(lines.contains("DESCRIPTION:一\\,二\\;三\\\\四\\nBEGIN:VEVENT\\nX:1"))
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    }
}
