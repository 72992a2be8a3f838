import DocumentsRules
import Foundation
import Testing

@testable import Documents

@Suite(.serialized) struct DrawingPoolTests {
    private func with(
        _ command: [String] = [Program.path, "draw-document"], seconds: Double = 30,
        _ body: (DrawingPool) async throws -> Void
    ) async throws {
        let pool = DrawingPool(command: command, children: 2, seconds: seconds)
        do {
            try await body(pool)
        } catch {
            try await pool.close()
            throw error
        }
        try await pool.close()
    }

    @Test func `documents are drawn by children that stay for the next`() async throws {
        try await with { pool in
            let first = try await pool.pdf(.sample())
            #expect(first.starts(with: Array("%PDF-".utf8)))
            let children = pool.children
            _ = try await pool.pdf(.sample("另一份"))
            #expect(children.count == 1 && pool.children == children)
        }
    }

    @Test func `a child that waits holds none of the server's files and uses no processor`() async throws {
        let path = NSTemporaryDirectory() + "open-\(UUID().uuidString)"
        let opened = open(path, O_CREAT | O_RDWR, 0o600)
        defer {
            close(opened)
            unlink(path)
        }
        #expect(opened > 2)
        try await with { pool in
            _ = try await pool.pdf(.sample())
            let child = try #require(pool.children.first)
            let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/fd").compactMap {
                try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(child)/fd/\($0)")
            }
            #expect(!files.isEmpty && !files.contains(path))
            let before = try Self.ticks(of: child)
            try await Task.sleep(for: .seconds(1))
            // A hundredth of a second each: a tenth of the time would already be far too much.
            #expect(try Self.ticks(of: child) - before < 10)
        }
    }

    /// Processor time that a process has used, in hundredths of a second.
    private static func ticks(of process: pid_t) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    }

    @Test func `a child killed while it waited is replaced, and the document is drawn`() async throws {
        try await with { pool in
            _ = try await pool.pdf(.sample())
            let child = try #require(pool.children.first)
            kill(child, SIGKILL)
            #expect(try await pool.pdf(.sample()).starts(with: Array("%PDF-".utf8)))
            #expect(pool.children.count == 1 && pool.children.first != child)
        }
    }

    @Test func `a child that is too slow is ended, and says so`() async throws {
        try await with(["/bin/sleep", "60"], seconds: 0.2) { pool in
            await #expect(throws: PaperProblem.failed) { try await pool.pdf(.sample()) }
            #expect(pool.children.isEmpty)
        }
    }

    @Test func `a program that answers nonsense, or is not there, is a clear error`() async throws {
        for command in [["/bin/cat"], ["/bin/false"], ["/nowhere/at/all"]] {
            try await with(command, seconds: 2) { pool in
                await #expect(throws: PaperProblem.failed) { try await pool.pdf(.sample()) }
            }
        }
    }

    @Test func `hostile text meets the child, is refused or drawn, and the same child goes on`() async throws {
        try await with { pool in
            for hostile in HostileText.allCases {
                do {
                    _ = try await pool.pdf(.sample(hostile.text(60_000)))
                } catch let problem as PaperProblem {
                    #expect(problem == .tooManyPages, "\(hostile) was \(problem)")
                }
            }
            #expect(pool.children.count == 1)
            var sealed = Paper.sample()
            sealed.signature?.seal = SamplePNG.broken
            await #expect(throws: PaperProblem.badSeal) { try await pool.pdf(sealed) }
            #expect(try await pool.pdf(.sample()).starts(with: Array("%PDF-".utf8)))
        }
    }

    @Test func `many documents at once are drawn by few children, and a flood is refused`() async throws {
        try await with { pool in
            let drawn = await withTaskGroup(of: PaperProblem?.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        do {
                            _ = try await pool.pdf(.sample())
                            return nil
                        } catch {
                            return error as? PaperProblem ?? .failed
                        }
                    }
                }
                return await group.reduce(into: [PaperProblem?]()) { $0.append($1) }
            }
            #expect(drawn.filter { $0 == nil }.count >= 64)
            #expect(drawn.allSatisfy { $0 == nil || $0 == .busy })
            #expect(pool.children.count <= 2)
        }
    }
}
