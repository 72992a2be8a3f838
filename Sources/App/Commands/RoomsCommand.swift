internal import ArgumentParser
internal import Casework
internal import Foundation
internal import Kernel

/// Makes rooms of the demonstration's trader through the real rules, for measuring.
struct RoomsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rooms", abstract: "Make settlement rooms of the demonstration's trader. / 生成演示和解室。",
        shouldDisplay: false)
    @OptionGroup var installation: InstallationOptions
    @Option(help: "How many rooms / 件数") var count = 1_000
    @Option(help: "Seed of the random choices / 随机种子") var seed: UInt64 = 1
    @Option(help: "A file for their numbers / 编号写到这个文件") var list: String?

    func run() async throws {
        let (count, seed, list) = (count, seed, list)
        try await Running.with(installation) { opened in
            try await Demonstration(opened).signIns()
            let began = ContinuousClock.now
            let numbers = try await Demonstration(opened).makeRooms(count, seed: seed) { done in
                Running.say("\r\(done)/\(count)   ")
            }
            Running.say("\n")
            if let list { try Data(numbers.map { $0.text + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: list)) }
            let seconds = max(0.001, Running.seconds(since: began))
            Running.tell("rooms 和解室 \(numbers.count), per second 每秒 \(Int(Double(numbers.count) / seconds))")
        }
    }
}
