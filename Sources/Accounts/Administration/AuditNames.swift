internal import AccountsRules
package import Web

/// What the entries of the audit log are called: those of this capability, and those that others write.
package struct AuditNames: Sendable {
    private let others: [String: Text]

    /// `others` by the code that is stored.
    package init(others: [String: Text] = [:]) { self.others = others }

    /// The name of an entry; its code, where nobody has named it.
    func name(_ code: String) -> Text {
        AuditAction(rawValue: code).map(AuditText.name) ?? others[code] ?? Text(name: code)
    }

    /// Every code that has a name, those of this capability first.
    package var codes: [String] { AuditAction.allCases.map(\.rawValue) + others.keys.sorted() }

    /// What one may look for.
    var choices: [Choice] { codes.map { Choice($0, name($0)) } }
}
