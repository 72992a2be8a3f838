/// Takes `multipart/form-data` (RFC 7578) apart as it comes in, whatever the pieces are cut like.
struct MultipartParser {
    /// What was found.
    enum Event: Equatable {
        case begin(PartHeader)
        case data([UInt8])
        case end
    }

    private enum State { case preamble, afterDelimiter, headers, body, done }

    private let delimiter: [UInt8]
    private var buffer: [UInt8] = [0x0D, 0x0A]
    private var state = State.preamble

    private static let headerLimit = 8 * 1024

    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the closing delimiter has been seen.
    var isDone: Bool { state == .done }

    /// Takes the next bytes; what follows the closing delimiter is ignored.
    mutating func feed(_ bytes: some Sequence<UInt8>) throws(BadForm) -> [Event] {
        guard state != .done else { return [] }
        buffer.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// One step; false when more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(BadForm) -> Bool {
        switch state {
        case .preamble: try preamble()
        case .afterDelimiter: try afterDelimiter()
        case .headers: try headers(&events)
        case .body: body(&events)
        case .done: false
        }
    }

    private mutating func preamble() throws(BadForm) -> Bool {
        guard let place = buffer.firstPlace(of: delimiter) else {
            guard buffer.count <= Self.headerLimit else { throw .malformed }
            return false
        }
        buffer.removeFirst(place + delimiter.count)
        state = .afterDelimiter
        return true
    }

    private mutating func afterDelimiter() throws(BadForm) -> Bool {
        guard buffer.count >= 2 else { return false }
        switch (buffer[0], buffer[1]) {
        case (0x2D, 0x2D):
            state = .done
            return false
        case (0x0D, 0x0A): state = .headers
        default: throw .malformed
        }
        buffer.removeFirst(2)
        return true
    }

    private mutating func headers(_ events: inout [Event]) throws(BadForm) -> Bool {
        guard let place = buffer.firstPlace(of: [0x0D, 0x0A, 0x0D, 0x0A]) else {
            guard buffer.count <= Self.headerLimit else { throw .malformed }
            return false
        }
        guard place <= Self.headerLimit, let text = String(validating: buffer[..<place], as: UTF8.self),
            let header = PartHeader(text)
        else { throw .malformed }
        events.append(.begin(header))
        buffer.removeFirst(place + 4)
        state = .body
        return true
    }

    private mutating func body(_ events: inout [Event]) -> Bool {
        if let place = buffer.firstPlace(of: delimiter) {
            if place > 0 { events.append(.data(Array(buffer[..<place]))) }
            events.append(.end)
            buffer.removeFirst(place + delimiter.count)
            state = .afterDelimiter
            return true
        }
        let safe = buffer.count - delimiter.count + 1
        if safe > 0 {
            events.append(.data(Array(buffer[..<safe])))
            buffer.removeFirst(safe)
        }
        return false
    }
}

extension [UInt8] {
    /// Where `pattern` first stands.
    func firstPlace(of pattern: [UInt8]) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        return withUnsafeBufferPointer { bytes -> Int? in
            let last = bytes.count - pattern.count
            var index = 0
            while index <= last {
                if bytes[index] == first, (1..<pattern.count).allSatisfy({ bytes[index + $0] == pattern[$0] }) {
                    return index
                }
                index += 1
            }
            return nil
        }
    }
}
