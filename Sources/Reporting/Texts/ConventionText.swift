internal import ReportingRules
internal import Web

/// What the switches of a convention set are called.
enum ConventionText {
    static func name(_ name: ConventionSwitch) -> Text {
        switch name {
        case .rounding: Text(zh: "舍入", en: "Rounding")
        case .percentDecimals: Text(zh: "百分数的小数位", en: "Decimals of percentages")
        case .changeOfShares: Text(zh: "比重变化由什么相减", en: "Changes of shares are differences of")
        case .remainderOfParts: Text(zh: "三类比重凑成100.00", en: "Goods, services and other made to sum to 100.00")
        case .remainderOfNatures: Text(zh: "性质比重凑成100.00", en: "Natures made to sum to 100.00")
        case .baseOfLevelOne: Text(zh: "大类比重占什么", en: "Level-1 shares are shares of")
        case .rate: Text(zh: "文中印哪种率", en: "The rate that is printed")
        case .closeRate: Text(zh: "办结率的分母", en: "The close rate divides by")
        case .resolvedBy: Text(zh: "已解决按什么时间计", en: "Resolved files count by")
        case .resolvedOutcomes: Text(zh: "哪些算已解决", en: "What counts as resolved")
        case .recoveredMoney: Text(zh: "挽回损失按什么计", en: "Money recovered is")
        case .moneyDecimals: Text(zh: "万元的小数位", en: "Decimals of sums")
        case .lastYear: Text(zh: "上年的数", en: "Last year's figures")
        case .placeOfOther: Text(zh: "“其他”性质排在哪里", en: "Where the nature “other” stands")
        case .countedComplaints: Text(zh: "投诉按什么计", en: "Complaints counted")
        case .divisionOrder: Text(zh: "地区的次序", en: "The order of places")
        }
    }
}
