internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
package import Web

/// What lodging brings to an installation besides its pages: limits, rates, and what is cleared away at night.
package enum Lodging {
    /// Files may only come with the step of evidence.
    package static func setLimits(_ limits: inout FormLimitTable) {
        limits.set(
            .files(FilingLimits.evidenceFiles, fileBytes: FilingLimits.evidenceBytes),
            for: LodgingAddress.step(.evidence).path)
    }

    /// A whole school or village may sit behind one address, so these only stop machines: forty complaints at once
    /// and four a minute, twice that in uploads, and steps as fast as people write.
    package static func rates() -> [RateRule] {
        [
            RateRule(
                LodgingAddress.step(.check).path, method: .post, buckets: TokenBuckets(capacity: 40, perMinute: 4)),
            RateRule(
                LodgingAddress.step(.evidence).path, method: .post, buckets: TokenBuckets(capacity: 80, perMinute: 12)),
            RateRule("/complaints/new*", method: .post, buckets: TokenBuckets(capacity: 400, perMinute: 120)),
            RateRule(LodgingAddress.suggestions.path, buckets: TokenBuckets(capacity: 200, perMinute: 300)),
        ]
    }

    /// Entries for the site: the first of the header, and the notice for the footer.
    package static let navigation = NavigationEntry(LodgingText.enter, path: LodgingAddress.start.path)
    package static let privacy = NavigationEntry(WebText.privacy, path: LodgingAddress.privacy.path)

    /// Deletes drafts and receipts whose time is over, with their files; to be run every hour.
    package static func forgetExpired(_ tools: CaseworkTools) async throws {
        let hashes = try await DraftStore(database: tools.database).forgetExpired(at: tools.time.now())
        for hash in hashes { try tools.evidence.forget(hash) }
    }
}
