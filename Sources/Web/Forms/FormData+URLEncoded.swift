extension FormData {
    /// Reads `application/x-www-form-urlencoded`.
    package init(urlEncoded text: some StringProtocol, limit: FormLimit = .form) throws(BadForm) {
        self.init()
        for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let coded = parts.map { String(decoding: $0, as: UTF8.self) }
            guard let name = PercentCoding.decode(coded.first ?? ""),
                let value = PercentCoding.decode(coded.count > 1 ? coded[1] : "")
            else { throw .notText }
            guard entries.count < limit.fields else { throw .tooManyFields }
            guard name.utf8.count <= 200 else { throw .malformed }
            add(name, value)
        }
    }

    /// Reads a query; what cannot be read is left out, because an address may be typed by anyone.
    package init(query: String) {
        self.init()
        for pair in query.split(separator: "&").prefix(200) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decode(parts[0]),
                let value = PercentCoding.decode(parts.count > 1 ? parts[1] : "")
            else { continue }
            add(name, value)
        }
    }
}
