import Foundation
import Kernel
import Testing

@testable import MessagesRules

@Suite struct GatewayTests {
    private func gateway(
        url: String = "https://sms.example.cn/send", method: String = "POST", headers: String = "",
        body: String = #"{"to":"{phone}","text":"{text}","key":"{secret}"}"#
    ) -> SMSGateway {
        SMSGateway(
            url: url, method: method, headers: headers, body: body, success: .status, user: "u", secret: #"a"b"#)
    }

    @Test func `a value in JSON stays one value, whatever is in it`() throws {
        let text = "他说：\"{phone}\\\n好\u{1}"
        let request = gateway().request(phone: "13800002046", text: text, id: "7")
        let json = try JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [String: String]
        #expect(json == ["to": "13800002046", "text": text, "key": #"a"b"#])
        #expect(request.headers.contains { $0.name == "Content-Type" && $0.value == "application/json" })
    }

    @Test func `a value in an address or a form is percent-encoded`() {
        let get = gateway(url: "https://sms.example.cn/?to={phone}&m={text}", method: "GET")
            .request(phone: "+86 138", text: "a&b=您", id: "7")
        #expect(get.url == "https://sms.example.cn/?to=%2B86%20138&m=a%26b%3D%E6%82%A8" && get.body.isEmpty)
        let form = gateway(body: "mobile={phone}&content={text}").request(phone: "138", text: "x&y", id: "7")
        #expect(form.body == "mobile=138&content=x%26y")
    }

    @Test func `a value in a header cannot begin another one`() {
        let request = SMSGateway(
            url: "https://x", method: "POST", headers: "X-Key: {secret}\nnot a header", body: "{phone}{text}",
            success: .status, user: "", secret: "a\r\nX-Other: b"
        ).request(phone: "1", text: "t", id: "1")
        #expect(request.headers.first?.value == "aX-Other: b")
        #expect(request.headers.count == 2)
    }

    @Test func `the sign of success is read from what is written`() {
        #expect(SMSSuccess("status") == .status && SMSSuccess("") == .status)
        #expect(SMSSuccess("text:OK") == .text("OK"))
        #expect(SMSSuccess("json:result.code=0") == .json(path: ["result", "code"], value: "0"))
        for wrong in ["json:code", "json:=0", "text:", "xml:1"] { #expect(SMSSuccess(wrong) == nil, "\(wrong)") }
    }

    @Test func `an answer tells whether asking again may help`() {
        #expect(SMSOutcome(status: 200, matches: true) == .accepted)
        #expect(SMSOutcome(status: 200, matches: false) == .refused("gateway-said-no"))
        #expect(SMSOutcome(status: 429, matches: false) == .later("gateway-busy-429"))
        #expect(SMSOutcome(status: 502, matches: true) == .unknown("gateway-error-502"))
        #expect(SMSOutcome(status: 403, matches: true) == .refused("gateway-refused-403"))
    }

    @Test func `all problems of the settings are told at once`() {
        let problems = MessageSettings.problems([
            .mailHost: "a b", .mailPort: "70000", .mailSecurity: "ssl", .mailFrom: "nobody", .smsURL: "ftp://x",
            .smsMethod: "PUT", .smsHeaders: "no colon", .smsSuccess: "yes", .smsBody: "{phone} {word}",
        ])
        #expect(
            Set(problems.map(\.field)) == [
                "mail.host", "mail.port", "mail.security", "mail.from", "sms.url", "sms.method", "sms.headers",
                "sms.success", "sms.body",
            ])
    }

    @Test func `settings with a problem are as if they were not there, the others hold`() throws {
        let settings = MessageSettings([
            .mailHost: "mail.example.org", .mailFrom: "nobody", .smsURL: "https://sms.example.cn",
            .smsBody: "{phone}{text}",
        ])
        #expect(settings.mail == nil && settings.sms?.method == "POST")
        let mail = try #require(
            MessageSettings([.mailHost: "mail.example.org", .mailFrom: "a@example.org", .mailSecurity: "tls"]).mail)
        #expect(mail.port == 465 && mail.security == .tls)
        #expect(MessageSettings.problems([:]).isEmpty)
    }

    @Test func `settings have their names in the environment, and two are secrets`() {
        #expect(MessageSettings.Key.mailHost.variable == "XIAOBAO_MAIL_HOST")
        #expect(MessageSettings.Key.allCases.filter(\.isSecret) == [.mailPassword, .smsSecret])
    }
}

@Suite struct TemplateTests {
    @Test func `the texts that come with the program are right in both languages`() {
        for channel in MessageChannel.allCases {
            for language in Language.allCases {
                #expect(MessageTemplate.shipped(channel, language).faults.isEmpty)
            }
        }
    }

    @Test func `values are put in once, and are no placeholders themselves`() {
        let template = MessageTemplate(
            channel: .sms, language: .zh, version: 1, subject: "", text: "{number}：{what}{other}{")
        #expect(template.filled([.number: "{what}", .what: "受理"]).text == "{what}：受理{other}{")
    }

    @Test func `all faults of a template are told at once`() {
        let template = MessageTemplate(
            channel: .mail, language: .zh, version: 1, subject: "a\nb",
            text: String(repeating: "长", count: 5_000) + "{name}")
        #expect(
            template.faults == [
                .controlCharacters(field: "subject"), .tooLong(field: "text", max: 4_000),
                .unknownPlaceholder(field: "text", name: "name"), .numberMissing,
            ])
    }

    @Test func `who may do what with messages is one table`() {
        #expect(MessagePermission.allows(.set, [.systemAdministrator], .own))
        #expect(!MessagePermission.allows(.set, [.supervisor, .officer, .securityAdministrator], .own))
        #expect(
            MessagePermission.allows(.see, [.auditor], .below) && !MessagePermission.allows(.settle, [.auditor], .own))
        for action in MessageAction.allCases {
            #expect(!MessagePermission.allows(action, [.clerk, .officer, .mediator, .analyst], .own))
            #expect(!MessagePermission.allows(action, Set(Role.allCases), .elsewhere))
        }
    }
}
