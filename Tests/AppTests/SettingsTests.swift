import ArgumentParser
import Foundation
import Testing

@testable import App

@Suite struct SettingsTests {
    private func sources(
        flags: [SettingName: String] = [:], environment: [String: String] = [:], file: String? = nil
    ) -> SettingSources {
        SettingSources(flags: flags, environment: environment) { path in
            path.hasSuffix("/xiaobao.conf") ? file : nil
        }
    }

    private func problems(_ sources: SettingSources) -> [String] {
        do {
            _ = try sources.settings()
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `a flag is stronger than the environment, that than the file, and that than the default`() throws {
        let file = "port = 1003\nhost = 10.0.0.3\nstop-within = 33\n"
        let settings = try sources(
            flags: [.port: "1001"], environment: ["XIAOBAO_PORT": "1002", "XIAOBAO_HOST": "10.0.0.2"], file: file
        ).settings()
        #expect(settings.port == 1001)
        #expect(settings.host == "10.0.0.2")
        #expect(settings.stopWithin == 33)
        #expect(settings.connections == 8)
        #expect(settings[.port].origin == .flag)
        #expect(settings[.host].origin == .environment)
        guard case .file(let path, let line) = settings[.stopWithin].origin else {
            Issue.record("the file is not the origin")
            return
        }
        #expect(path.hasSuffix("data/xiaobao.conf") && line == 3)
    }

    @Test func `everything that is wrong is told at once, with the line of the file`() {
        let file = "# 说明\nport = many\nhots = 1.2.3.4\nhttps = maybe\njust words\nworkers = yes\nworkers = no\n"
        let told = problems(sources(environment: ["XIAOBAO_LOG_LEVEL": "loud", "XIAOBAO_SECRET": "abc"], file: file))
        #expect(told.count == 7)
        #expect(told.contains { $0.contains("xiaobao.conf:2 port") && $0.contains("1 to 65535") })
        #expect(told.contains { $0.contains("xiaobao.conf:3") && $0.contains("did you mean “host”") })
        #expect(told.contains { $0.contains("xiaobao.conf:4") && $0.contains("yes or no") })
        #expect(told.contains { $0.contains("xiaobao.conf:5") && $0.contains("name = value") })
        #expect(told.contains { $0.contains("xiaobao.conf:7") && $0.contains("line 6") })
        #expect(told.contains { $0.contains("XIAOBAO_LOG_LEVEL") && $0.contains("warning") })
        #expect(told.contains { $0.contains("XIAOBAO_SECRET") && !$0.contains("abc") })
    }

    @Test func `a variable that nobody reads is told with the nearest one, and the start goes on`() throws {
        let settings = try sources(environment: ["XIAOBAO_PROT": "1", "XIAOBAO_TEST_POSTGRES": "x"]).settings()
        #expect(settings.warnings.count == 1)
        #expect(settings.warnings.first?.description.contains("XIAOBAO_PORT") == true)
    }

    @Test(arguments: ["port = 9000\r\nhttps = on\r\n", "\u{FEFF}port=9000\n  https =  TRUE  "])
    func `files of other editors are read`(_ file: String) throws {
        let settings = try sources(file: file).settings()
        #expect(settings.port == 9000 && settings.isSecure)
    }

    @Test func `a file that was named must be there, and the one of the data folder cannot move that folder`() {
        #expect(problems(sources(flags: [.config: "absent/file.conf"])).first?.contains("--config") == true)
        #expect(problems(sources(file: "data = elsewhere\n")).first?.contains("xiaobao.conf:1") == true)
        #expect(problems(sources(file: "config = elsewhere\n")).count == 1)
    }

    @Test(arguments: [
        ("postgresql://x:geheim@h/db?a=b", "postgresql://x:•••@h/db?a=b"),
        ("postgresql://h/db?password=geheim&a=b", "postgresql://h/db?password=•••&a=b"),
        ("host=h password='ge heim' dbname=db", "host=h password=••• dbname=db"),
        ("postgresql://x@h/db", "postgresql://x@h/db"),
    ])
    func `a password is never shown`(_ address: String, _ shown: String) throws {
        let secret = String(repeating: "0f", count: 32)
        let settings = try sources(flags: [.database: address], environment: ["XIAOBAO_SECRET": secret]).settings()
        let list = SettingsText.list(settings)
        #expect(list.contains(shown) && !list.contains("heim") && !list.contains(secret))
        #expect(settings.secret?.count == 32)
    }

    @Test func `every setting that may be a flag is one, and the parser gives what was said`() throws {
        for name in SettingName.allCases where name.declaration.places.contains(.flag) {
            let isSwitch = name.declaration.kind == .switched
            let words = isSwitch ? ["--\(name.rawValue)"] : ["--\(name.rawValue)", "7"]
            let parsed = try SettingsCommand.parse(words)
            let given = parsed.installation.given.merging(parsed.process.given) { $1 }
                .merging(parsed.serving.given) { $1 }
            #expect(given == [name: isSwitch ? "yes" : "7"])
        }
        let without = try ServeCommand.parse(["--no-workers"])
        #expect(without.serving.given == [.workers: "no"])
    }

    @Test func `the commented file says nothing, and with its marks taken off it is right`() {
        #expect(problems(sources(file: SettingsText.commentedFile)).isEmpty)
        let said = SettingsText.commentedFile.split(separator: "\n").compactMap { line -> String? in
            let bare = line.drop { $0 == "#" || $0 == " " }
            let name = bare.split(separator: " ").first.map(String.init) ?? ""
            return SettingName(rawValue: name) != nil && bare.contains(" = ") ? String(bare) : nil
        }
        #expect(said.count == SettingName.allCases.count - 1)
        let wrong = problems(sources(file: said.joined(separator: "\n")))
        #expect(wrong.allSatisfy { $0.contains("secret") || $0.contains(" data ") || $0.contains("数据目录里的文件") })
    }
}
