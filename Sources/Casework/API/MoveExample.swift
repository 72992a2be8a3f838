internal import CaseworkRules
internal import Web

extension MoveBody {
    /// A body that is right, for the description and for trying it out; nil where none is needed.
    ///
    /// Keys of people and offices differ from one installation to the next, so those moves have none.
    static func example(_ name: CaseMove.Name) -> JSONValue? {
        switch name {
        case .accept, .takeOver, .startMediation, .resume, .assign, .handOver, .startVerification, .approveExtension,
            .acknowledge, .takeIn, .absorb, .letGo:
            nil
        case .acceptAnswer: nil
        case .correct:
            [
                "categorySystem": "cca", "category": "food", "nature": "quality", "division": "150105",
                "reason": "登记时选错了分类。",
            ]
        case .supervise: ["questions": "为什么还没有组织调解？", "due": "2026-10-30"]
        case .askAgain: ["questions": "请附上通话记录。", "due": "2026-11-06"]
        case .answerSupervision: ["text": "已经约双方10月20日调解。"]
        case .mergeInto: ["leading": "150105-26-000001-5"]
        case .separate: ["reason": "问的是另一台洗衣机。"]
        case .askExtension: ["reason": "电子秤要送检定。"]
        case .declineExtension: ["reason": "期限内来得及。"]
        case .conclude: ["result": "notOpened", "ground": "minor", "note": "当场改正。"]
        case .notifyReporter: ["text": "您举报的情况已经核查，决定不予立案。"]
        case .renew: ["text": "举报人又寄来两张照片。"]
        case .joinTo: ["earlier": "150105-26-000001-5", "newFacts": false]
        case .answer: ["text": "没有用完的预付款，可以要求退还。"]
        case .write: ["text": "请说明秤在哪个柜台。"]
        case .writeBack: ["text": "水果柜台左边第一台。"]
        case .becomeComplaint: ["complaint": FilingDocument.example]
        case .splitTip: ["text": "这家店卖的洗衣机没有能效标识。"]
        case .refuse: ["ground": "a16_1", "note": "不属于本单位的职责。"]
        case .end: ["ground": "a23_1", "note": "双方的要求相差太远。"]
        case .requestSupplement: ["text": "请补充购买凭证。"]
        case .supplement: ["text": "购物小票已经找到，编号0829-0113。"]
        case .addFacts: ["text": "今天商家又打来电话，同意换一台。"]
        case .addNote: ["text": "已经和双方通过电话。"]
        case .pause: ["reason": "送有资质的机构检测，预计五个工作日。"]
        case .extend: ["reason": "检测机构要求延长。"]
        case .reopen: ["reason": "商家没有履行协议。"]
        case .withdraw: ["reason": "已经和商家谈好。"]
        case .returnHandover: ["reason": "经营者住所不在本辖区。"]
        case .recordSession:
            [
                "heldOn": "2026-10-12", "place": "消费维权服务站", "attended": ["consumer", "trader"],
                "minutes": "双方都到场，商家同意换一台同型号的洗衣机。",
            ]
        case .agree: ["terms": "七天内换一台同型号的洗衣机。", "amount": "2899.00", "performBy": "2026-10-30"]
        case .close: ["outcome": "performed", "agreed": "2899.00", "performed": "2899.00"]
        case .rate: ["solved": "yes", "score": 5, "text": "办得很快。"]
        }
    }
}
