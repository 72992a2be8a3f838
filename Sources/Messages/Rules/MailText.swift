package import Kernel

/// A mail as it goes over the line: RFC 5322, with everything beyond ASCII encoded (RFC 2047, RFC 2045).
package struct MailText: Sendable, Equatable {
    package let from: MailAddress
    /// What stands before the sender's address; empty for none.
    package let fromName: String
    package let to: MailAddress
    package let subject: String
    package let body: String
    /// Left of the `@`: the same for every attempt, so that a receiver drops a repeat.
    package let id: String
    package let at: Instant

    /// Nil for a value that could begin a header of its own: one with control characters.
    package init?(
        from: MailAddress, fromName: String, to: MailAddress, subject: String, body: String, id: String, at: Instant
    ) {
        let heads = [fromName, subject, id]
        guard heads.allSatisfy({ !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }),
            !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ">") })
        else { return nil }
        self.from = from
        self.fromName = fromName
        self.to = to
        self.subject = subject
        self.body = body
        self.id = id
        self.at = at
    }

    /// The name under which every mail server knows the message.
    package var messageID: String { "<\(id)@\(from.text.split(separator: "@").last ?? "xiaobao")>" }

    /// The whole message, lines ended as SMTP ends them.
    package var bytes: [UInt8] {
        let name = fromName.isEmpty ? "" : Self.encodedWords(fromName) + "\r\n "
        let lines = [
            "Date: \(Self.date(at))", "From: \(name)<\(from.text)>", "To: <\(to.text)>",
            "Message-ID: \(messageID)", "Subject: \(Self.encodedWords(subject))", "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
        ]
        return Array((lines + Self.folded(Base64.text(Array(body.utf8)), at: 76) + [""]).joined(separator: "\r\n").utf8)
    }

    /// A text for a header: as it is when it is short plain ASCII, else in encoded words of at most 75 characters.
    static func encodedWords(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?") && text.utf8.count <= 60
        if isPlain { return text.contains { "\"\\<>,;:@()".contains($0) } ? word(text) : text }
        var words: [String] = []
        var current = ""
        for character in text.unicodeScalars {
            // 39 bytes are 52 characters of base 64; with 12 round them and a header's name a line has at most 76.
            if current.utf8.count + String(character).utf8.count > 39 {
                words.append(word(current))
                current = ""
            }
            current.unicodeScalars.append(character)
        }
        return (words + [word(current)]).joined(separator: "\r\n ")
    }

    private static func word(_ text: String) -> String { "=?UTF-8?B?\(Base64.text(Array(text.utf8)))?=" }

    private static func folded(_ text: String, at width: Int) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return lines
    }

    /// `Mon, 12 Oct 2026 02:00:00 +0000`.
    static func date(_ at: Instant) -> String {
        let iso = at.iso
        let day = Day(String(iso.prefix(10))) ?? Day(number: 0)
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let time = iso.dropFirst(11).prefix(8)
        return
            "\(weekdays[day.weekday.rawValue - 1]), \(day.dayOfMonth) \(months[day.month - 1]) \(day.year) \(time) +0000"
    }
}

/// Base 64 (RFC 4648), with its padding.
package enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 {
                text.append(place <= part.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
