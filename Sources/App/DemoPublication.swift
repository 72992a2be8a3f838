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
        let released = Array(files.dropLast(files.count / 6))
        guard !released.isEmpty else { return }
        let k = try store.tools.ruleSet().k
        let steps = try await store.steps(released, k: k)
        guard let step = steps.first(where: { $0.findings.isEmpty }) ?? steps.last else { return }
        let stopped = Set(step.findings.flatMap(\.rows))
        let kept = released.indices.filter { !stopped.contains($0) }.map { released[$0].number }
        guard !kept.isEmpty else { return }
        try await store.release(kept, at: step.granularity, by: second)
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
