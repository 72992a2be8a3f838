internal import AccountsRules
internal import Kernel
internal import MessagesRules
internal import Web

/// What a member of staff may do about messages, by today's tree of offices.
struct MessageReach {
    private let who: Principal
    private let directory: OfficeDirectory
    private let today: Day

    /// Throws where nobody of the staff has signed in.
    init(_ who: Principal, _ tools: MessagesTools) throws {
        guard who.office != nil else { throw SignInNeeded() }
        self.who = who
        directory = tools.directory()
        today = tools.today
    }

    func allows(_ action: MessageAction, office: Int64) -> Bool {
        guard let own = who.office else { return false }
        let relation = directory.relation(of: office, seenFrom: own, on: today)
        return MessagePermission.allows(action, who.roles, relation)
    }

    /// Throws unless the person may do it at the head office, where the installation's own matters are decided.
    func atHead(_ action: MessageAction) throws {
        guard let own = who.office, directory.ancestors(of: own, on: today).isEmpty,
            MessagePermission.allows(action, who.roles, .own)
        else { throw NotAllowed(MessageRefused().reasons) }
    }

    func isAtHead(_ action: MessageAction) -> Bool { (try? atHead(action)) != nil }

    /// The offices whose messages may be seen; nil for all. Throws where there are none.
    func seen() throws -> [Int64]? {
        guard let own = who.office, MessagePermission.allows(.see, who.roles, .own) else {
            throw NotAllowed(MessageRefused().reasons)
        }
        if directory.ancestors(of: own, on: today).isEmpty { return nil }
        let below = MessagePermission.allows(.see, who.roles, .below) ? directory.descendants(of: own, on: today) : []
        return [own] + below
    }
}
