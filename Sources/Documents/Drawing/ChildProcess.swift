internal import CPango
internal import DocumentsRules
internal import Foundation

/// One drawing child and the socket to it; used by one thread at a time, and ended by whoever holds it.
struct ChildProcess: Sendable {
    /// The process's number, for tests that kill it.
    let id: pid_t
    private let socket: Int32
    /// Documents drawn so far; a child is replaced after many, whatever it may have leaked.
    private(set) var jobs = 0

    /// Starts `command` with one end of a socket as its standard input and output.
    init(_ command: [String]) throws(PaperProblem) {
        var ends: [Int32] = [0, 0]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .failed }
        defer { close(ends[1]) }
        guard let started = Self.spawn(command, socket: ends[1]) else {
            close(ends[0])
            throw .failed
        }
        id = started
        socket = ends[0]
        _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
    }

    /// Sends a job and waits for its answer, both within `seconds`; throws `failed` when the child died or was slow,
    /// and is then of no more use.
    mutating func draw(_ job: [UInt8], within seconds: Double) throws(PaperProblem) -> [UInt8] {
        jobs += 1
        let end = DispatchTime.now() + seconds
        guard push(job, until: end), let head = pull(4, until: end) else { throw .failed }
        let size = DrawingWire.length(head)
        guard size <= DrawingWire.answerBytes, let body = pull(size, until: end),
            let answer = DrawingWire.answer(body)
        else { throw .failed }
        switch answer {
        case .pdf(let bytes): return bytes
        case .refused(let problem): throw problem
        }
    }

    /// Ends the process and waits for it, so that nothing of it stays in the table.
    func end() {
        close(socket)
        kill(id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
    }

    private static func spawn(_ command: [String], socket: Int32) -> pid_t? {
        guard let program = command.first else { return nil }
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // Before the program begins: closed by itself, descriptors of its own runtime would go, too.
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = surroundings.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var started: pid_t = 0
        return posix_spawn(&started, program, &actions, nil, &arguments, &environment) == 0 ? started : nil
    }

    /// What the child may know: where libraries and the cache of the fonts are, and no secret of the installation.
    private static var surroundings: [String] {
        let all = ProcessInfo.processInfo.environment
        let passed = ["PATH", "HOME", "XDG_CACHE_HOME", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH"]
        return passed.compactMap { name in all[name].map { "\(name)=\($0)" } } + ["LANG=C.UTF-8"]
    }

    private func push(_ bytes: [UInt8], until end: DispatchTime) -> Bool {
        var place = 0
        while place < bytes.count {
            guard wait(POLLOUT, until: end) else { return false }
            let sent = bytes.withUnsafeBytes { buffer in
                send(socket, buffer.baseAddress.map { $0 + place }, bytes.count - place, DrawingWire.noSignal)
            }
            if sent < 0, errno == EINTR || errno == EAGAIN { continue }
            guard sent > 0 else { return false }
            place += sent
        }
        return true
    }

    private func pull(_ count: Int, until end: DispatchTime) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var place = 0
        while place < count {
            guard wait(POLLIN, until: end) else { return nil }
            let got = bytes.withUnsafeMutableBytes { buffer in
                recv(socket, buffer.baseAddress.map { $0 + place }, count - place, 0)
            }
            if got < 0, errno == EINTR || errno == EAGAIN { continue }
            guard got > 0 else { return nil }
            place += got
        }
        return bytes
    }

    /// Waits until the socket is ready; false when time is up.
    private func wait(_ events: Int32, until end: DispatchTime) -> Bool {
        while true {
            let now = DispatchTime.now().uptimeNanoseconds
            guard now < end.uptimeNanoseconds else { return false }
            var asked = pollfd(fd: socket, events: Int16(events), revents: 0)
            let left = Int32(min(60_000, (end.uptimeNanoseconds - now) / 1_000_000 + 1))
            let ready = poll(&asked, 1, left)
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { return false }
        }
    }
}
