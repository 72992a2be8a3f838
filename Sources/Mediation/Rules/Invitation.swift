package import Kernel

/// The invitation to a session as calendars read it (iCalendar, RFC 5545).
///
/// Times are written in UTC, which every calendar turns into its own; whoever reads the text finds the time of the
/// installation's legal zone in it. Nobody but the invited is named.
package struct Invitation: Sendable {
    package let session: MediationSession
    package let zone: LegalZone
    /// What the event is called.
    package let title: String
    /// What stands below it: the time in words, where to ask, what to bring.
    package let text: String
    /// When the invitation was written.
    package let at: Instant

    package init(session: MediationSession, zone: LegalZone, title: String, text: String, at: Instant) {
        self.session = session
        self.zone = zone
        self.title = title
        self.text = text
        self.at = at
    }

    /// The file's bytes: lines of at most 75 octets, ended by CR LF.
    package var bytes: [UInt8] {
        Array(lines.map { Self.folded($0) + "\r\n" }.joined().utf8)
    }

    private var lines: [String] {
        let link = session.place.link
        return [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Xiaobao//Mediation//ZH", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:mediation-\(session.id)@xiaobao",
            "SEQUENCE:\(session.revision)", "DTSTAMP:\(Self.stamp(at))",
            "DTSTART:\(Self.stamp(session.time.start(in: zone)))", "DTEND:\(Self.stamp(session.time.end(in: zone)))",
            "SUMMARY:\(Self.escaped(title))", "DESCRIPTION:\(Self.escaped(text))",
            "LOCATION:\(Self.escaped(session.place.room.isEmpty ? link : session.place.room))",
        ] + (link.isEmpty ? [] : ["URL:\(link)"]) + ["STATUS:\(status)"] + alarm + ["END:VEVENT", "END:VCALENDAR"]
    }

    private var status: String {
        switch session.state {
        case .planned, .held, .missed: "CONFIRMED"
        case .suspended: "TENTATIVE"
        case .cancelled: "CANCELLED"
        }
    }

    /// A day before, the calendar reminds.
    private var alarm: [String] {
        guard session.state == .planned else { return [] }
        return [
            "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(title))", "TRIGGER:-P1D", "END:VALARM",
        ]
    }

    /// `20261020T013000Z`
    static func stamp(_ at: Instant) -> String {
        String(at.iso.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
    }

    /// Text as a value: backslash, comma and semicolon are escaped, a line break is written `\n` (RFC 5545, 3.3.11).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A line cut into pieces of at most 75 octets, each but the first begun by a space; no character is cut.
    static func folded(_ line: String) -> String {
        var folded = ""
        var room = 75
        for scalar in line.unicodeScalars {
            let width = String(scalar).utf8.count
            if width > room {
                folded += "\r\n "
                room = 74
            }
            folded.unicodeScalars.append(scalar)
            room -= width
        }
        return folded
    }
}
