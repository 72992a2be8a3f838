internal import CaseworkRules
internal import Crypto
internal import Foundation
package import Kernel
package import SettlementRules
internal import Web

/// The agreement (和解协议) as both sides sign it: a plain text in Chinese, whose hash stands beside each signature.
///
/// It is made once, when an offer is accepted, and kept as it is; what it says follows from the offer alone.
package struct AgreementText: Sendable {
    package let text: String

    package init(facts: RoomFacts, offer: Offer, on day: Day) {
        var lines = [
            "和解协议", "投诉编号：\(facts.number.text)", "消费者：\(facts.consumer)", "经营者：\(facts.trader)",
            "双方就“\(facts.title)”自行协商，于\(Self.day(day))达成以下协议（方案\(offer.number)）：",
        ]
        for (index, item) in offer.items.enumerated() { lines.append("\(index + 1). \(Self.clause(item))") }
        if !offer.note.isEmpty { lines.append("说明：\(offer.note)") }
        lines.append("以上期限自双方签字完成之日的第二天起算。双方以一次性验证码签字，签字完成后生效。")
        text = lines.joined(separator: "\n")
    }

    package static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    private static func clause(_ item: OfferItem) -> String {
        var parts = [OfferText.name(item.kind).zh]
        if let amount = item.amount { parts.append("¥\(amount.yuanText)") }
        if !item.detail.isEmpty { parts.append(item.detail) }
        if item.instalments.isEmpty {
            parts.append(item.days.map { $0 == 0 ? "当天做到" : "\($0)日内做到" } ?? "")
        } else {
            let instalments = item.instalments.map { "\($0.days)日内付¥\($0.amount.yuanText)" }
            parts.append("分\(instalments.count)期：" + instalments.joined(separator: "，"))
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "，") + "。"
    }

    private static func day(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.dayOfMonth)日" }
}
