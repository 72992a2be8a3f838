internal import Foundation
internal import ImportingRules
package import Kernel

/// What a person writes after `import`.
package struct ImportOptions: Sendable {
    package var file: String
    /// A path, or the name of a mapping that comes with the program.
    package var mapping: String
    package var dryRun = false
    package var resume = false
    /// Where rejected records go; beside the file where nil.
    package var rejected: String?
    package var language: Language = .zh

    package init(file: String, mapping: String) {
        self.file = file
        self.mapping = mapping
    }
}

/// The import as a command: runs, tells how far it is, and prints the report.
package struct ImportCommand: Sendable {
    package let options: ImportOptions
    /// The folder of the mappings that come with the program.
    package let shipped: String?

    package init(_ options: ImportOptions, shipped: String?) {
        self.options = options
        self.shipped = shipped
    }

    /// Imports, prints the report line by line, and tells whether the whole file was read: false after a stop, and
    /// for an unusable file or mapping, whose problems are printed.
    ///
    /// `progress` gets at most one line a second, which may replace the one before. Throws the system's errors and
    /// those of the database.
    package func run(
        in surroundings: ImportSurroundings, stop: StopRequest = StopRequest(),
        progress: @escaping @Sendable (String) -> Void = { _ in }, print: (String) -> Void
    ) async throws -> Bool {
        do {
            let outcome = try await ImportRun(plan(), in: surroundings, stop: stop)
                .run(progress: paced(progress, surroundings.time))
            for line in lines(outcome) { print(line) }
            return outcome.isFinished
        } catch let unusable as MappingUnusable {
            print(either("映射不能使用：", "The mapping cannot be used:"))
            for problem in unusable.problems { print("  " + problem.words[options.language]) }
        } catch let unreadable as FileUnreadable {
            print("\(options.file): " + unreadable.words[options.language])
        }
        return false
    }

    private func plan() throws -> ImportPlan {
        let mapping = try MappingFile(path: MappingFile.path(options.mapping, shipped: shipped))
        var plan = ImportPlan(path: options.file, mapping: mapping, rejectedPath: rejectedPath())
        plan.dry = options.dryRun
        plan.resume = options.resume
        plan.language = options.language
        return plan
    }

    /// Beside the file; in the current folder where that of the file cannot be written to.
    private func rejectedPath() -> String {
        if let path = options.rejected { return path }
        let file = URL(fileURLWithPath: options.file)
        let folder = file.deletingLastPathComponent().path
        let name = file.lastPathComponent + ".rejected.csv"
        return FileManager.default.isWritableFile(atPath: folder) ? "\(folder)/\(name)" : name
    }

    private func lines(_ outcome: ImportOutcome) -> [String] {
        var lines = outcome.report.lines(options.language, dry: options.dryRun)
        if let line = outcome.resumedAfter {
            lines.insert(either("从第 \(line) 行之后继续", "Resumed after line \(line)"), at: 0)
        } else if options.resume {
            lines.insert(either("没有可继续的导入，从头开始", "No earlier run to resume: began at the start"), at: 0)
        }
        if let path = outcome.rejectedPath {
            lines.append(either("退回的记录：\(path)", "Rejected records: \(path)"))
        }
        if !outcome.isFinished {
            lines.append(
                either(
                    "停在第 \(outcome.line) 行之后；加 --resume 继续", "Stopped after line \(outcome.line); go on with --resume"))
        }
        return lines
    }

    private func paced(
        _ show: @escaping @Sendable (String) -> Void, _ time: any TimeSource
    ) -> @Sendable (ImportProgress) -> Void {
        let pace = Pace(milliseconds: 1_000)
        let language = options.language
        return { progress in
            if pace.isDue(at: time.now()) { show(progress.words(language)) }
        }
    }

    private func either(_ zh: String, _ en: String) -> String { options.language == .zh ? zh : en }
}
