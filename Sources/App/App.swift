internal import ArgumentParser

/// The program: `xiaobao serve`, and what an operator does beside it.
@main
struct Xiaobao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xiaobao",
        abstract: "消保 Xiaobao: an open platform for consumer protection.",
        discussion: """
            Without settings everything lives in ./data, in an SQLite database, and is served on loopback only.
            不作任何设置时，数据都在 ./data（SQLite），只在本机提供服务。
            """,
        subcommands: [
            ServeCommand.self, WorkCommand.self, SettingsCommand.self, BackupCommand.self, RestoreCommand.self,
            MoveCommand.self, MigrateCommand.self, DemoCommand.self, ImportFileCommand.self, DueCommand.self,
            CalculateCommand.self,
            OrdersCommand.self, LawCommand.self, VerifyCommand.self, RecountCommand.self, SchemaCommand.self,
            StatesCommand.self,
            OpenAPICommand.self, RawRateCommand.self, RoomsCommand.self, SweepRateCommand.self, ReportCommand.self,
            ReindexCommand.self, SearchRateCommand.self, DrawRateCommand.self, DrawDocumentCommand.self,
            ScrubCommand.self,
        ])
}
