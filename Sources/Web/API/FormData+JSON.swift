extension FormData {
    /// A body as if it had been typed into a form, so that one reader serves pages and programs: texts and numbers as
    /// they are, true as a tick, each text of a list by itself. What lies deeper is for who knows its meaning.
    package init(typed body: JSONValue) {
        self.init(
            body.members.flatMap { member -> [Entry] in
                switch member.value {
                case .string(let text), .number(let text): [Entry(member.name, text)]
                case .bool(let isTrue): [Entry(member.name, isTrue ? "yes" : "no")]
                case .array(let items): items.compactMap { $0.string.map { Entry(member.name, $0) } }
                case .null, .object: []
                }
            })
    }
}
