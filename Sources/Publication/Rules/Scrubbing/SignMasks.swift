/// Finds what has a form of its own: mails, plates of vehicles, dates of birth.
struct SignMasks {
    let text: Narrative

    func spans() -> [MaskSpan] {
        (0..<text.count).flatMap { place in [mail(place), plate(place), birth(place)].compactMap(\.self) }
    }

    private func mail(_ place: Int) -> MaskSpan? {
        guard text[place] == 0x40 else { return nil }
        var start = place
        while text.isLetterOrDigit(start - 1) || Self.mailSigns.contains(text[start - 1]) { start -= 1 }
        var end = place + 1
        while text.isLetterOrDigit(end) || text[end] == 0x2E || text[end] == 0x2D { end += 1 }
        while end > place, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
        let hasDot = (place..<end).contains { text[$0] == 0x2E }
        return start < place && hasDot ? MaskSpan(.mail, start, end) : nil
    }

    /// A province, a letter, and five characters, or six on vehicles of new energy (GA 36-2018).
    private func plate(_ place: Int) -> MaskSpan? {
        guard Self.provinces.contains(text[place]) else { return nil }
        let letter = skippingSigns(place + 1)
        guard text.isLatin(letter), letter - place <= 2 else { return nil }
        let start = skippingSigns(letter + 1)
        var end = start
        while text.isLetterOrDigit(end), end - start < 7 { end += 1 }
        if Self.endings.contains(text[end]), end - start == 4 { end += 1 }
        let digits = (start..<end).count(where: text.isASCIIDigit)
        guard end - start == 5 || end - start == 6, digits >= 2 else { return nil }
        return MaskSpan(.plate, place, end)
    }

    private func skippingSigns(_ place: Int) -> Int {
        Self.plateSigns.contains(text[place]) ? place + 1 : place
    }

    /// A date beside a word that says that somebody was born.
    private func birth(_ place: Int) -> MaskSpan? {
        if let cue = Self.birthCues.length(at: place, in: text) {
            var start = place + cue
            while Self.between.contains(text[start]) { start += 1 }
            if let end = date(start) { return MaskSpan(.birth, start, end) }
        }
        guard text.digit(place - 1) == nil, let end = date(place) else { return nil }
        let after = text[end] == 0x20 ? end + 1 : end
        return Self.bornAfter.length(at: after, in: text) == nil ? nil : MaskSpan(.birth, place, end)
    }

    /// The end of a date; at least a year of four digits, or of two before 年, and a month.
    private func date(_ start: Int) -> Int? {
        let year = digits(start, most: 4)
        guard year - start == 4 || year - start == 2, let month = part(year, Self.yearSigns) else { return nil }
        guard let day = part(month, Self.monthSigns) else {
            return text[month] == 0x6708 ? month + 1 : year - start == 4 && month > year + 1 ? month : nil
        }
        return text[day] == 0x65E5 || text[day] == 0x53F7 ? day + 1 : day
    }

    /// The end of one or two digits, or of 十 with digits around, after one sign.
    private func part(_ place: Int, _ signs: Set<UInt32>) -> Int? {
        guard signs.contains(text[place]) else { return nil }
        var end = place + 1
        while text.digit(end) != nil || text[end] == 0x5341, end - place < 4 { end += 1 }
        return end > place + 1 ? end : nil
    }

    private func digits(_ start: Int, most: Int) -> Int {
        var end = start
        while text.digit(end) != nil, end - start < most { end += 1 }
        return end
    }

    private static let mailSigns = Set(Narrative.word("._%+-"))
    private static let provinces = Set(Narrative.word("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领"))
    private static let endings = Set(Narrative.word("学警港澳挂领"))
    private static let plateSigns = Set(Narrative.word("·•・.- "))
    private static let birthCues = WordTable("出生日期 出生年月 出生于 生于 生日 生日是 出生时间 BORN")
    private static let bornAfter = WordTable("出生 生人 生 的生日 所生")
    private static let between = Set(Narrative.word(" :：是为在于,，"))
    private static let yearSigns = Set(Narrative.word("年-./"))
    private static let monthSigns = Set(Narrative.word("月-./"))
}
