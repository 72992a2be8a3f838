internal import CaseworkRules
internal import Kernel

/// The shop of the demonstration that has joined: some of the made-up complaints are about it, by its credit code.
package enum DemoShop {
    package static let code = "92150105MA0XB0001F"
    package static let name = "甲子电器行（赛罕店）"

    /// Whether a made-up shop is this one: three in ten of its trade.
    static func isMeant(_ trade: String, _ name: String) -> Bool {
        trade == "电器行" && (name.first.map { "甲乙丙".contains($0) } ?? false)
    }
}

/// Makes filings up: one after another from a seed, so that the same seed gives the same filings.
struct DemoFilings {
    private var random: SeededRandom
    private let divisions: [DivisionCode]
    private let book: CategoryBook

    init(seed: UInt64, divisions: [DivisionCode], book: CategoryBook) {
        random = SeededRandom(seed: seed)
        self.divisions = divisions
        self.book = book
    }

    private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
    private static let branches = Array("子丑寅卯辰巳午未申酉戌亥")
    private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗包白云苏萨乌斯巴金额")
    private static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志新春梅")
    private static let brands = ["样例牌", "草原牌", "北辰", "青山", "白鹿", "晨星", "昭乌达", "河套"]

    /// The next filing, for something bought before `today`.
    mutating func next(before today: Day) -> Filing {
        let story = pick(DemoStories.all)
        let bought = today - Int.random(in: 1...90, using: &random)
        let yuan = Int64(Int.random(in: story.price, using: &random))
        var trader = traderName(story)
        let isKnown = DemoShop.isMeant(story.trader, trader)
        if isKnown { trader = DemoShop.name }
        let text = self.text(story, trader, bought, yuan)
        return Filing(
            channel: channel(), story: text, title: FilingForm.title(of: text), nature: story.nature,
            category: category(story.category),
            trader: TraderParty(
                name: trader, creditCode: isKnown ? CreditCode(DemoShop.code) : nil, address: "样例路\(roll(200))号",
                division: pick(divisions)),
            consumer: consumer(telling: text), purchase: purchase(story, bought, yuan), claims: claims(story, yuan),
            consents: consents())
    }

    private mutating func text(_ story: DemoStory, _ trader: String, _ bought: Day, _ yuan: Int64) -> String {
        var text = story.text.replacingOccurrences("{d}", with: "\(bought.month)月\(bought.dayOfMonth)日")
        text = text.replacingOccurrences("{t}", with: trader)
        text = text.replacingOccurrences("{m}", with: String(yuan))
        text = text.replacingOccurrences("{n}", with: String(roll(9) + 1))
        for _ in 0..<roll(4) { text += pick(DemoStories.more) }
        return text
    }

    private mutating func traderName(_ story: DemoStory) -> String {
        let year = roll(60)
        let name = "\(Self.stems[year % 10])\(Self.branches[year % 12])\(story.trader)"
        return roll(3) == 0 ? "\(name)（\(pick(["金桥", "东影", "大学路", "火车站", "万达"]))店）" : name
    }

    private mutating func consumer(telling text: String) -> ConsumerParty {
        let name = "\(pick(Self.surnames))\(pick(Self.given))\(roll(2) == 0 ? "" : "\(pick(Self.given))")"
        let phone = "1\(3 + roll(7))" + (0..<9).map { _ in String(roll(10)) }.joined()
        var consumer = ConsumerParty(
            name: name, phone: phone, address: "样例小区\(roll(30) + 1)号楼",
            ageBand: roll(3) == 0 ? nil : pick(AgeBand.allCases.filter { $0 != .under18 }),
            rural: roll(4) == 0 ? true : nil)
        if text.contains(DemoStories.old) { consumer.ageBand = .from70 }
        return consumer
    }

    private mutating func purchase(_ story: DemoStory, _ bought: Day, _ yuan: Int64) -> Purchase {
        Purchase(
            online: story.online, platform: story.online ? "庚午商城" : "", shop: story.online ? "草原优品店" : "",
            product: story.product, brand: pick(Self.brands), model: "XQ\(100 + roll(900))",
            orderNumber: String(roll(1_000_000_000)), boughtOn: bought, amount: Money(fen: yuan * 100))
    }

    private func claims(_ story: DemoStory, _ yuan: Int64) -> [Claim] {
        story.claims.compactMap(ClaimKind.init(rawValue:)).map { kind in
            Claim(kind: kind, amount: kind.takesAmount ? Money(fen: yuan * 100) : nil)
        }
    }

    private mutating func consents() -> [Consent] {
        [
            Consent(.processing, given: true, noticeVersion: "demo"),
            Consent(.passingToTrader, given: roll(12) > 0, noticeVersion: "demo"),
            Consent(.entrustedMediation, given: roll(3) > 0, noticeVersion: "demo"),
            Consent(.publication, given: roll(2) > 0, noticeVersion: "demo"),
        ]
    }

    private mutating func channel() -> Channel {
        switch roll(10) {
        case 0...4: .web
        case 5, 6: .hotline12315
        case 7: .hotline12345
        case 8: .counter
        default: .station
        }
    }

    /// The story's own category where the system has it, else any.
    private mutating func category(_ wanted: String) -> CategoryCode {
        if book.category(book.main, wanted) != nil { return CategoryCode(system: book.main, code: wanted) }
        let leaves = book.systems[book.main]?.categories ?? []
        let code = leaves.isEmpty ? "other_goods_services" : leaves[roll(leaves.count)].code
        return CategoryCode(system: book.main, code: code)
    }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}

extension String {
    /// Every occurrence of one text put in place of another.
    fileprivate func replacingOccurrences(_ text: String, with other: String) -> String {
        split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
    }
}
