internal import Kernel
internal import MessagesRules

/// The addresses of the pages about messages.
enum MessageAddress {
    static let root = "/staff/messages"
    static let templates = "\(root)/templates"
    static let settings = "\(root)/settings"
    static let test = "\(root)/settings/test"

    static func list(_ filter: MessageFilter, before: Int64? = nil) -> String {
        "\(root)?show=\(filter.rawValue)" + (before.map { "&before=\($0)" } ?? "")
    }

    static func again(_ id: Int64) -> String { "\(root)/\(id)/again" }
    static func arrived(_ id: Int64) -> String { "\(root)/\(id)/arrived" }

    static func template(_ channel: MessageChannel, _ language: Language) -> String {
        "\(templates)/\(channel.rawValue)/\(language.rawValue)"
    }
}
