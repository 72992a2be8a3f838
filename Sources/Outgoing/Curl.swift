internal import CCurl
internal import Foundation

/// One exchange by libcurl.
///
/// Certificates and host names are verified, redirects are not followed, proxies of the environment are not used, and
/// no signal is raised, because several threads work at once.
final class Curl {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    /// What libcurl reads from and writes into while it works.
    private var sending: [UInt8] = []
    private var sent = 0
    private var received: [UInt8] = []
    private var limit = 0

    static func setUp() { _ = xiaobao_begin() }

    private init?() {
        guard let handle = curl_easy_init() else { return nil }
        self.handle = handle
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    /// Sends a request and reads the answer's beginning.
    static func exchange(_ request: OutgoingRequest) -> Result<OutgoingAnswer, OutgoingFault> {
        guard let curl = Curl() else { return .failure(.notSent("no-memory")) }
        curl.begin(url: request.url, seconds: request.seconds, protocols: "http,https")
        curl.limit = request.limit
        curl.sending = request.body
        curl.text(CURLOPT_CUSTOMREQUEST, request.method)
        if !request.body.isEmpty || request.method != "GET" {
            curl.number(CURLOPT_POST, 1)
            curl.number(CURLOPT_POSTFIELDSIZE, request.body.count)
            curl.text(CURLOPT_CUSTOMREQUEST, request.method)
        }
        curl.list(CURLOPT_HTTPHEADER, request.headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
        if let addresses = request.addresses, let place = HostAndPort(request.url), !place.host.contains(":") {
            let pinned = addresses.map { $0.contains(":") ? "[\($0)]" : $0 }.joined(separator: ",")
            curl.list(CURLOPT_RESOLVE, ["\(place.host):\(place.port):\(pinned)"])
        }
        let code = curl.perform()
        let isCut = code == CURLE_WRITE_ERROR && curl.received.count >= curl.limit
        guard code == CURLE_OK || isCut else { return .failure(curl.fault(code)) }
        return .success(OutgoingAnswer(status: curl.status, body: curl.received))
    }

    /// Hands a message over; a server's refusal comes back with its code.
    static func hand(_ mail: OutgoingMail, to server: MailServer) -> Result<Void, OutgoingFault> {
        guard let curl = Curl() else { return .failure(.notSent("no-memory")) }
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        curl.begin(url: "\(scheme)://\(host):\(server.port)/xiaobao", seconds: 25, protocols: "smtp,smtps")
        curl.limit = 4_096
        curl.sending = mail.message
        if server.security == .starttls { curl.number(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        if !server.user.isEmpty {
            curl.text(CURLOPT_USERNAME, server.user)
            curl.text(CURLOPT_PASSWORD, server.password)
        }
        curl.text(CURLOPT_MAIL_FROM, "<\(mail.from)>")
        curl.list(CURLOPT_MAIL_RCPT, ["<\(mail.to)>"])
        curl.number(CURLOPT_UPLOAD, 1)
        let code = curl.perform()
        guard code != CURLE_OK else { return .success(()) }
        let status = curl.status
        return .failure(status >= 400 ? .refused(status) : curl.fault(code))
    }
}

extension Curl {
    private func begin(url: String, seconds: Int, protocols: String) {
        text(CURLOPT_URL, url)
        text(CURLOPT_PROTOCOLS_STR, protocols)
        text(CURLOPT_PROXY, "")
        number(CURLOPT_NOSIGNAL, 1)
        number(CURLOPT_TIMEOUT, seconds)
        number(CURLOPT_CONNECTTIMEOUT, min(seconds, 10))
        number(CURLOPT_FOLLOWLOCATION, 0)
        number(CURLOPT_SSL_VERIFYPEER, 1)
        number(CURLOPT_SSL_VERIFYHOST, 2)
    }

    private func perform() -> CURLcode {
        _ = xiaobao_call(handle, CURLOPT_WRITEFUNCTION) { Curl.take($0, $1 * $2, $3) }
        _ = xiaobao_call(handle, CURLOPT_READFUNCTION) { Curl.give($0, $1 * $2, $3) }
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = xiaobao_context(handle, CURLOPT_WRITEDATA, context)
        _ = xiaobao_context(handle, CURLOPT_READDATA, context)
        return withExtendedLifetime(self) { curl_easy_perform(handle) }
    }

    /// Takes what came in, up to the limit; taking less than all ends the exchange.
    private static func take(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
        guard let bytes, let context else { return 0 }
        let curl = Unmanaged<Curl>.fromOpaque(context).takeUnretainedValue()
        let taken = min(max(0, curl.limit - curl.received.count), count)
        curl.received += UnsafeRawBufferPointer(start: bytes, count: taken)
        return taken
    }

    /// Gives the next part of what is sent; 0 at its end.
    private static func give(
        _ bytes: UnsafeMutablePointer<CChar>?, _ room: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
        guard let bytes, let context else { return 0 }
        let curl = Unmanaged<Curl>.fromOpaque(context).takeUnretainedValue()
        let given = min(room, curl.sending.count - curl.sent)
        guard given > 0 else { return 0 }
        curl.sending.withUnsafeBytes { source in
            guard let start = source.baseAddress else { return }
            UnsafeMutableRawPointer(bytes).copyMemory(from: start + curl.sent, byteCount: given)
        }
        curl.sent += given
        return given
    }

    private var status: Int {
        var status = 0
        _ = xiaobao_status(handle, &status)
        return status
    }

    private func number(_ option: CURLoption, _ value: Int) { _ = xiaobao_number(handle, option, value) }

    private func text(_ option: CURLoption, _ value: String) { _ = xiaobao_text(handle, option, value) }

    private func list(_ option: CURLoption, _ values: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { list = curl_slist_append(list, value) ?? list }
        guard let list else { return }
        lists.append(list)
        _ = xiaobao_list(handle, option, list)
    }

    /// Whether anything can have arrived when libcurl ended so.
    ///
    /// As long as nothing of a body was asked for, the other side has no whole request and carried nothing out.
    private func fault(_ code: CURLcode) -> OutgoingFault {
        let mayHaveArrived = sending.isEmpty || sent > 0
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .notSent("no-such-host")
        case CURLE_COULDNT_CONNECT: return .notSent("no-connection")
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE:
            return .notSent("no-trusted-tls")
        case CURLE_LOGIN_DENIED: return .notSent("sign-in-denied")
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return .notSent("bad-address")
        case CURLE_OPERATION_TIMEDOUT:
            return mayHaveArrived ? .lost("no-answer-in-time") : .notSent("no-connection-in-time")
        default:
            let word = "broken-off-\(code.rawValue)"
            return mayHaveArrived ? .lost(word) : .notSent(word)
        }
    }
}

/// Where a URL leads, as libcurl's table of known addresses wants it.
package struct HostAndPort: Sendable, Equatable {
    package let scheme: String
    package let host: String
    package let port: Int

    package init?(_ url: String) {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil
        else { return nil }
        self.scheme = scheme
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        port = parts.port ?? (scheme == "https" ? 443 : 80)
    }
}
