internal import Accounts
internal import Foundation
internal import Kernel

/// The demonstration: offices with one sign-in a role, told once.
struct Demonstration {
    private let installation: Installation

    init(_ installation: Installation) {
        self.installation = installation
    }

    /// Makes what is missing and prints the sign-ins made now.
    func signIns() async throws {
        let filling = Filling(
            database: installation.database, files: try ReferenceFiles.bundled(), time: installation.time)
        let made = try await filling.demonstrate()
        try await installation.directory.reload()
        guard !made.isEmpty else { return }
        print("演示账号，密码只显示这一次 / Demonstration sign-ins; passwords are shown this once:")
        for account in made {
            let role = account.role.rawValue.padding(toLength: 22, withPad: " ", startingAt: 0)
            print("  \(role) \(account.signIn.padding(toLength: 12, withPad: " ", startingAt: 0)) \(account.password)")
        }
    }
}
