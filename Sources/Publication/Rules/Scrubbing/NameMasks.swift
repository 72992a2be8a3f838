/// Finds names of people by surname and the words around them.
///
/// A word that announces a name (联系人, 我叫) is believed with any surname, a function (经理, 客服) with most, and a name
/// without any word beside it only where all its characters are those of names and the sentence leaves no other way.
struct NameMasks {
    let text: Narrative

    func spans() -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var place = 0
        while place < text.count {
            if let span = span(at: place), span.end > place {
                spans.append(span)
                place = span.end
            } else {
                place += 1
            }
        }
        return spans
    }

    private func span(at place: Int) -> MaskSpan? {
        if let end = english(place) { return MaskSpan(.name, place, end) }
        guard text.isHan(place) else { return nil }
        if let end = dotted(place) { return MaskSpan(.name, place, end) }
        if let end = mongolian(place) { return MaskSpan(.name, place, end) }
        guard let surname = surname(at: place) else { return nil }
        let isWord = NameTables.words.length(at: place, in: text) != nil
        if let end = titled(place, surname, isWord) { return MaskSpan(.name, place, end) }
        let cue = cue(before: place)
        if cue == .strong, let end = given(place + surname, trusted: true) { return MaskSpan(.name, place, end) }
        guard !isWord else { return nil }
        if cue == .weak, let end = given(place + surname, trusted: false) { return MaskSpan(.name, place, end) }
        let isDoubtful = surname == 1 && NameTables.doubtful.contains(text[place])
        return bare(place, surname, isDoubtful: isDoubtful).map { MaskSpan(.name, place, $0) }
    }

    // MARK: what stands before

    private enum Cue { case strong, weak }

    private func cue(before place: Int) -> Cue? {
        for signs in 0...3 {
            let here = place - signs
            if NameTables.strongBefore.length(before: here, in: text) != nil { return .strong }
            if NameTables.weakBefore.length(before: here, in: text) != nil { return .weak }
            guard Self.signs.contains(text[here - 1]) else { return nil }
        }
        return nil
    }

    private func surname(at place: Int) -> Int? {
        if let length = NameTables.compound.length(at: place, in: text) { return length }
        return NameTables.surnames.contains(text[place]) ? 1 : nil
    }

    // MARK: what a name is made of

    /// The end of a given name after a cue: two characters where both may be of it, else one.
    private func given(_ start: Int, trusted: Bool) -> Int? {
        func fits(_ place: Int) -> Bool {
            text.isHan(place) && !NameTables.follow.contains(text[place]) && !Self.never.contains(text[place])
                && (trusted || NameTables.given.contains(text[place]))
        }
        // After a function one common character is enough, if the sentence goes on after the name.
        let isOpen =
            text.isHan(start) && text.isHan(start + 1) && isEnd(start + 2) && !isEnd(start) && !isEnd(start + 1)
        if !trusted, isOpen, NameTables.given.contains(text[start]) || NameTables.given.contains(text[start + 1]),
            !Self.never.contains(text[start]), !Self.never.contains(text[start + 1])
        {
            return start + 2
        }
        guard fits(start) else { return nil }
        let isTitle = NameTables.titles.length(at: start + 1, in: text) != nil
        if isTitle || !fits(start + 1) || !isEnd(start + 2) && isEnd(start + 1) { return start + 1 }
        return isEnd(start + 2) || trusted || NameTables.given.contains(text[start + 1]) ? start + 2 : start + 1
    }

    /// 王先生, 张伟经理, 李某某; also 小王, 老李 before a boundary.
    private func titled(_ place: Int, _ surname: Int, _ isWord: Bool) -> Int? {
        for length in 0...2 {
            let end = place + surname + length
            let inner = (place + surname)..<end
            guard inner.allSatisfy({ text.isHan($0) && (length < 2 || NameTables.given.contains(text[$0])) }) else {
                continue
            }
            guard let title = NameTables.titles.length(at: end, in: text) else { continue }
            let isShort = title == 1 && text[end] != Self.some
            if isWord || isShort && (length > 0 || !isEnd(end + 1)) { continue }
            if length > 0, !inner.allSatisfy({ NameTables.given.contains(text[$0]) }) { continue }
            if length == 0, text.isHan(place - 1), NameTables.doubtful.contains(text[place]), !isBegin(place) {
                continue
            }
            // 某 is itself what hides a name, but the surname beside it is one still.
            return text[end] == Self.some ? end + title : end
        }
        let isNick = [Self.small, Self.old].contains(text[place - 1]) && isEnd(place + 1) && isBegin(place - 1)
        return isNick && surname == 1 && !isWord ? place + 1 : nil
    }

    /// A name by itself: after a boundary, all of characters of names, before a boundary.
    private func bare(_ place: Int, _ surname: Int, isDoubtful: Bool) -> Int? {
        guard isBegin(place) else { return nil }
        let start = place + surname
        for length in [2, 1] {
            let end = start + length
            guard (start..<end).allSatisfy({ NameTables.given.contains(text[$0]) }), isEnd(end) else { continue }
            if length == 1, text.isHan(end) || isDoubtful, !Self.strongFollow.contains(text[end]) { continue }
            return end
        }
        return nil
    }

    private func isBegin(_ place: Int) -> Bool {
        !text.isHan(place - 1) || NameTables.lead.length(before: place, in: text) != nil
            || NameTables.weakBefore.length(before: place, in: text) != nil
    }

    private func isEnd(_ place: Int) -> Bool { !text.isHan(place) || NameTables.follow.contains(text[place]) }

    // MARK: other names

    private func mongolian(_ place: Int) -> Int? {
        if let end = MongolianNames.end(at: place, in: text), isBegin(place) || hasCue(place) || end - place >= 4 {
            return end
        }
        // A surname before it: 包巴特尔. Or one element of two characters after a cue: 联系人：朝鲁.
        if NameTables.surnames.contains(text[place]), isBegin(place) || hasCue(place),
            let end = MongolianNames.end(at: place + 1, in: text, least: 2),
            isEnd(end) || end - place > 3 || NameTables.titles.length(at: end, in: text) != nil
        {
            return end
        }
        guard isBegin(place) || hasCue(place), let length = MongolianNames.elements.length(at: place, in: text),
            length > 1,
            hasCue(place) && isEnd(place + length) || Self.strongFollow.contains(text[place + length])
                || NameTables.titles.length(at: place + length, in: text) != nil
        else { return nil }
        return place + length
    }

    private func hasCue(_ place: Int) -> Bool { cue(before: place) != nil }

    /// Names with a dot, as of Kazakhs and Uyghurs: 艾力·买买提.
    private func dotted(_ place: Int) -> Int? {
        guard isBegin(place) else { return nil }
        var dot = place
        while text.isHan(dot), dot - place <= 6 { dot += 1 }
        guard dot - place >= 2, Self.dots.contains(text[dot]), text.isHan(dot + 1), text.isHan(dot + 2) else {
            return nil
        }
        var end = dot + 1
        while text.isHan(end), end - dot <= 6, !NameTables.follow.contains(text[end]) { end += 1 }
        return end - dot > 2 ? end : nil
    }

    /// A name after Mr, Ms or "my name is"; the text is in upper case here.
    private func english(_ place: Int) -> Int? {
        guard text.isLatin(place), !text.isLatin(place - 1),
            Self.englishBefore.length(before: place - 1, in: text) != nil, text[place - 1] == 0x20
        else { return nil }
        var end = place
        while text.isLatin(end) { end += 1 }
        return end - place > 1 ? end : nil
    }

    private static let some: UInt32 = 0x67D0
    private static let small: UInt32 = 0x5C0F
    private static let old: UInt32 = 0x8001
    private static let signs = Set(Narrative.word(" :：是为叫(,\"“"))
    private static let never = Set(Narrative.word("我你他她它这那们个者店家公司商品货款钱元块购买卖费用价格质量问题店铺号码地址电话"))
    private static let strongFollow = Set(Narrative.word("说称告表在和与向给承拒答就不没已提接打发收退签把一的"))
    private static let dots = Set(Narrative.word("·•・"))
    private static let englishBefore = WordTable("MR MR. MS MS. MRS MRS. DR DR.")
}
