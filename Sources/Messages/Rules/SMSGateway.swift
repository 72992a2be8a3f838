package import Kernel

/// How an SMS gateway is asked: an HTTP request written as templates, and the sign by which it accepts.
///
/// Placeholders are `{phone}`, `{text}`, `{id}`, `{user}` and `{secret}`. What is put in is encoded for the place:
/// percent-encoded in the address and in a form, as a JSON text in a JSON body.
package struct SMSGateway: Sendable, Equatable {
    package let url: String
    package let method: String
    /// One `Name: value` a line.
    package let headers: String
    package let body: String
    package let success: SMSSuccess
    package let user: String
    package let secret: String

    package init(
        url: String, method: String, headers: String, body: String, success: SMSSuccess, user: String, secret: String
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.success = success
        self.user = user
        self.secret = secret
    }

    /// The closed list of placeholders.
    package static let placeholders: Set<String> = ["phone", "text", "id", "user", "secret"]

    /// The request for one message.
    package func request(phone: String, text: String, id: String) -> SMSRequest {
        let values = ["phone": phone, "text": text, "id": id, "user": user, "secret": secret]
        let lines = Self.lines(headers)
        let type = lines.first { $0.name.lowercased() == "content-type" }?.value.lowercased() ?? ""
        let isJSON = type.contains("json") || type.isEmpty && body.drop(while: \.isWhitespace).hasPrefix("{")
        let named =
            type.isEmpty && method != "GET"
            ? [("Content-Type", isJSON ? "application/json" : "application/x-www-form-urlencoded")] : []
        return SMSRequest(
            url: Placeholders.filled(url, values, Encoding.percent), method: method,
            headers: lines.map { ($0.name, Placeholders.filled($0.value, values, Encoding.header)) } + named,
            body: method == "GET" ? "" : Placeholders.filled(body, values, isJSON ? Encoding.json : Encoding.percent))
    }

    /// The headers that the lines name; lines that are none are left out.
    package static func lines(_ text: String) -> [(name: String, value: String)] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, isHeaderName(parts[0]) else { return nil }
            return (String(parts[0]), String(parts[1].drop { $0 == " " }))
        }
    }

    static func isHeaderName(_ name: Substring) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte > 0x20 && byte < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains(byte)
            }
    }
}

/// A gateway's request, filled in.
package struct SMSRequest: Sendable {
    package let url: String
    package let method: String
    package let headers: [(name: String, value: String)]
    package let body: String
}

/// By what a gateway says that it accepted.
///
/// Written `status` (any 2xx), `text:OK` (2xx and the answer holds the text) or `json:code=0` (2xx and the member of
/// the JSON answer, dotted for members of members, is that value as text).
package enum SMSSuccess: Sendable, Hashable {
    case status
    case text(String)
    case json(path: [String], value: String)

    package init?(_ written: String) {
        if written == "status" || written.isEmpty {
            self = .status
        } else if written.hasPrefix("text:"), written.utf8.count > 5 {
            self = .text(String(written.dropFirst(5)))
        } else if written.hasPrefix("json:") {
            let parts = written.dropFirst(5).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let path = parts[0].split(separator: ".").map(String.init)
            guard parts.count == 2, !path.isEmpty else { return nil }
            self = .json(path: path, value: String(parts[1]))
        } else {
            return nil
        }
    }
}

/// What became of a message handed to a gateway, as its answer tells.
package enum SMSOutcome: Sendable, Equatable {
    case accepted
    /// It did not take the message; asking again may help.
    case later(String)
    /// It refuses this message.
    case refused(String)
    /// Nobody can tell from this answer.
    case unknown(String)

    /// Reads an answer. `matches` says whether the sign of success was in it.
    package init(status: Int, matches: Bool) {
        switch status {
        case 200..<300: self = matches ? .accepted : .refused("gateway-said-no")
        case 429, 503: self = .later("gateway-busy-\(status)")
        case 500...: self = .unknown("gateway-error-\(status)")
        default: self = .refused("gateway-refused-\(status)")
        }
    }
}
