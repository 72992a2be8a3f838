/// Turns the common text of a migration into SQLite's.
enum SQLiteDialect {
    private static let types = ["BIGINT": "INTEGER", "BYTEA": "BLOB", "DOUBLE": "REAL", "PRECISION": ""]

    /// The text with SQLite's type names, and `STRICT` after a table.
    static func translating(_ text: String) -> String {
        var translated = ""
        var word = ""
        var quote: Character?
        for character in text {
            if quote == nil, character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            translated += types[word] ?? word
            word = ""
            if character == quote { quote = nil } else if quote == nil, "'\"".contains(character) { quote = character }
            translated.append(character)
        }
        translated += types[word] ?? word
        guard isTable(text) else { return translated }
        return translated + (hasKeyOfSeveralColumns(text) ? " STRICT, WITHOUT ROWID" : " STRICT")
    }

    /// Rows with a key of several columns lie in the order of that key, as those of one file do, and not beside it.
    private static func hasKeyOfSeveralColumns(_ text: String) -> Bool { text.contains(" PRIMARY KEY (") }

    private static func isTable(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).prefix(2)
        return words.elementsEqual(["CREATE", "TABLE"]) && !text.contains(" AS SELECT")
    }
}
