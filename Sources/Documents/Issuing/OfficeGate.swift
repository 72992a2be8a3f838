/// Lets one document of an office be issued at a time in this process.
///
/// The number stands in the PDF, so it must be foreseen before it is drawn from the counter; two at once would foresee
/// the same one, and one would be drawn in vain. Another process is met by trying again.
actor OfficeGate {
    private var waiting: [Int64: [CheckedContinuation<Void, Never>]] = [:]

    /// Waits for the office's turn; ``leave(_:)`` must follow.
    func enter(_ office: Int64) async {
        guard waiting[office] != nil else {
            waiting[office] = []
            return
        }
        await withCheckedContinuation { waiting[office]?.append($0) }
    }

    /// Gives the turn to the next.
    func leave(_ office: Int64) {
        guard var others = waiting[office] else { return }
        guard !others.isEmpty else {
            waiting[office] = nil
            return
        }
        let next = others.removeFirst()
        waiting[office] = others
        next.resume()
    }
}
