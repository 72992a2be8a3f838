package import Kernel

/// What accounts need from the rest of the installation; `App` hands it in.
package struct AccountsSurroundings: Sendable {
    /// A rule set that an association may choose.
    package struct RuleSetOffer: Sendable, Equatable {
        package let id: String
        package let title: LocalText
        /// What is said of it, such as that parts are not confirmed.
        package let note: LocalText?

        package init(id: String, title: LocalText, note: LocalText? = nil) {
            self.id = id
            self.title = title
            self.note = note
        }
    }

    /// Draws a fresh 64-bit key.
    package let newID: @Sendable () -> Int64
    package let files: FileDesk
    /// The rule sets made for associations.
    package let ruleSets: @Sendable () -> [RuleSetOffer]
    /// Who holds leases in the name of this process.
    package let holder: String
    /// What the entries of other capabilities in the audit log are called.
    package let auditNames: AuditNames

    package init(
        newID: @escaping @Sendable () -> Int64, files: FileDesk = .empty,
        ruleSets: @escaping @Sendable () -> [RuleSetOffer] = { [] }, holder: String = "accounts",
        auditNames: AuditNames = AuditNames()
    ) {
        self.newID = newID
        self.files = files
        self.ruleSets = ruleSets
        self.holder = holder
        self.auditNames = auditNames
    }
}
