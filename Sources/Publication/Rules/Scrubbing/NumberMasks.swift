/// Finds telephone numbers, identity numbers, bank cards and long numbers of orders.
struct NumberMasks {
    let text: Narrative

    func spans() -> [MaskSpan] {
        NumberGroups.all(in: text).flatMap(spans)
    }

    private func spans(of run: NumberGroups) -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var first = 0
        while first < run.groups.count {
            if let found = longest(run, from: first) {
                spans.append(found.span)
                first = found.last + 1
            } else {
                first += 1
            }
        }
        return spans
    }

    /// The longest number that begins with a group.
    private func longest(_ run: NumberGroups, from first: Int) -> (span: MaskSpan, last: Int)? {
        var counts = 0
        var last = first
        while last + 1 < run.groups.count, counts < 22 {
            counts += run.groups[last].count
            last += 1
        }
        for end in stride(from: last, through: first, by: -1) {
            if let span = span(run, first, end) { return (span, end) }
        }
        return nil
    }

    private func span(_ run: NumberGroups, _ first: Int, _ last: Int) -> MaskSpan? {
        let values = run.values(first, last)
        let (start, end) = (run.groups[first].start, run.groups[last].end)
        let sizes = run.groups[first...last].map(\.count)
        // Letters around make it another kind of number, which has its own rules.
        guard !text.isLatin(start - 1) || values.count == 11 && text.isLatin(start - 2) else { return nil }
        if let identity = identity(values, start, end) { return identity }
        if isFours(sizes), NumberChecks.isBankCard(values), !text.isLatin(end) {
            return MaskSpan(.bankCard, start, end)
        }
        if let phone = phone(values, sizes, start, end) { return phone }
        if sizes.count == 1, values.count >= 12, !isBarcode(before: start), !text.isLatin(end), isASCII(start, end) {
            return MaskSpan(.orderNumber, start, end)
        }
        return nil
    }

    private func identity(_ values: [Int], _ start: Int, _ end: Int) -> MaskSpan? {
        // The check character X is no digit: seventeen digits and it.
        if values.count == 17 {
            var place = end
            while text[place] == 0x20, place - end < 2 { place += 1 }
            let isX = text[place] == 0x58 || text[place] == 0xD7
            if isX, !text.isLetterOrDigit(place + 1), NumberChecks.isIdentity(values + [10]) {
                return MaskSpan(.identity, start, place + 1)
            }
        }
        guard !text.isLatin(end) else { return nil }
        let isOne = NumberChecks.isIdentity(values) || NumberChecks.isOldIdentity(values)
        return isOne ? MaskSpan(.identity, start, end) : nil
    }

    /// Whether the groups are as on a card: all together, in fours, or one by one.
    private func isFours(_ sizes: [Int]) -> Bool {
        sizes.count == 1 || sizes.dropLast().allSatisfy { $0 == 4 } && sizes.last ?? 0 <= 4
            || sizes.count == 2 && sizes[0] == 6 || sizes.allSatisfy { $0 == 1 }
    }

    private func phone(_ values: [Int], _ sizes: [Int], _ start: Int, _ end: Int) -> MaskSpan? {
        guard sizes.count <= 4 || sizes.allSatisfy({ $0 == 1 }) else { return nil }
        let begin = opening(start)
        if NumberChecks.isMobile(values), sizes.count == 1 || sizes[0] >= 3 || sizes.allSatisfy({ $0 == 1 }) {
            return MaskSpan(.phone, begin, end)
        }
        for prefix in [[8, 6], [0, 0, 8, 6], [0]]
        where values.starts(with: prefix) && NumberChecks.isMobile(values.dropFirst(prefix.count)) {
            return MaskSpan(.phone, begin, end)
        }
        return isLandline(values, sizes) ? MaskSpan(.phone, begin, extended(end)) : nil
    }

    /// An area code of three or four digits from 0, and seven or eight digits after it (GB/T 15120 leaves no other).
    private func isLandline(_ values: [Int], _ sizes: [Int]) -> Bool {
        guard values.first == 0, values.count > 1, values[1] != 0 else { return false }
        let isShort = values[1] == 1 || values[1] == 2
        let rest = values.count - (isShort ? 3 : 4)
        guard rest == 7 || rest == 8 else { return false }
        return sizes.count == 1 || sizes[0] == values.count - rest || sizes.allSatisfy { $0 == 1 }
    }

    /// A bracket or a plus sign that belongs to the number.
    private func opening(_ start: Int) -> Int {
        text[start - 1] == 0x2B || text[start - 1] == 0x28 ? start - 1 : start
    }

    /// An extension after the number: 转8001.
    private func extended(_ end: Int) -> Int {
        guard let cue = Self.extensions.length(at: end, in: text) else { return end }
        var place = end + cue
        while text.digit(place) != nil, place - end < 9 { place += 1 }
        return place > end + cue ? place : end
    }

    private func isBarcode(before start: Int) -> Bool {
        (0..<4).contains { Self.barcodes.length(before: start - $0, in: text) != nil }
    }

    private func isASCII(_ start: Int, _ end: Int) -> Bool { (start..<end).allSatisfy(text.isASCIIDigit) }

    private static let extensions = WordTable("转 转分机 分机 EXT")
    private static let barcodes = WordTable("条码 条形码 商品码 批准文号 国药准字 备案号 许可证号 编码")
}
