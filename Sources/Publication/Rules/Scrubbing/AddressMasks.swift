/// Finds addresses down to a number: road and house, community with building, unit and room, village and group.
///
/// A road, a district or a village without any number is no address of a person and stays.
struct AddressMasks {
    let text: Narrative

    func spans() -> [MaskSpan] {
        var spans: [MaskSpan] = []
        var place = 0
        while place < text.count {
            guard let span = span(at: place) else {
                place += 1
                continue
            }
            if let before = spans.last, span.start <= before.end {
                spans[spans.count - 1].end = max(before.end, span.end)
            } else {
                spans.append(span)
            }
            place = max(place + 1, span.end)
        }
        return spans
    }

    /// An address whose first number stands at a place.
    private func span(at place: Int) -> MaskSpan? {
        guard text.digit(place) != nil || text[place] == 0x5341 || isLetterOfHouse(place),
            !isNumberSign(place - 1)
        else { return nil }
        let numbered = number(place)
        guard numbered > place else { return nil }
        if let unit = Self.strongUnits.length(at: numbered, in: text) {
            return whole(place, numbered + unit, needsName: false)
        }
        let isAfterName = Self.names.length(before: place, in: text) != nil
        if isAfterName, let unit = Self.weakUnits.length(at: numbered, in: text) {
            return whole(place, numbered + unit, needsName: true)
        }
        // 金色小区3-2-501
        let isChain = (place..<numbered).contains { text[$0] == 0x2D }
        return isAfterName && isChain ? whole(place, numbered, needsName: true) : nil
    }

    private func whole(_ place: Int, _ end: Int, needsName: Bool) -> MaskSpan? {
        let start = beginning(place)
        guard start < place || !needsName else { return nil }
        let end = ending(end)
        // A building alone says little, but a building and a room do; 3号楼 of a mall stays.
        let parts = (place..<end).count { text.digit($0) != nil && text.digit($0 - 1) == nil }
        return start < place || parts > 1 ? MaskSpan(.address, start, end) : nil
    }

    /// Letters and digits of a house: 12, A3, 3-2-501, 十二.
    private func number(_ place: Int) -> Int {
        var end = place
        while end - place < 12 {
            if text.digit(end) != nil || text[end] == 0x5341 || isLetterOfHouse(end) {
                end += 1
            } else if isNumberSign(end), text.digit(end + 1) != nil, end > place {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    private func isLetterOfHouse(_ place: Int) -> Bool {
        text.isLatin(place) && !text.isLatin(place + 1) && !text.isLatin(place - 1)
    }

    private func isNumberSign(_ place: Int) -> Bool { [0x2D, 0x2014, 0x2013, 0x7E].contains(text[place]) }

    /// What follows of units and rooms, and the names of communities between them.
    private func ending(_ end: Int) -> Int {
        var end = end
        while true {
            var place = end
            if text[place] == 0x20 { place += 1 }
            // A community or a shop's floor between two numbers: 5号院金色小区3号楼.
            if let name = Self.names.length(at: place, in: text) { place += name }
            var gap = 0
            while text.isHan(place + gap), text.digit(place + gap) == nil, gap < 8,
                Self.stops.length(at: place + gap, in: text) == nil
            { gap += 1 }
            var next = place
            if gap > 0, Self.names.length(before: place + gap, in: text) != nil { next = place + gap }
            let numbered = number(next)
            guard numbered > next else { return side(end) }
            if let unit = Self.allUnits.length(at: numbered, in: text) {
                end = numbered + unit
            } else if next == end, numbered - next >= 3 {
                return numbered
            } else {
                return side(end)
            }
        }
    }

    /// A flat by its side of the landing: 东户.
    private func side(_ end: Int) -> Int { end + (Self.sides.length(at: end, in: text) ?? 0) }

    /// How far an address reaches to the left.
    private func beginning(_ place: Int) -> Int {
        var start = place
        while place - start < 32 {
            let before = start - 1
            if text[before] == 0x20, Self.divisions.length(before: before, in: text) != nil {
                start -= 1
                continue
            }
            guard text.isHan(before) || isInside(before), Self.stops.length(before: start, in: text) == nil else {
                break
            }
            start -= 1
        }
        while start < place, !text.isHan(start), text.digit(start) == nil { start += 1 }
        return start
    }

    /// Digits within an address, such as a road 110国道, as long as Han stands before them.
    private func isInside(_ place: Int) -> Bool { text.isASCIIDigit(place) && text.isHan(place - 1) }

    private static let strongUnits = WordTable("号楼 栋 幢 单元 #楼 号院 号房 号公寓 村民小组")
    private static let weakUnits = WordTable("号 楼 座 室 户 组 社 队 弄 层 排 门 #")
    private static let allUnits = WordTable("号楼 栋 幢 单元 #楼 号院 号房 号 楼 座 室 户 组 社 队 弄 层 排 门 # 村民小组")
    private static let names = WordTable(
        """
        路 街 大街 大道 巷 胡同 道 公路 小区 花园 家园 公寓 苑 新村 社区 大厦 村 嘎查 苏木 屯 庄 里 嘉园 佳苑 新城 府 名邸
        华府 小镇 国际 广场 院 家属院 宿舍 段 条 环路 东路 西路 南路 北路 东街 西街 南街 北街 弄 湾 城 郡 庭 居 寓 坊 营子
        """)
    private static let sides = WordTable("东户 西户 中户 左户 右户 南户 北户 东门 西门 对门 甲 乙")
    private static let divisions = WordTable("省 市 区 县 旗 盟 州 镇 乡 街道 自治区 苏木 嘎查 村 路 街 小区")
    /// Words at which an address cannot go on to the left.
    private static let stops = WordTable(
        """
        住在 住 地址 家住 位于 在 到 送到 寄到 送至 寄至 至 于 是 为 我 了 的 往 从 去 给 把 被 与 及 搬 称 说 叫
        我家 老家 本人 现居 居住 坐落 发到 发往 登记 快递 填写 我和 他和 和我 和他
        """)
}
