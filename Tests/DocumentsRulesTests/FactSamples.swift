import CaseworkRules
import DocumentsRules
import Kernel

extension DocumentFacts {
    /// A complaint about a washing machine with everything that a file can know, in the state asked for.
    static func sample(_ kind: CaseKind = .complaint, state: CaseState = .accepted, law: String = "samr-121") -> Self {
        var facts = DocumentFacts(
            number: CaseNumber(division: "150105", year: 2026, serial: 4817), kind: kind, state: state,
            title: "洗衣机修两次仍漏水", story: "8月29日买的洗衣机，9月3日开始漏水。上门修过两次，修完还是漏。",
            receivedOn: "2026-10-10", today: "2026-10-12", officeName: "呼和浩特市赛罕区市场监督管理局")
        facts.acceptedOn = state == .received || state == .refused ? nil : "2026-10-11"
        facts.officePhone = "0471-1234012"
        facts.officeAddress = "呼和浩特市赛罕区大学东街1号"
        facts.officer = "孟女士"
        facts.consumer = Party(name: "王秀兰", phone: "13800002046", address: "赛罕区昭乌达路街道12号")
        facts.trader = Party(name: "甲子电器行（赛罕店）", phone: "04711234012", address: "大学东街样例家电城一层")
        facts.claims = ["更换", "退还货款和服务费用2,899.00元"]
        facts.consentsToPublication = true
        facts.consentsToEntrustedMediation = false
        facts.law = LawCitation(
            ruleSet: law, title: "市场监督管理投诉举报处理办法（国家市场监督管理总局令第121号）",
            acceptance: law == "samr-121" ? "第十五条" : nil)
        facts.otherPaths = ["与经营者协商和解", "向人民法院提起诉讼"]
        facts.agreement = Agreement(
            terms: "被投诉人于约定之日前为投诉人更换同型号洗衣机一台。", amount: Money(fen: 289_900), performBy: "2026-10-20")
        facts.supplementDue = "2026-10-19"
        facts.mediators = ["孟女士", "包先生"]
        facts.thirdParties = ["样例平台"]
        facts.nextMeeting = Meeting(time: "2026年10月20日09时30分", place: "第二调解室")
        facts.lastMeeting = Meeting(
            time: "2026年10月13日14时00分", place: "第一调解室", attended: "投诉人到会\n被投诉人到会（店长钱先生）",
            minutes: "被投诉人提出只退一半货款。", agreed: "换同型号洗衣机一台。")
        facts.ground = Ground(
            id: state == .refused ? "a16_3" : "a23_2", text: state == .refused ? "不是为生活消费需要购买、使用商品" : "明确拒绝调解的")
        return facts
    }
}

extension Letterhead {
    static let sample = Letterhead(
        name: "呼和浩特市赛罕区市场监督管理局", prefix: "呼赛市监", phone: "0471-1234012", address: "大学东街1号")
}
