package import Kernel

/// A live stream in which an office takes questions: one broadcast, from its start to its closing.
package struct LiveSession: Equatable, Sendable {
    package let id: Int64
    package let title: String
    /// The office that hosts it, and answers what is asked.
    package let office: Int64
    package let startedAt: Instant
    package var closedAt: Instant?
    package var version: Int

    package init(id: Int64, title: String, office: Int64, startedAt: Instant) {
        self.id = id
        self.title = title
        self.office = office
        self.startedAt = startedAt
        version = 1
    }

    package var isOpen: Bool { closedAt == nil }
}

/// One question of a viewer, captured in a line.
package struct LiveQuestion: Equatable, Sendable {
    package let id: Int64
    package let session: Int64
    /// Its number in the session, from 1.
    package let place: Int
    /// What the viewer is called there; empty where nobody noted it.
    package let nickname: String
    package let text: String
    package let askedAt: Instant
    /// The place of an earlier question that says nearly the same.
    package let like: Int?
    package var outcome: LiveOutcome?
    package var version: Int

    package init(
        id: Int64, session: Int64, place: Int, nickname: String = "", text: String, askedAt: Instant, like: Int? = nil
    ) {
        self.id = id
        self.session = session
        self.place = place
        self.nickname = nickname
        self.text = text
        self.askedAt = askedAt
        self.like = like
        version = 1
    }

    package var isOpen: Bool { outcome == nil }
}

/// What became of a question.
package enum LiveOutcome: Equatable, Sendable {
    /// A consultation, which is answered; the number of the file.
    case consultation(String)
    /// A complaint; the number of the file.
    case complaint(String)
    case setAside(SetAsideReason, note: String)

    /// The closed word under which it is kept.
    package enum Kind: String, CaseIterable, Sendable { case consultation, complaint, setAside }

    package var kind: Kind {
        switch self {
        case .consultation: .consultation
        case .complaint: .complaint
        case .setAside: .setAside
        }
    }
}

/// Why a line becomes no file.
package enum SetAsideReason: String, CaseIterable, Sendable {
    /// It was answered before the camera, and nobody needs it in writing.
    case answeredLive
    /// Another line of the session asks the same.
    case duplicate
    /// A greeting, a remark, something that asks nothing.
    case noQuestion
    /// Another body is in charge; the viewer was told which.
    case notOurs
    case other

    /// Whether the reason alone says too little.
    package var needsNote: Bool {
        switch self {
        case .other, .notOurs: true
        case .answeredLive, .duplicate, .noQuestion: false
        }
    }
}

/// How much a session and its lines may hold, in Unicode scalars.
package enum LiveLimits {
    package static let title = 60
    package static let nickname = 40
    package static let text = 500
    package static let note = 200
    package static let answer = 5_000
    /// Lines of one session: a busy hour has some hundreds.
    package static let questions = 5_000
}
