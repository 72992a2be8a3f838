import Foundation
import Synchronization

/// A forwarder before a server that can cut the line just as the server's answer comes back.
///
/// What the client had sent has then reached the server, and the client does not learn what came of it.
final class CuttingProxy: Sendable {
    let port: UInt16
    private let listener: Int32
    private let target: sockaddr_in
    private let cuts = Mutex(false)

    /// Listens on a free port of the loopback and forwards to `port` there.
    init(to port: UInt16) throws {
        target = Self.loopback(port)
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var own = Self.loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &own) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        self.port = UInt16(bigEndian: own.sin_port)
        Thread.detachNewThread { [self] in acceptAll() }
    }

    /// From now on no answer comes through.
    func cutAnswers() { cuts.withLock { $0 = true } }

    /// Stops listening; what is connected goes on.
    func close() { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    private func acceptAll() {
        while case let client = accept(listener, nil, nil), client >= 0 {
            let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = target
            _ = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            Thread.detachNewThread { [self] in forward(from: client, to: server, isAnswer: false) }
            Thread.detachNewThread { [self] in forward(from: server, to: client, isAnswer: true) }
        }
    }

    private func forward(from source: Int32, to sink: Int32, isAnswer: Bool) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(source, &buffer, buffer.count, 0), count > 0 {
            if isAnswer, cuts.withLock({ $0 }) { break }
            if send(sink, buffer, count, Int32(MSG_NOSIGNAL)) < 0 { break }
        }
        shutdown(source, Int32(SHUT_RDWR))
        shutdown(sink, Int32(SHUT_RDWR))
    }
}
