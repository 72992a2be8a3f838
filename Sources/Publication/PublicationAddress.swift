internal import PublicationRules
internal import Web

/// The addresses of publishing, on the desk and in public.
enum PublicationAddress {
    static let desk = "/staff/publication"
    static let release = "\(desk)/release"
    static let objections = "\(desk)/objections"
    static let figures = "\(desk)/figures"
    static let list = "/published"
    static let open = "/open"

    static func item(_ number: String) -> String { "\(desk)/files/\(number)" }
    static func act(_ number: String, _ act: String) -> String { "\(item(number))/\(act)" }

    static func face(_ face: OpenFace, _ key: String) -> String {
        "\(list)/\(face.rawValue)?key=\(PercentCoding.encode(key))"
    }

    /// The address with the values of a query, without empty ones.
    static func asking(_ path: String, _ values: [(String, String)]) -> String {
        let kept = values.filter { !$0.1.isEmpty }
        guard !kept.isEmpty else { return path }
        return path + "?" + kept.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}
