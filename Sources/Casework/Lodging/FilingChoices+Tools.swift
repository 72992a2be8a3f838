internal import AccountsRules
package import CaseworkRules
internal import Kernel

extension CaseworkTools {
    /// What may be chosen in a filing today: the same for pages and for the API.
    package var filingChoices: FilingChoices {
        let book = categories()
        let directory = directory()
        let day = today
        let divisions = directory.ground(on: day).map { directory.subtree(of: $0, on: day) } ?? []
        let existing = divisions.filter { directory.division($0)?.exists(on: day) ?? false }
        return FilingChoices(
            categorySystem: book.main, categories: book.codes, natures: Set(book.natures.map(\.code)),
            divisions: Set(existing), noticeVersion: PersonalDataNotice.version,
            home: directory.heads(on: day).first { $0.kind == .bureau }?.division)
    }
}

/// The notice on personal data that is shown with the consents (PIPL arts. 14 and 17).
package enum PersonalDataNotice {
    /// Changes with every change of what the notice says; consents keep the version that was shown.
    package static let version = "2026-11-22"
}
