package import AccountsRules
package import CaseworkRules

/// Where staff take a filing from somebody who speaks to them: at the telephone, or face to face.
package enum Desk: String, CaseIterable, Sendable {
    case hotline, counter

    /// The channel of what is filed there; the counter of a station (消费维权服务站) has one of its own.
    package func channel(at office: OfficeKind) -> Channel {
        switch (self, office) {
        case (.hotline, _): .hotline12315
        case (.counter, .station): .station
        case (.counter, .association), (.counter, .bureau), (.counter, .department): .counter
        }
    }

    /// The kinds that are filed there.
    package static let kinds: [CaseKind] = [.complaint, .tip, .consultation, .suggestion]
}

/// How far a call is.
package enum CallState: String, CaseIterable, Sendable {
    /// Its clerk is talking.
    case open
    /// Put aside for another one, to be picked up again.
    case parked
    /// It became a case file.
    case filed
    /// It ended without one, with a word on what came of it.
    case ended

    /// Whether nothing may be written any more.
    package var isOver: Bool {
        switch self {
        case .open, .parked: false
        case .filed, .ended: true
        }
    }
}

/// How much a call may hold, each with its reason.
package enum CallLimits {
    /// A note is one breath of a caller.
    package static let note = 500
    /// Notes and corrections; a call of an hour has some dozens.
    package static let lines = 1_000
    /// What came of a call that was not filed.
    package static let result = 200
    /// The number that was called, or its name.
    package static let line = 20
    /// How long what was told stays with a call that is over: its file has it, or nobody wanted one.
    package static let keptDays: Int64 = 30
    /// How long number and code may be read out again.
    package static let codeSeconds: Int64 = 86_400
}
