/// Hides most of a personal value, so that people can be told apart without being shown.
package enum Mask {
    /// A telephone number: 138****2046, 0471-****012; shorter numbers keep their last two digits.
    package static func phone(_ number: String) -> String {
        let bytes = number.utf8
        if bytes.count == 11, bytes.first == UInt8(ascii: "1"), bytes.allSatisfy({ 48...57 ~= $0 }) {
            return String(number.prefix(3)) + "****" + String(number.suffix(4))
        }
        let characters = Array(number)
        if let dash = characters.firstIndex(of: "-"), characters.count - dash > 5 {
            return String(characters[...dash]) + "****" + String(characters.suffix(3))
        }
        return characters.count > 4 ? "****" + String(characters.suffix(2)) : "****"
    }

    /// A mail address: q***@example.org; whose host it is stays.
    package static func email(_ address: String) -> String {
        guard let at = address.lastIndex(of: "@") else { return "****" }
        return String(address.prefix(1)) + "***" + String(address[at...])
    }

    /// A name: 王*, 欧阳**; of a name in Latin letters the first letter of each part stays.
    package static func name(_ name: String) -> String {
        guard let first = name.first else { return "" }
        if first.isASCII {
            return name.split(separator: " ").map { String($0.prefix(1)) + "***" }.joined(separator: " ")
        }
        let kept = compound.contains(String(name.prefix(2))) && name.count > 2 ? 2 : 1
        return String(name.prefix(kept)) + String(repeating: "*", count: max(1, name.count - kept))
    }

    /// An address: all from the first number on is hidden; without a number all after eight characters.
    package static func address(_ address: String) -> String {
        guard !address.isEmpty else { return "" }
        let kept = address.firstIndex { $0.isNumber }.map { address[..<$0] } ?? address.prefix(8)
        return String(kept.prefix(16)) + "****"
    }

    /// An identity document: 150105********0027; the first six and the last four characters stay.
    package static func document(_ number: String) -> String {
        guard number.count > 12 else { return "****" + String(number.suffix(number.count > 4 ? 2 : 0)) }
        return String(number.prefix(6)) + String(repeating: "*", count: number.count - 10) + String(number.suffix(4))
    }

    /// The frequent surnames of two characters.
    private static let compound: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文",
    ]
}
