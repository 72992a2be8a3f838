package import Kernel

/// How messages go out, as it is set: read from texts, with every problem at once.
package struct MessageSettings: Sendable, Equatable {
    /// The names under which the settings are kept; in the environment `XIAOBAO_MAIL_HOST` and so on.
    package enum Key: String, CaseIterable, Sendable {
        case mailHost = "mail.host"
        case mailPort = "mail.port"
        case mailSecurity = "mail.security"
        case mailFrom = "mail.from"
        case mailUser = "mail.user"
        case mailPassword = "mail.password"
        case smsURL = "sms.url"
        case smsMethod = "sms.method"
        case smsHeaders = "sms.headers"
        case smsBody = "sms.body"
        case smsSuccess = "sms.success"
        case smsUser = "sms.user"
        case smsSecret = "sms.secret"

        /// Kept encrypted, never shown, never logged.
        package var isSecret: Bool { self == .mailPassword || self == .smsSecret }

        /// The name in the environment.
        package var variable: String { "XIAOBAO_" + rawValue.uppercased().replacing(".", with: "_") }
    }

    /// How mail is guarded on its way.
    package enum Security: String, CaseIterable, Sendable { case starttls, tls, none }

    /// A mail server that is set.
    package struct Mail: Sendable, Equatable {
        package let host: String
        package let port: Int
        package let security: Security
        package let from: MailAddress
        package let user: String
        package let password: String
    }

    /// Nil where none is set: then what would be mailed goes into the folder.
    package private(set) var mail: Mail?
    /// Nil where none is set.
    package private(set) var sms: SMSGateway?

    /// Reads the texts; settings with a problem are as if they were not there.
    package init(_ values: [Key: String]) {
        if Self.mailProblems(values).isEmpty { mail = Self.mail(values) }
        if Self.smsProblems(values).isEmpty { sms = Self.sms(values) }
    }

    /// Everything that is wrong, by the name of the setting.
    package static func problems(_ values: [Key: String]) -> [FieldProblem] {
        mailProblems(values) + smsProblems(values)
    }

    private static func text(_ values: [Key: String], _ key: Key) -> String { values[key] ?? "" }

    private static func mail(_ values: [Key: String]) -> Mail? {
        guard !text(values, .mailHost).isEmpty, let from = MailAddress(text(values, .mailFrom)) else { return nil }
        let security = Security(rawValue: text(values, .mailSecurity)) ?? .starttls
        return Mail(
            host: text(values, .mailHost), port: Int(text(values, .mailPort)) ?? standardPort(security),
            security: security, from: from, user: text(values, .mailUser), password: text(values, .mailPassword))
    }

    private static func standardPort(_ security: Security) -> Int {
        switch security {
        case .starttls: 587
        case .tls: 465
        case .none: 25
        }
    }

    private static func mailProblems(_ values: [Key: String]) -> [FieldProblem] {
        let host = text(values, .mailHost)
        let port = text(values, .mailPort)
        let security = text(values, .mailSecurity)
        var problems: [FieldProblem] = []
        func report(_ key: Key, _ problem: Problem) { problems.append(FieldProblem(key.rawValue, problem)) }
        if host.isEmpty {
            if !text(values, .mailFrom).isEmpty || !text(values, .mailUser).isEmpty { report(.mailHost, .missing) }
            return problems
        }
        if !isHost(host) { report(.mailHost, .badName) }
        if !port.isEmpty, !(1...65_535).contains(Int(port) ?? 0) { report(.mailPort, .notANumber) }
        if !security.isEmpty, Security(rawValue: security) == nil { report(.mailSecurity, .unknownChoice) }
        if text(values, .mailFrom).isEmpty {
            report(.mailFrom, .missing)
        } else if MailAddress(text(values, .mailFrom)) == nil {
            report(.mailFrom, .badEmail)
        }
        if !isOneLine(text(values, .mailUser)) { report(.mailUser, .controlCharacters) }
        if !isOneLine(text(values, .mailPassword)) { report(.mailPassword, .controlCharacters) }
        return problems
    }

    private static func sms(_ values: [Key: String]) -> SMSGateway? {
        guard !text(values, .smsURL).isEmpty, let success = SMSSuccess(text(values, .smsSuccess)) else { return nil }
        let method = text(values, .smsMethod)
        return SMSGateway(
            url: text(values, .smsURL), method: method.isEmpty ? "POST" : method, headers: text(values, .smsHeaders),
            body: text(values, .smsBody), success: success, user: text(values, .smsUser),
            secret: text(values, .smsSecret))
    }

    private static func smsProblems(_ values: [Key: String]) -> [FieldProblem] {
        let url = text(values, .smsURL)
        guard !url.isEmpty else {
            return text(values, .smsBody).isEmpty ? [] : [FieldProblem(Key.smsURL.rawValue, .missing)]
        }
        var problems: [FieldProblem] = []
        func report(_ key: Key, _ problem: Problem) { problems.append(FieldProblem(key.rawValue, problem)) }
        let isAddress = url.hasPrefix("https://") || url.hasPrefix("http://")
        if !isAddress || !isOneLine(url) || url.contains(" ") { report(.smsURL, .badName) }
        let method = text(values, .smsMethod)
        if !["", "GET", "POST"].contains(method) { report(.smsMethod, .unknownChoice) }
        let lines = text(values, .smsHeaders).split(whereSeparator: \.isNewline)
        if lines.count != SMSGateway.lines(text(values, .smsHeaders)).count { report(.smsHeaders, .badName) }
        if SMSSuccess(text(values, .smsSuccess)) == nil { report(.smsSuccess, .unknownChoice) }
        let names = [Key.smsURL, .smsHeaders, .smsBody].map { ($0, Placeholders.names(in: text(values, $0))) }
        for (key, found) in names where !SMSGateway.placeholders.isSuperset(of: found) { report(key, .unknownField) }
        let all = Set(names.flatMap { $0.1 })
        if !all.isSuperset(of: ["phone", "text"]) { report(.smsBody, .missing) }
        return problems
    }

    private static func isOneLine(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }

    private static func isHost(_ text: String) -> Bool {
        text.utf8.count <= 253
            && text.utf8.allSatisfy { byte in
                byte > 0x20 && byte < 0x7F && !"/@?#\\\"<>[]{} ".utf8.contains(byte)
            }
    }
}
