internal import Foundation
internal import Synchronization

/// A small server on loopback that plays a gateway or a mail server and remembers what it was told.
package final class OutsideServer: Sendable {
    /// What is spoken.
    package enum Kind: Sendable { case http, smtp }

    /// What came in: a request with its body, or a mail with its envelope.
    package struct Heard: Sendable {
        /// The first line and the headers; of a mail the commands.
        package let head: String
        package let body: String
    }

    /// How it answers an exchange.
    package enum Answer: Sendable {
        case http(Int, String = "", headers: [String] = [])
        /// The code after a mail's text.
        case smtp(Int)
        /// Takes everything in, then hangs up without a word.
        case silence
    }

    package let port: UInt16
    private let kind: Kind
    private let listener: Int32
    private let answer: @Sendable (Heard) -> Answer
    private let all = Mutex<[Heard]>([])

    package init(_ kind: Kind, answer: @escaping @Sendable (Heard) -> Answer) throws {
        self.kind = kind
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var own = sockaddr_in()
        own.sin_family = sa_family_t(AF_INET)
        own.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &own) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: own.sin_port)
        Thread.detachNewThread { [self] in acceptAll() }
    }

    /// What was heard so far, in its order.
    package var heard: [Heard] { all.withLock { $0 } }

    package func close() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func acceptAll() {
        while case let client = accept(listener, nil, nil), client >= 0 {
            Thread.detachNewThread { [self] in
                let line = Line(client)
                switch kind {
                case .http: request(line)
                case .smtp: mail(line)
                }
                line.end()
            }
        }
    }

    private func request(_ line: Line) {
        var head: [String] = []
        while let next = line.next(), !next.isEmpty { head.append(next) }
        let length = head.first { $0.lowercased().hasPrefix("content-length:") }
        let count = length.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
        let heard = Heard(head: head.joined(separator: "\n"), body: line.bytes(count))
        all.withLock { $0.append(heard) }
        guard case .http(let status, let body, let headers) = answer(heard) else { return }
        let lines =
            ["HTTP/1.1 \(status) X", "Content-Length: \(body.utf8.count)", "Connection: close"] + headers + ["", body]
        line.say(lines.joined(separator: "\r\n"))
    }

    private func mail(_ line: Line) {
        var commands: [String] = []
        line.say("220 test\r\n")
        while let next = line.next() {
            commands.append(next)
            switch next.prefix(4).uppercased() {
            case "DATA":
                line.say("354 go on\r\n")
                var text: [String] = []
                while let next = line.next(), next != "." {
                    text.append(next.hasPrefix("..") ? String(next.dropFirst()) : next)
                }
                let heard = Heard(head: commands.joined(separator: "\n"), body: text.joined(separator: "\n"))
                all.withLock { $0.append(heard) }
                guard case .smtp(let code) = answer(heard) else { return }
                line.say("\(code) as said\r\n")
            case "QUIT":
                line.say("221 bye\r\n")
                return
            default: line.say("250 ok\r\n")
            }
        }
    }
}

/// One connection, read line by line.
private final class Line {
    private let socket: Int32
    private var waiting: [UInt8] = []

    init(_ socket: Int32) { self.socket = socket }

    /// The next line without its end; nil at the end of what comes.
    func next() -> String? {
        while true {
            if let end = waiting.firstIndex(of: 10) {
                let line = waiting[..<end].filter { $0 != 13 }
                waiting = Array(waiting[(end + 1)...])
                return String(decoding: line, as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    func bytes(_ count: Int) -> String {
        while waiting.count < count, fill() {}
        defer { waiting = Array(waiting.dropFirst(count)) }
        return String(decoding: waiting.prefix(count), as: UTF8.self)
    }

    func say(_ text: String) {
        let bytes = Array(text.utf8)
        _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    func end() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 8_192)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        waiting += buffer[..<count]
        return true
    }
}
