/// Where a shell reads the time; rules get the moment as an argument and never ask.
package protocol TimeSource: Sendable {
    func now() -> Instant
}
