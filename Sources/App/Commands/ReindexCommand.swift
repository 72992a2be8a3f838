internal import ArgumentParser
internal import Finding
internal import Foundation
internal import Storage

/// Makes the index of words again from the files.
///
/// What is to be done stands in the database, so that a stopped run, or the server's own worker, goes on where it
/// ended; searches meanwhile say that not everything is found yet.
struct ReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex", abstract: "Make the search index again. / 重建查找索引。")
    @OptionGroup var installation: InstallationOptions
    @Flag(help: "Go on where a stopped run ended / 接着上次中断的地方") var resume = false
    @Option(help: "Files of one step / 每一步的件数") var batch = 2_000

    func validate() throws {
        guard (1...10_000).contains(batch) else {
            throw ValidationError("--batch: 1–10000。\n--batch must be between 1 and 10000.")
        }
    }

    func run() async throws {
        let (resume, batch) = (resume, batch)
        try await Running.with(installation) { opened in
            let worker = opened.indexing(batch: batch)
            if !resume { try await Self.begin(worker) }
            let all = try await opened.database.read { try ChangeFeed.count(upTo: .max, in: $0) }
            let began = ContinuousClock.now
            var last = 0
            // A server's worker may hold the lease for a moment and do a part of it.
            while try await opened.database.read({ try ChangeFeed.count(upTo: 1, in: $0) }) > 0 {
                let before = last
                last += try await worker.indexWaiting { done in
                    Self.report(before + done, of: all, since: began)
                }
                if last == before { try await Task.sleep(for: .milliseconds(500)) }
            }
            Running.say("\n")
            Running.tell("indexed 已索引 \(last), seconds 秒 \(Int(Running.seconds(since: began)))")
        }
    }

    private static func begin(_ worker: IndexWorker) async throws {
        for _ in 0..<120 {
            if try await worker.beginAgain() != nil { return }
            try await Task.sleep(for: .milliseconds(500))
        }
        throw ValidationError(
            """
            另一个进程正在索引，等了一分钟还没有结束。过一会儿再试。
            Another process has been indexing for a minute. Try again in a while.
            """)
    }

    private static func report(_ done: Int, of all: Int, since began: ContinuousClock.Instant) {
        let rate = Double(done) / max(0.001, Running.seconds(since: began))
        let left = Int(Double(max(0, all - done)) / max(1, rate))
        Running.say("\r\(done)/\(all)  \(Int(rate)) files/s  about \(left) s left   ")
    }
}
