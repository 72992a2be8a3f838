internal import Kernel
internal import MessagesRules
internal import Storage

/// How a message reaches somebody.
enum MessageWays {
    /// Every way that was given.
    static func of(phone: String, email: String) -> [(MessageChannel, String)] {
        var ways: [(MessageChannel, String)] = []
        if !phone.isEmpty { ways.append((.sms, phone)) }
        if let address = MailAddress(email) { ways.append((.mail, address.text)) }
        return ways
    }

    /// Which effect sends it: through a gateway that is set, else into the folder.
    static func sending(_ channel: MessageChannel, _ settings: MessageSettings) -> String {
        switch channel {
        case .sms: settings.sms == nil ? FolderSending.kind : SMSSending.kind
        case .mail: settings.mail == nil ? FolderSending.kind : MailSending.kind
        }
    }

    /// Whether an effect's message of this way has not been written yet.
    static func isNew(_ effect: Int64, _ channel: MessageChannel, _ tools: MessagesTools) async throws -> Bool {
        try await tools.database.row(
            "SELECT id FROM message WHERE effect_id = \(effect) AND channel = \(channel)") == nil
    }
}
