internal import Accounts
internal import AccountsRules
internal import Casework
internal import Kernel
internal import Publication
internal import PublicationRules
internal import Storage

/// Publications of a demonstration: most of what waits is masked by one person and released by another.
struct DemoPublication {
    let installation: Installation
    /// Files that are masked.
    private static let prepared = 150

    func make() async throws {
        let store = PublicationStore(installation.publication.tools)
        guard let first = try await person("clerk"), let second = try await person("supervisor") else { return }
        let rows = try await installation.database.rows(
            """
            SELECT number, version FROM publication WHERE state = 'waiting' ORDER BY case_id
            LIMIT \(most: Self.prepared)
            """)
        var files: [PublishableFile] = []
        for row in rows {
            let number = try row.text("number")
            let (file, reasons, _) = try await store.file(number)
            guard reasons.isEmpty else { continue }
            try await store.prepare(
                number, version: try row.int("version"), PublicationStore.proposal(file), by: first)
            files.append(file)
        }
        // A few stay for those who look at the desk.
        try await release(Array(files.dropLast(files.count / 6)), by: second, in: store)
    }

    /// Releases each file as finely as its group allows; what stands out everywhere stays.
    private func release(_ files: [PublishableFile], by who: Principal, in store: PublicationStore) async throws {
        let k = try store.tools.ruleSet().k
        var left = files
        for place in Granularity.ladder.indices where !left.isEmpty {
            let step = try await store.steps(left, k: k)[place]
            let stopped = Set(step.findings.flatMap(\.rows))
            let passing = left.indices.filter { !stopped.contains($0) }.map { left[$0].number }
            if !passing.isEmpty { try await store.release(passing, at: step.granularity, by: who) }
            left = stopped.sorted().map { left[$0] }
        }
    }

    /// Somebody of the demonstration, as if of the office above all.
    private func person(_ signIn: String) async throws -> Principal? {
        let today = installation.tools.today
        guard let head = installation.directory.now.heads(on: today).first,
            let row = try await installation.database.row("SELECT id, name FROM person WHERE sign_in = \(signIn)")
        else { return nil }
        return Principal(
            .staff(
                person: try row.int64("id"), name: try row.text("name"), office: head.id, roles: [.supervisor]))
    }
}
