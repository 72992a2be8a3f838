internal import CaseworkRules
package import Kernel

/// The closed list of what forms are filled with from a case file, and what an administrator's letter may name.
package enum DocumentFact: String, CaseIterable, Codable, Sendable {
    case caseNumber, title, story, receivedOn, acceptedOn, today
    case officeName, officePhone, officeAddress, officer
    case consumer, consumerPhone, consumerAddress, agent
    case trader, traderPhone, traderAddress, parties
    case claims, publication, entrustedMediation
    case law, acceptanceBasis, identityBasis, groundBasis, ground, otherPaths, supplementDue
    case agreement, agreedAmount, performBy
    /// Who mediates, who else was asked, and the session that is planned next.
    case mediators, thirdParties, sessionTime, sessionPlace
    /// The session that was held last; what stands agreed is what both sides may read.
    case heldTime, heldPlace, attended, standsAgreed
    /// What each side said and offered: for the office alone.
    case sessionMinutes
    case reporter
    /// Nothing of the file: what the person who issues the letter adds.
    case note

    /// The name between the braces of a letter's template, and the label of the field.
    package var word: LocalText {
        switch self {
        case .caseNumber: LocalText(zh: "案件编号", en: "Case number")
        case .title: LocalText(zh: "事项", en: "Matter")
        case .story: LocalText(zh: "争议事实", en: "What happened")
        case .receivedOn: LocalText(zh: "收到日期", en: "Received on")
        case .acceptedOn: LocalText(zh: "受理日期", en: "Accepted on")
        case .today: LocalText(zh: "今天", en: "Today")
        case .officeName: LocalText(zh: "单位名称", en: "Office")
        case .officePhone: LocalText(zh: "单位电话", en: "Office phone")
        case .officeAddress: LocalText(zh: "单位地址", en: "Office address")
        case .officer: LocalText(zh: "经办人", en: "Officer")
        case .consumer: LocalText(zh: "投诉人", en: "Consumer")
        case .consumerPhone: LocalText(zh: "投诉人电话", en: "Consumer's phone")
        case .consumerAddress: LocalText(zh: "投诉人地址", en: "Consumer's address")
        case .agent: LocalText(zh: "投诉人代理人", en: "Consumer's agent")
        case .trader: LocalText(zh: "被投诉人", en: "Trader")
        case .traderPhone: LocalText(zh: "被投诉人电话", en: "Trader's phone")
        case .traderAddress: LocalText(zh: "被投诉人地址", en: "Trader's address")
        case .parties: LocalText(zh: "当事人", en: "Both parties")
        case .claims: LocalText(zh: "投诉请求", en: "Claims")
        case .publication: LocalText(zh: "是否同意公示", en: "Consent to publication")
        case .entrustedMediation: LocalText(zh: "是否同意委托调解", en: "Consent to entrusted mediation")
        case .law: LocalText(zh: "适用办法", en: "Law")
        case .acceptanceBasis: LocalText(zh: "受理依据", en: "Basis of acceptance")
        case .identityBasis: LocalText(zh: "身份证明依据", en: "Basis for asking for identity")
        case .groundBasis: LocalText(zh: "适用条款", en: "Article of the ground")
        case .ground: LocalText(zh: "适用情形", en: "Ground")
        case .otherPaths: LocalText(zh: "其他途径", en: "Other ways")
        case .supplementDue: LocalText(zh: "补正期限", en: "Missing material due")
        case .agreement: LocalText(zh: "协议内容", en: "Terms of the agreement")
        case .agreedAmount: LocalText(zh: "协议金额", en: "Sum agreed")
        case .performBy: LocalText(zh: "履行期限", en: "To be performed by")
        case .mediators, .thirdParties, .sessionTime, .sessionPlace, .heldTime, .heldPlace, .attended, .standsAgreed,
            .sessionMinutes:
            mediationWord
        case .reporter: LocalText(zh: "举报人", en: "Reporter")
        case .note: LocalText(zh: "补充说明", en: "Added by the issuer")
        }
    }

    /// The fact with that name between braces, in either language.
    package init?(word: String) {
        guard let found = Self.allCases.first(where: { $0.isForLetters && ($0.word.zh == word || $0.word.en == word) })
        else { return nil }
        self = found
    }
}

extension DocumentFacts {
    /// What a document says of a fact; days as `YYYY-MM-DD`, lists one a line. Nil or empty when the file has none.
    package func text(of fact: DocumentFact) -> String? {
        switch fact {
        case .caseNumber: number.text
        case .title: title
        case .story: story
        case .receivedOn: receivedOn.description
        case .acceptedOn: acceptedOn?.description
        case .today: today.description
        case .officeName: officeName
        case .officePhone: officePhone
        case .officeAddress: officeAddress
        case .officer: officer
        case .supplementDue: supplementDue?.description
        case .claims: claims.joined(separator: "；")
        case .publication: consentsToPublication.map { $0 ? "yes" : "no" }
        case .entrustedMediation: consentsToEntrustedMediation.map { $0 ? "yes" : "no" }
        case .agreement: agreement?.terms
        case .agreedAmount: agreement.map { $0.amount.yuanText + "元" }
        case .performBy: agreement?.performBy?.description
        case .mediators, .thirdParties, .sessionTime, .sessionPlace, .heldTime, .heldPlace, .attended, .standsAgreed,
            .sessionMinutes:
            mediation(fact)
        // The reporter of a tip is named by the number alone (Order 121 art. 37: confidential).
        case .reporter: "编号\(number.text)的举报人"
        case .note: nil
        case .consumer, .consumerPhone, .consumerAddress, .agent, .trader, .traderPhone, .traderAddress, .parties:
            party(fact)
        case .law, .acceptanceBasis, .identityBasis, .groundBasis, .ground, .otherPaths: legal(fact)
        }
    }

    private func party(_ fact: DocumentFact) -> String? {
        switch fact {
        case .consumer: consumer?.name
        case .consumerPhone: consumer?.phone
        case .consumerAddress: consumer?.address
        case .agent: agent.map { $0.phone.isEmpty ? $0.name : "\($0.name)　\($0.phone)" }
        case .trader: trader?.name
        case .traderPhone: trader?.phone
        case .traderAddress: trader?.address
        case .parties: [consumer?.name, trader?.name].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "、")
        default: nil
        }
    }

    /// Citations: of Order 121 as its forms have them, of other rule sets only what their source confirms.
    private func legal(_ fact: DocumentFact) -> String? {
        switch fact {
        case .law: law?.marked
        case .acceptanceBasis: law.flatMap { law in law.acceptance.map { law.marked + $0 } }
        case .identityBasis:
            law?.isOrder121 == true
                ? "《中华人民共和国消费者权益保护法实施条例》第四十六条第一款、《市场监督管理投诉举报处理办法》第十条第三款" : nil
        case .groundBasis: law.flatMap { law in ground?.article.map { law.marked + $0 } }
        case .ground: ground?.text
        case .otherPaths: otherPaths.joined(separator: "\n")
        default: nil
        }
    }
}
