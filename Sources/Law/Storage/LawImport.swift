package import Kernel

/// Who brought a part of the law into the installation, and when.
package struct LawImport: Sendable, Equatable {
    /// Who wrote the file or chose it.
    package let author: String

    /// Who approved it, where a second person must.
    package let approver: String?
    package let at: Instant

    package init(author: String, approver: String? = nil, at: Instant) {
        self.author = author
        self.approver = approver
        self.at = at
    }
}

/// What an import of a rule set did.
package enum RuleSetImported: Sendable, Equatable {
    case added
    /// The same set with the same content was there already.
    case alreadyThere
}

/// An imported rule set never changes: a file with its id but other content is refused and needs an id of its own.
package struct RuleSetChanged: Error, Equatable {
    package let id: String

    package init(id: String) {
        self.id = id
    }
}

/// Years of holiday notices that an import would leave out between others, so that their days would pass for known.
package struct CalendarGap: Error, Equatable {
    package let years: [Int]

    package init(years: [Int]) {
        self.years = years
    }
}
