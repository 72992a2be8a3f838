internal import ReportingRules
internal import Web

/// What the pages of reports say.
enum ReportingText {
    static let navigation = Text(zh: "投诉分析报告", en: "Reports on complaints")
    static let title = Text(zh: "{0}|{1}|受理投诉情况分析", en: "Complaints: {1}, {0}")
    static let kind = Text(zh: "投诉情况分析　现算，未冻结", en: "Report on complaints · computed now, not frozen")
    static let scopeLine = Text(zh: "统计期：{0}　范围：{1}　口径：{2}", en: "Days: {0} · Place: {1} · Conventions: {2}")
    static let choose = Text(zh: "换一个时期或地区", en: "Choose another period or place")
    static let period = Text(zh: "时期", en: "Period")
    static let scope = Text(zh: "地区代码", en: "Code of the place")
    static let convention = Text(zh: "口径", en: "Conventions")

    static let accepted = Text(zh: "受理投诉", en: "Complaints accepted")
    static let resolved = Text(zh: "已解决", en: "Resolved")
    static let rate = Text(zh: "投诉解决率", en: "Resolution rate")
    static let recovered = Text(zh: "挽回经济损失", en: "Money recovered")
    static let double = Text(zh: "加倍赔偿", en: "Compensation in a multiple")
    static let visits = Text(zh: "来访和咨询", en: "Visits and consultations")
    static let closeRate = Text(zh: "办结率", en: "Close rate")
    static let tips = Text(zh: "举报", en: "Tips")
    static let files = Text(zh: "件", en: "files")
    static let wanYuan = Text(zh: "万元", en: "10,000 yuan")
    static let people = Text(zh: "人次", en: "people")
    static let growth = Text(zh: "同比{0}%（上年同期{1}件）", en: "{0}% against {1} a year before")
    static let lastFiles = Text(zh: "上年同期{0}件", en: "{0} a year before")
    static let lastRate = Text(zh: "上年同期{0}%", en: "{0}% a year before")
    static let lastMoney = Text(zh: "上年同期{0}万元", en: "{0} a year before")
    static let lastPeople = Text(zh: "上年同期{0}人次", en: "{0} a year before")
    static let doubleParts = Text(zh: "赔偿金额{0}万元", en: "{0} ten thousand yuan")
    static let fraction = Text(zh: "{0} ÷ {1}；上年同期{2}%", en: "{0} of {1}; {2}% a year before")

    static let count = Text(zh: "件", en: "files")
    static let share = Text(zh: "%", en: "%")
    static let change = Text(zh: "变化（百分点）", en: "Change (points)")
    static let yoy = Text(zh: "同比（%）", en: "Growth (%)")
    static let consultations = Text(zh: "咨询", en: "Consultations")
    static let subtotal = Text(zh: "小计", en: "Subtotal")
    static let sum = Text(zh: "{0}合计", en: "{0}, all")
    static let name = Text(zh: "项目", en: "Row")
    static let chart = Text(zh: "图", en: "Chart")
    static let arrows = Text(zh: "升降", en: "Up or down")
    static let nothing = Text(zh: "这个时期没有受理的投诉。", en: "No complaint was accepted in this period.")

    static let method = Text(zh: "这些数怎么来的", en: "How these figures came about")
    static let position = Text(zh: "统计到：{0}；公式第{1}版。", en: "Counted up to {0}; formulas of version {1}.")
    static let never = Text(zh: "还没有统计过", en: "nothing yet")
    static let evidence = Text(zh: "口径“{0}”的每一项和依据", en: "Every convention of “{0}” with its evidence")
    static let setting = Text(zh: "取值", en: "Value")
    static let since = Text(zh: "{0}起：{1}", en: "since {0}: {1}")
    static let why = Text(zh: "依据", en: "Evidence")
    static let download = Text(zh: "下载", en: "Download")

    static func table(_ name: ReportTable.Name) -> Text {
        switch name {
        case .byNature: Text(zh: "投诉性质", en: "Natures")
        case .parts: Text(zh: "商品类、服务类和其他", en: "Goods, services and other")
        case .goods: Text(zh: "商品大类投诉量", en: "Goods, level 1")
        case .services: Text(zh: "服务大类投诉量", en: "Services, level 1")
        case .topGoods: Text(zh: "商品细分前十", en: "Goods: the ten largest of level 2")
        case .topServices: Text(zh: "服务细分前十", en: "Services: the ten largest of level 2")
        case .byDivision: Text(zh: "各地区", en: "Places")
        case .byMonth: Text(zh: "逐月受理量", en: "Month by month")
        case .hot: Text(zh: "投诉增加最多的细分", en: "What grew most")
        }
    }

    static func problem(_ problem: ReportAsked.Problem) -> Text {
        switch problem {
        case .period:
            Text(
                zh: "没有这个时期。写成2022、2022H1、2025Q1、2025-06、2025-06/25（上月25日起）或2025-01-15..2025-03-20。",
                en:
                    "There is no such period. Write 2022, 2022H1, 2025Q1, 2025-06, 2025-06/25 or two days with two dots."
            )
        case .future:
            Text(zh: "这个时期还没有开始，换一个早些的。", en: "This period has not begun; choose an earlier one.")
        case .scope:
            Text(zh: "没有这个地区。写行政区划代码，100000是全部。", en: "There is no such place. Write its code; 100000 for all.")
        case .convention:
            Text(zh: "没有这种口径，现有cca、hunan、samr-12315。", en: "The conventions are cca, hunan and samr-12315.")
        case .format:
            Text(zh: "格式是json、csv、xlsx、html或pdf。", en: "The formats are json, csv, xlsx, html and pdf.")
        }
    }
}
