package import CaseworkRules
package import Kernel

/// What a document may say of a case file, gathered by whoever knows the file.
///
/// The reporter of a tip is not in it: that identity is sealed, and no form prints it.
package struct DocumentFacts: Sendable, Equatable {
    package let number: CaseNumber
    package let kind: CaseKind
    package let state: CaseState
    package var title: String
    package var story: String
    package var receivedOn: Day
    package var acceptedOn: Day?
    package let today: Day
    package var officeName: String
    package var officePhone = ""
    package var officeAddress = ""
    package var officer = ""
    package var consumer: Party?
    package var agent: Party?
    package var trader: Party?
    /// Each claim in words, with its sum.
    package var claims: [String] = []
    package var consentsToPublication: Bool?
    package var consentsToEntrustedMediation: Bool?
    package var law: LawCitation?
    /// The ground of a refusal, or of ending mediation.
    package var ground: Ground?
    /// The ways that stay open to a consumer (消费者权益保护法 art. 39).
    package var otherPaths: [String] = []
    package var agreement: Agreement?
    /// Those who mediate; empty while nobody is named.
    package var mediators: [String] = []
    /// A platform, a trade association, another department that was asked.
    package var thirdParties: [String] = []
    /// The session that is planned next, and the one that was held last.
    package var nextMeeting: Meeting?
    package var lastMeeting: Meeting?
    /// When the consumer has to hand in what is missing.
    package var supplementDue: Day?

    package init(
        number: CaseNumber, kind: CaseKind, state: CaseState, title: String, story: String, receivedOn: Day,
        today: Day, officeName: String
    ) {
        self.number = number
        self.kind = kind
        self.state = state
        self.title = title
        self.story = story
        self.receivedOn = receivedOn
        self.today = today
        self.officeName = officeName
    }

    /// A person or a trader, as far as documents name them.
    package struct Party: Sendable, Equatable {
        package var name: String
        package var phone: String
        package var address: String

        package init(name: String, phone: String = "", address: String = "") {
            self.name = name
            self.phone = phone
            self.address = address
        }
    }

    /// A ground of the rule set under which the file was received.
    package struct Ground: Sendable, Equatable {
        /// Its id in the rule set, such as `a16_3`.
        package var id: String
        package var text: String

        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }
}

/// The measures that an office works by, as a document cites them.
package struct LawCitation: Sendable, Equatable {
    /// The rule set's id.
    package let ruleSet: String
    /// The title without what stands in brackets behind it.
    package let title: String
    /// The article about acceptance, where the rule set's source confirms it.
    package let acceptance: String?

    package init(ruleSet: String, title: String, acceptance: String?) {
        self.ruleSet = ruleSet
        self.title = title.prefix { $0 != "（" && $0 != "：" }.description
        self.acceptance = acceptance
    }

    /// Whether it is SAMR Order 121 (市场监督管理投诉举报处理办法), whose forms 1 to 10 these are.
    var isOrder121: Bool { ruleSet == "samr-121" }

    /// The title in its marks: 《市场监督管理投诉举报处理办法》.
    package var marked: String { "《\(title)》" }
}

extension DocumentFacts.Ground {
    /// The article that the id tells: `a16_3` is 第十六条第三项, `a23_5` 第二十三条第一款第五项. Ids of other forms tell none.
    package var article: String? {
        let parts = id.split(separator: "_")
        guard parts.count == 2, parts[0].first == "a", let article = Int(parts[0].dropFirst()),
            let item = Int(parts[1]),
            (1...99).contains(article), (1...99).contains(item)
        else { return nil }
        // Article 23 of Order 121 has its list in the first paragraph.
        let paragraph = article == 23 ? "第一款" : ""
        return "第\(ChineseNumeral.text(article))条\(paragraph)第\(ChineseNumeral.text(item))项"
    }
}

extension Day {
    /// As official documents write it: 2026年10月12日.
    package var official: String { "\(year)年\(month)月\(dayOfMonth)日" }
}
