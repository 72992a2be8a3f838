internal import CPango
internal import DocumentsRules
internal import Foundation

/// The other end of ``DrawingPool``: a process that draws one document after the other and knows nothing else.
///
/// It has no database, no secrets and no open files but the socket it was given as standard input. Bounds that the
/// kernel keeps hold it: memory, the time of one job, no core file.
package enum DrawingChild {
    /// Seconds that one job may take; a job of ten pages takes a tenth of a second.
    package static let seconds: UInt32 = 10
    /// Bytes of memory that the process may write to. The fonts are mapped, and not counted.
    private static let memory: UInt64 = 768 * 1024 * 1024

    /// Draws until the socket is closed.
    package static func run() {
        limit()
        // The first text loads the fonts, which takes longer than all others; nobody is waiting yet.
        _ = try? PaperDrawing.pdf(Paper(title: "消保", blocks: [.paragraph("消费者权益保护 ᠮᠣᠩᠭᠣᠯ 1")]))
        while let head = read(4) {
            let size = DrawingWire.length(head)
            guard size <= PaperLimits.jobBytes, let body = read(size) else { return }
            // If a job never ends, the kernel ends the process, even if the server is gone by then.
            alarm(seconds + 5)
            let answer = draw(body)
            alarm(0)
            guard write(DrawingWire.bytes(answer)) else { return }
        }
    }

    private static func draw(_ body: [UInt8]) -> DrawingWire.Answer {
        guard let paper = DrawingWire.paper(body) else { return .refused(.failed) }
        do {
            return .pdf(try PaperDrawing.pdf(paper))
        } catch {
            return .refused(error)
        }
    }

    private static func limit() {
        var data = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
        setrlimit(numericCast(RLIMIT_DATA.rawValue), &data)
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(numericCast(RLIMIT_CORE.rawValue), &core)
        // Ending the server with Ctrl-C reaches the whole group; the child ends when its socket closes.
        signal(SIGINT, SIG_IGN)
    }

    private static func read(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var place = 0
        while place < count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                recv(STDIN_FILENO, buffer.baseAddress.map { $0 + place }, count - place, 0)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            place += got
        }
        return bytes
    }

    private static func write(_ bytes: [UInt8]) -> Bool {
        var place = 0
        while place < bytes.count {
            let sent = bytes.withUnsafeBytes { buffer in
                send(STDIN_FILENO, buffer.baseAddress.map { $0 + place }, bytes.count - place, DrawingWire.noSignal)
            }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { return false }
            place += sent
        }
        return true
    }
}
