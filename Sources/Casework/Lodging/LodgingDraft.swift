package import CaseworkRules
package import Kernel

/// A complaint that is being written, or the receipt that is left of it when it was sent.
package struct LodgingDraft: Codable, Sendable, Equatable {
    /// Everything typed so far, as typed.
    package var fields = FilingDraft()
    /// Files that were taken in already.
    package var evidence: [EvidenceFiles.Kept] = []
    /// Hashes of files that were taken out again, to be deleted with the draft.
    package var removed: [[UInt8]] = []
    /// The name of the step to go on with.
    package var step = LodgingStep.story.rawValue
    /// What is left when it was sent; then nothing else is.
    package var receipt: Sent?

    /// The number, and the query code sealed so that only the holder of the draft's token can read it.
    package struct Sent: Codable, Sendable, Equatable {
        package let number: String
        package let sealedCode: [UInt8]

        package init(number: String, sealedCode: [UInt8]) {
            self.number = number
            self.sealedCode = sealedCode
        }
    }

    package init(fields: FilingDraft = FilingDraft(), removed: [[UInt8]] = [], receipt: Sent? = nil) {
        self.fields = fields
        self.removed = removed
        self.receipt = receipt
    }

    /// Whether there is anything to go on with.
    package var isEmpty: Bool { fields.isEmpty && evidence.isEmpty }

    /// The step to go on with.
    package var goesOn: LodgingStep { LodgingStep(rawValue: step) ?? .story }
}

/// A draft as it is kept.
package struct StoredDraft: Sendable, Equatable {
    package var draft: LodgingDraft
    package let savedAt: Instant
}
