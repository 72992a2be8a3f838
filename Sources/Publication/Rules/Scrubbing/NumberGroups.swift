/// Digits that stand together, perhaps with single spaces or dashes between them: `138 1234 5678`.
struct NumberGroups {
    /// A run of digits without anything between.
    struct Group {
        let start: Int
        let end: Int
        var count: Int { end - start }
    }

    let groups: [Group]
    let text: Narrative

    /// Groups beyond this are looked at as a run of their own.
    private static let most = 24

    /// All runs of a text, from left to right.
    static func all(in text: Narrative) -> [NumberGroups] {
        var found: [NumberGroups] = []
        var place = 0
        while place < text.count {
            guard text.digit(place) != nil else {
                place += 1
                continue
            }
            let run = NumberGroups(text, from: place)
            found.append(run)
            place = run.groups.last?.end ?? place + 1
        }
        return found
    }

    private init(_ text: Narrative, from first: Int) {
        var groups: [Group] = []
        var place = first
        while text.digit(place) != nil, groups.count < Self.most {
            var end = place
            while text.digit(end) != nil { end += 1 }
            groups.append(Group(start: place, end: end))
            place = end
            var gap = 0
            while Self.separators.contains(text[place]), gap < 3 {
                place += 1
                gap += 1
            }
        }
        self.groups = groups
        self.text = text
    }

    /// Space, dashes, middle dots, brackets of area codes, and characters without width.
    private static let separators: Set<UInt32> = [
        0x20, 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xB7, 0x28, 0x29, 0x200B, 0x5F,
    ]

    func values(_ first: Int, _ last: Int) -> [Int] {
        groups[first...last].flatMap { group in (group.start..<group.end).compactMap { text.digit($0) } }
    }
}
