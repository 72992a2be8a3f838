internal import ArgumentParser
internal import Statistics

/// Makes the demonstration: offices, sign-ins and, where asked for, files.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a demonstration with offices and sign-ins. / 生成演示数据。")
    @OptionGroup var installation: InstallationOptions
    @Option(help: "How many files to make / 演示案件数") var files = 0
    @Option(help: "Seed of the random choices / 随机种子") var seed: UInt64 = 1

    func run() async throws {
        let (files, seed) = (files, seed)
        try await Running.with(installation) { opened in
            try await Demonstration(opened).signIns()
            guard files > 0 else { return }
            let began = ContinuousClock.now
            try await Demonstration(opened).make(files, seed: seed) { done in
                let seconds = max(0.001, Running.seconds(since: began))
                let rate = Double(done) / seconds
                let left = Int(Double(files - done) / rate)
                Running.say("\r\(done)/\(files)  \(Int(rate)) files/s  about \(left) s left   ")
            }
            Running.say("\n")
            let folded = try await opened.statistics(foldBatch: 5_000).fold.foldWaiting()
            Running.tell(
                "files 案件 \(files), changes folded 统计变动 \(folded), seconds 秒 \(Int(Running.seconds(since: began)))")
        }
    }
}
