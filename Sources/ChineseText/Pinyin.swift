/// How names are typed in Latin letters: toneless pinyin without spaces, and the first letters.
package enum Pinyin {
    /// The ways in which a name may be typed, each without spaces: the whole with its most frequent readings, the
    /// initials, and for each character with several readings the whole with another of them.
    ///
    /// What has no reading, such as a digit, stands as it is. Empty for a name without any Chinese character.
    package static func forms(of name: String) -> [String] {
        let scalars = Array(ChineseText.normalised(name).unicodeScalars.filter { $0 != " " }.prefix(longest))
        let readings = scalars.map { Self.readings[$0] ?? [] }
        guard readings.contains(where: { !$0.isEmpty }) else { return [] }
        let plain = zip(scalars, readings).map { scalar, syllables in syllables.first ?? String(scalar) }
        var forms = [plain.joined(), initials(plain, readings)]
        for (place, syllables) in readings.enumerated() {
            for other in syllables.dropFirst() where forms.count < most {
                var changed = plain
                changed[place] = other
                forms += [changed.joined(), initials(changed, readings)]
            }
        }
        var seen: Set<String> = []
        return forms.filter { seen.insert($0).inserted }
    }

    /// Characters of a name that are read; longer names are cut.
    private static let longest = 40
    /// Forms of one name.
    private static let most = 12

    /// The first letters of syllables, and what has no reading as it stands.
    private static func initials(_ parts: [String], _ readings: [[String]]) -> String {
        zip(parts, readings).map { $1.isEmpty ? $0 : String($0.prefix(1)) }.joined()
    }

    private static let readings: [Unicode.Scalar: [String]] = {
        var readings: [Unicode.Scalar: [String]] = [:]
        for text in [FirstReadings.text, SecondReadings.text, ThirdReadings.text] {
            for group in text.split(separator: " ") {
                let syllable = String(group.prefix { $0.isASCII })
                for scalar in group.unicodeScalars.drop(while: \.isASCII) {
                    readings[scalar, default: []].append(syllable)
                }
            }
        }
        return readings
    }()
}
