internal import CaseworkRules
internal import DocumentsRules
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// The paper at the head of a bundle, in Chinese, as courts read it: who, what is asked for, on which grounds, what was
/// agreed and performed, and the list of evidence with its hashes.
struct CourtPaper {
    let facts: CourtFacts
    let promises: [Promise]
    let wish: BundleWish
    let office: String
    let today: Day

    var paper: Paper {
        var paper = Paper(title: wish.kind == .confirmation ? "司法确认申请书" : "支持起诉材料", blocks: parties + body)
        paper.blocks += evidence
        if wish.kind == .confirmation {
            paper.blocks.append(.pen(["申请人（消费者）签字：", "申请人（经营者）盖章：", "申请日期："]))
        } else {
            paper.signature = Paper.Signature(name: office, day: Self.day(today))
        }
        paper.footer = "\(facts.number.text)　\(Self.day(today))由系统生成"
        return paper
    }

    /// The consumer with what a court needs to serve papers; of the trader what is entered in the public register.
    private var parties: [Paper.Block] {
        let isJoint = wish.kind == .confirmation
        var trader = [[Paper.Field("名称", facts.trader.name)]]
        if let code = facts.trader.creditCode { trader.append([Paper.Field("统一社会信用代码", code.text)]) }
        if !facts.trader.address.isEmpty { trader.append([Paper.Field("住所", facts.trader.address)]) }
        if isJoint, !facts.trader.phone.isEmpty { trader.append([Paper.Field("电话", facts.trader.phone)]) }
        return [
            .heading(isJoint ? "申请人一（消费者）" : "消费者（拟起诉的一方）"),
            .fields([
                [Paper.Field("姓名", facts.consumer.name)], [Paper.Field("电话", facts.consumer.phone)],
                [Paper.Field("住址", facts.consumer.address.isEmpty ? "（由本人填写）" : facts.consumer.address)],
                [Paper.Field("身份证件", "（由本人填写，随身携带原件）")],
            ]),
            .heading(isJoint ? "申请人二（经营者）" : "经营者（拟被起诉的一方）"), .fields(trader),
        ]
    }

    private var body: [Paper.Block] {
        switch wish.kind {
        case .confirmation: confirmation
        case .suit: suit
        }
    }

    private var confirmation: [Paper.Block] {
        let agreedOn = facts.agreedOn ?? today
        return [
            .heading("请求事项"), .paragraph("请求人民法院对双方于\(Self.day(agreedOn))达成的调解协议依法予以司法确认。"),
            .heading("事实和理由"),
            .paragraph(
                "双方因“\(facts.title)”发生消费争议（编号\(facts.number.text)），经\(office)主持调解，自愿达成调解协议。"
                    + "双方共同申请，最晚\(Self.day(CourtDays.confirmationEnds(agreedOn: agreedOn)))提出（《人民调解法》第三十三条，协议生效之日起三十日内）。"
            ),
            .heading("调解协议内容"), .paragraph(facts.agreement?.terms ?? ""),
        ] + performance
    }

    private var suit: [Paper.Block] {
        var blocks: [Paper.Block] = [
            .heading("消费者的诉求"), .paragraph(wish.demands), .heading("争议经过"), .paragraph(purchase),
            .paragraph(facts.story), .heading("处理经过"),
            .paragraph("消费者于本平台投诉，编号\(facts.number.text)，由\(office)处理。"),
        ]
        if let agreement = facts.agreement, let day = facts.agreedOn {
            let how = facts.isMediated ? "经调解达成协议" : "双方自行达成和解协议"
            blocks += [.paragraph("\(Self.day(day))\(how)："), .paragraph(agreement.terms)]
        }
        return blocks + performance + [.heading("诉讼时效"), .paragraph(limitation)]
    }

    private var purchase: String {
        let parts = [
            facts.boughtOn.map { "购买日期：\(Self.day($0))" }, facts.product.isEmpty ? nil : "商品或者服务：\(facts.product)",
            facts.paid.map { "价款：\($0.yuanText)元" },
        ]
        return parts.compactMap { $0 }.joined(separator: "；")
    }

    /// The day with its explanation; whether it is right a court decides.
    private var limitation: String {
        guard let known = wish.knownOn, let ends = wish.limitationEnds else { return "" }
        let interrupted = wish.interruptedOn.map { "，\(Self.day($0))中断（第一百九十五条），重新起算" } ?? ""
        return "消费者称\(Self.day(known))知道权利受到损害以及义务人\(interrupted)；按三年计（《民法典》第一百八十八条），"
            + "到\(Self.day(ends))届满。是否届满、有无中止或者中断，由人民法院认定。"
    }

    private var performance: [Paper.Block] {
        let counted = promises.filter { $0.state != .released }
        guard !counted.isEmpty else { return [] }
        return [.heading("协议履行情况（截至\(Self.day(today))）"), .items(counted.map(line))]
    }

    private func line(_ promise: Promise) -> String {
        let terms = promise.terms
        let name = [terms.kind.map { PromiseText.name($0).zh }, terms.what.isEmpty ? nil : terms.what]
            .compactMap { $0 }.joined(separator: "：")
        let sum = terms.amount.map { "，\($0.yuanText)元" } ?? ""
        let who = terms.by == .trader ? "经营者" : "消费者"
        let standing = promise.doneOn.map { "\(Self.day($0))履行，对方已确认" } ?? PromiseMark.text(promise, today).zh
        return "\(promise.position). \(who)：\(name)\(sum)，最晚\(Self.day(terms.dueOn))；\(standing)"
    }

    private var evidence: [Paper.Block] {
        guard !facts.evidence.isEmpty else { return [.heading("证据清单"), .paragraph("没有随案提交的证据文件。")] }
        return [
            .heading("证据清单（原始文件附后，SHA-256校验值）"),
            .items(
                facts.evidence.enumerated().map { index, file in
                    "\(index + 1). \(file.name)，\(file.size)字节，\(Hexadecimal.text(file.hash))"
                }),
        ]
    }

    static func day(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.dayOfMonth)日" }
}
