/// Finds what only a word before it gives away: numbers of orders, messenger ids, short telephone numbers, passports.
struct CueMasks {
    let text: Narrative

    func spans() -> [MaskSpan] {
        var spans: [MaskSpan] = []
        for place in 0..<text.count {
            spans += [orders(place), messenger(place), telephone(place), passport(place), waybill(place)]
                .compactMap(\.self)
        }
        return spans
    }

    private func orders(_ place: Int) -> MaskSpan? {
        guard let cue = Self.orderCues.length(at: place, in: text) else { return nil }
        let start = skipping(place + cue)
        let end = token(start, allowing: [0x2D, 0x5F, 0x2F])
        let digits = (start..<end).count(where: text.isASCIIDigit)
        guard digits >= 5, end - start >= 6, !isUnit(end) else { return nil }
        return MaskSpan(.orderNumber, start, end)
    }

    /// A waybill by its look: two to four letters of the carrier and nine digits or more, as SF1234567890123.
    private func waybill(_ place: Int) -> MaskSpan? {
        guard text.isLatin(place), !text.isLetterOrDigit(place - 1) else { return nil }
        var letters = place
        while text.isLatin(letters) { letters += 1 }
        guard (1...4).contains(letters - place) else { return nil }
        let end = token(letters, allowing: [])
        let digits = (letters..<end).count(where: text.isASCIIDigit)
        guard digits >= 9, end - letters - digits <= 3 else { return nil }
        return MaskSpan(.orderNumber, place, end)
    }

    private func messenger(_ place: Int) -> MaskSpan? {
        guard let cue = Self.messengerCues.length(at: place, in: text) else { return nil }
        if text.isLatin(place), text.isLatin(place - 1) { return nil }
        let start = skipping(place + cue)
        let end = token(start, allowing: [0x2D, 0x5F])
        guard (5...20).contains(end - start), !isUnit(end) else { return nil }
        let hasSign = (start..<end).contains { text.isASCIIDigit($0) || text[$0] == 0x5F }
        // A word of letters alone is an id only after 号 or a colon.
        let isSaid = start > place + cue || text[place + cue - 1] == 0x53F7
        return hasSign || isSaid && end - start >= 6 ? MaskSpan(.messenger, start, end) : nil
    }

    /// A number of seven or eight digits after a word for telephone.
    private func telephone(_ place: Int) -> MaskSpan? {
        guard let cue = Self.phoneCues.length(at: place, in: text) else { return nil }
        let start = skipping(place + cue)
        var end = start
        var digits = 0
        while text.digit(end) != nil || [0x2D, 0x20].contains(text[end]) && text.digit(end + 1) != nil {
            digits += text.digit(end) == nil ? 0 : 1
            end += 1
        }
        guard (7...12).contains(digits), text[start] != 0x34 || digits != 10, !isUnit(end) else { return nil }
        return MaskSpan(.phone, start, end)
    }

    private func passport(_ place: Int) -> MaskSpan? {
        guard let cue = Self.passportCues.length(at: place, in: text) else { return nil }
        let start = skipping(place + cue)
        let end = token(start, allowing: [])
        guard (8...18).contains(end - start), (start..<end).count(where: text.isASCIIDigit) >= 6 else { return nil }
        return MaskSpan(.identity, start, end)
    }

    /// After signs and words that stand between a cue and what it announces.
    private func skipping(_ place: Int) -> Int {
        var place = place
        while place < text.count, Self.between.contains(text[place]) { place += 1 }
        return place
    }

    private func token(_ start: Int, allowing: Set<UInt32>) -> Int {
        var end = start
        while text.isLetterOrDigit(end) || allowing.contains(text[end]) { end += 1 }
        while end > start, allowing.contains(text[end - 1]) { end -= 1 }
        return end
    }

    /// Whether a sum or a count goes on here: 微信转20000元 is no id.
    private func isUnit(_ place: Int) -> Bool { Self.units.contains(text[place]) }

    private static let units = Set(Narrative.word("元块万角多个件次天年月台箱斤%."))
    private static let between = Set(Narrative.word(" :：是为叫号码、,\"“”'‘’()#=的"))
    private static let orderCues = WordTable(
        """
        订单号 订单编号 订单号码 订单 运单号 快递单号 运单 单号 流水号 交易号 交易单号 支付单号 商户单号 物流单号 退款单号
        合同编号 合同号 发票号 发票号码 会员卡号 会员号 预订号 取件码 票号 保单号 卡号 工单号 保修单号 ORDER WAYBILL
        """)
    private static let messengerCues = WordTable(
        "微信号 微信 微信ID 加微信 WEIXIN WECHAT VX WX V信 薇信 威信 加V QQ号 QQ 扣扣 抖音号 快手号 小红书号 旺旺号 钉钉号 微博号")
    private static let phoneCues = WordTable(
        "电话 座机 手机 手机号 联系电话 联系方式 致电 拨打 固话 热线 号码 手机号码 电话号码 TEL PHONE")
    private static let passportCues = WordTable("护照 护照号 护照号码 通行证 通行证号 军官证 军官证号 台胞证 身份证 身份证号")
}
