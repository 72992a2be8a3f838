internal import Foundation

/// A number under which a host is reached.
package struct HostAddress: Sendable, Hashable {
    /// As it is written: `192.0.2.7`, `2001:db8::7`.
    package let text: String
    /// Four bytes or sixteen, in the order of the network.
    package let bytes: [UInt8]

    package init(text: String, bytes: [UInt8]) {
        self.text = text
        self.bytes = bytes
    }

    /// Looks a host up, in the order of the system's preference, each address once.
    static func all(of host: String) -> [HostAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = numericCast(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &found) == 0 else { return [] }
        defer { freeaddrinfo(found) }
        var addresses: [HostAddress] = []
        var next = found
        while let entry = next {
            if let address = read(entry.pointee), !addresses.contains(address) { addresses.append(address) }
            next = entry.pointee.ai_next
        }
        return addresses
    }

    private static func read(_ entry: addrinfo) -> HostAddress? {
        guard let socket = entry.ai_addr else { return nil }
        var text = [CChar](repeating: 0, count: 64)
        let named = getnameinfo(socket, entry.ai_addrlen, &text, 64, nil, 0, NI_NUMERICHOST)
        guard named == 0 else { return nil }
        let bytes: [UInt8]
        switch entry.ai_family {
        case AF_INET:
            bytes = socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            bytes = socket.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
            }
        default: return nil
        }
        let written = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return HostAddress(text: String(decoding: written, as: UTF8.self), bytes: bytes)
    }
}
