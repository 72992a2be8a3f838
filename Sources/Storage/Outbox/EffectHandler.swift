/// Carries out the effects of one kind.
package protocol EffectHandler: Sendable {
    var kind: String { get }

    /// What to do with an effect whose worker died in the middle.
    var afterCrash: AfterCrash { get }

    /// Seconds to wait after each attempt that is to be made again; one attempt more than there are waits.
    ///
    /// Nil for the outbox's own: ten attempts, each after twice as long.
    var delays: [Int64]? { get }

    /// Whether it waits for a server outside, and so works beside those that do not.
    var isSlow: Bool { get }

    /// Carries it out; an error thrown counts as ``EffectEnd/retry(_:)`` with the error's type for a reason.
    func carryOut(_ item: OutboxItem) async throws -> EffectEnd
}

extension EffectHandler {
    package var delays: [Int64]? { nil }
    package var isSlow: Bool { false }
}

/// What becomes of an attempt that nobody saw end.
package enum AfterCrash: Sendable {
    /// Repeating does no harm: a mail with the same Message-ID, a webhook with the same id.
    case again

    /// Repeating may harm: an SMS is shown to staff instead.
    case leave
}

/// How an attempt ended; reasons are for staff and hold nothing personal.
package enum EffectEnd: Sendable, Equatable {
    case done

    /// Not now: again later, each time after twice as long.
    case retry(String)

    /// Never.
    case failed(String)

    /// Perhaps: the answer got lost.
    case unknown(String)
}
