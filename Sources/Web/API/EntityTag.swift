/// Versions as entity tags (RFC 9110): `"3"`.
package enum EntityTag {
    package static func text(_ version: Int) -> String { "\"\(version)\"" }

    /// What a request's `If-Match` asks for.
    package enum Wanted: Equatable, Sendable {
        case version(Int)
        /// `*`: whatever there is.
        case any
        /// Something that is no version of ours, so that nothing can match it.
        case nothing
    }

    /// Reads `If-Match`, which never matches weakly. Of several tags the first of ours counts.
    package static func wanted(_ header: String) -> Wanted {
        for tag in tags(header) {
            if tag == "*" { return .any }
            if let version = version(tag) { return .version(version) }
        }
        return .nothing
    }

    /// The header that names the version on which something is decided.
    package static let condition = Endpoint.Parameter.header(
        "If-Match", .text(max: 100).example("\"1\""), APIText.ifMatch)

    /// The version to decide on, or nil for whatever there is; throws `Stale` for another than the current one, and,
    /// where it is needed, for a request that names none `precondition-needed`.
    package static func condition(
        of request: APIRequest, current: Int, isNeeded: Bool = true
    ) throws -> Int? {
        guard let header = request.header("If-Match") else {
            if isNeeded { throw Answered(.preconditionNeeded) }
            return nil
        }
        switch wanted(header) {
        case .any: return nil
        case .version(let version) where version == current: return version
        case .version, .nothing: throw Stale()
        }
    }

    /// Whether `If-None-Match` names this version, weakly or not.
    package static func names(_ header: String?, version: Int) -> Bool {
        guard let header else { return false }
        return tags(header).contains { tag in
            tag == "*" || Self.version(tag.hasPrefix("W/") ? tag.dropFirst(2) : tag) == version
        }
    }

    private static func tags(_ header: String) -> [Substring] {
        header.split(separator: ",").map { tag in
            let start = tag.drop { $0 == " " || $0 == "\t" }
            return start.lastIndex { $0 != " " && $0 != "\t" }.map { start[...$0] } ?? start
        }
    }

    private static func version(_ tag: Substring) -> Int? {
        guard tag.count > 2, tag.hasPrefix("\""), tag.hasSuffix("\"") else { return nil }
        return Int(tag.dropFirst().dropLast())
    }
}
