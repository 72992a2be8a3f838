internal import FundsRules
internal import Kernel
internal import Web

/// Why something about a fund cannot be done, with what can be done instead.
enum FundReasonText {
    /// One reason in words; names of states and proofs are said in the person's language.
    static func words(_ reason: FundReason, _ say: Words) -> String {
        let arguments: [String] =
            switch reason {
            case .notFrom(let state): [say(ClaimText.name(state))]
            case .proofMissing(let proof): [say(FundFormText.name(proof))]
            default: reason.arguments
            }
        return byCode[reason.code].map { say.say($0, arguments) } ?? reason.code
    }

    static let byCode: [String: Text] = money.merging(claims) { first, _ in first }.merging(rules) { first, _ in first }

    private static let money: [String: Text] = [
        "fund-amount-not-positive": Text(zh: "金额要大于零。", en: "The amount has to be more than zero."),
        "fund-amount-too-large": Text(zh: "金额太大了，请再看一遍。", en: "The amount is too large; check it again."),
        "fund-over-claim-ceiling": Text(zh: "规则里每件最多赔{0}元。", en: "The rules allow {0} yuan for one claim."),
        "fund-over-trader-ceiling": Text(
            zh: "这家商家还能垫{0}元，先把以前垫的追回来。",
            en: "{0} yuan are left for this trader; recover what was paid before."),
        "fund-beyond-agreed": Text(
            zh: "案件里约定了没有付、也没有申请过的，还有{0}元，不能超过。",
            en: "{0} yuan were agreed on the file and are neither performed nor claimed; no more can be asked for."),
        "fund-not-enough-money": Text(
            zh: "资金里能用的只有{0}元，先存入。", en: "The fund has {0} yuan free; record a deposit first."),
        "fund-beyond-paid": Text(zh: "商家只欠{0}元，不能再多。", en: "The trader owes {0} yuan and no more."),
        "fund-beyond-promised": Text(zh: "批准的只有{0}元，不能多付。", en: "Only {0} yuan were approved."),
        "fund-promised-still": Text(
            zh: "还有{0}元批准了没有付给消费者，先付。", en: "{0} yuan are promised to consumers; pay them first."),
        "fund-owed-still": Text(
            zh: "商家还欠{0}元，先追回或者核销。", en: "Traders owe {0} yuan; recover it or write it off first."),
        "fund-rest-not-whole": Text(
            zh: "余款要一次退完，现在是{0}元。请重新提出。",
            en: "The rest goes back whole; it is {0} yuan now. Propose it anew."),
        "fund-open": Text(zh: "资金还没有关闭，先关闭再退余款。", en: "The fund is open; close it before returning its rest."),
        "fund-nothing-left": Text(zh: "银行里没有余款。", en: "Nothing is left at the bank."),
        "fund-return-proposed": Text(
            zh: "已经有人提出退回余款，等另一个人复核。", en: "The return is proposed already; somebody else has to approve it."),
        "fund-no-return-proposed": Text(
            zh: "没有等复核的退回余款，先提出。", en: "No return waits for approval; propose one first."),
        "fund-reference-missing": Text(zh: "写银行流水号。", en: "Write the bank's reference."),
        "fund-key-used": Text(
            zh: "这张表已经用来记过别的了，回到上一页重新打开。",
            en: "This form has recorded something else already; open it again."),
        "fund-no-such-entry": Text(zh: "没有这笔账。", en: "There is no such entry."),
        "fund-reversed-already": Text(zh: "这笔已经冲销过了。", en: "This entry has been undone already."),
        "fund-reversal-stays": Text(
            zh: "冲销的账不能再冲销，重新登记一笔。", en: "An entry that undoes another stays; record a new one."),
        "fund-entry-of-claim": Text(
            zh: "这笔账属于一件申请，在申请的页面上冲销。", en: "It belongs to a claim; undo it on the claim's page."),
    ]

    private static let claims: [String: Text] = [
        "fund-not-permitted": Text(
            zh: "您的岗位不能办这一步。登记由本单位登记人员、经办人办，初审由经办人办，复审和冲销由负责人办。",
            en:
                "Your role does not allow this. Clerks and officers record, officers check, supervisors approve and undo."
        ),
        "fund-same-person": Text(
            zh: "您已经经手过这件，审批要换另一个人。", en: "You have had this in hand already; another person has to approve it."),
        "fund-claim-not-from-state": Text(
            zh: "申请现在的状态是“{0}”，不能办这一步。", en: "The claim is “{0}”, from which this cannot be done."),
        "fund-closed": Text(zh: "这笔资金已经关闭。", en: "This fund is closed."),
        "fund-no-rules": Text(zh: "今天没有生效的赔付规则。", en: "No rules of the fund hold today."),
        "fund-trader-not-covered": Text(
            zh: "名单上没有这家商家。核对信用代码和名称。", en: "The trader is not on the list; check code and name."),
        "fund-cause-not-covered": Text(zh: "规则里没有这种情形。", en: "The rules do not cover this."),
        "fund-proof-missing": Text(zh: "还缺证明：{0}。", en: "Proof is missing: {0}."),
        "fund-reason-missing": Text(zh: "写理由。", en: "Give the reason."),
        "fund-unknown-file": Text(
            zh: "没有这个案件，或者您不能看它。核对编号。", en: "There is no such file, or you may not see it; check the number."),
        "fund-not-a-complaint": Text(zh: "只有投诉才能申请先行赔付。", en: "Only a complaint can be compensated."),
        "fund-before-purchase": Text(
            zh: "这一天在购买日期{0}以前。", en: "The day lies before the purchase on {0}."),
        "fund-purchase-too-early": Text(
            zh: "规则只管{0}以后买的。", en: "The rules cover purchases from {0} on."),
        "fund-day-in-future": Text(zh: "这一天还没有到。", en: "The day is in the future."),
        "fund-before-claim": Text(zh: "这一天不能早于{0}。", en: "The day cannot lie before {0}."),
        "fund-recovered-already": Text(
            zh: "已经追回、核销或者正在提核销，先处理那些。",
            en: "Something was recovered, written off or proposed already; settle that first."),
        "fund-nothing-proposed": Text(zh: "没有人提出核销。", en: "Nobody has proposed a write-off."),
        "fund-proposed-already": Text(zh: "已经有人提出核销，等另一个人决定。", en: "A write-off is proposed and waits for another."),
        "fund-nothing-recovered": Text(zh: "没有追回的钱可以冲销。", en: "There is no recovery to undo."),
    ]

    private static let rules: [String: Text] = [
        "fund-claims-open": Text(
            zh: "还有申请没有办完，办完再关闭。", en: "Claims are still open; settle them before closing."),
        "fund-rules-in-past": Text(zh: "新规则不能从过去的日子起用。", en: "New rules cannot hold from a past day."),
        "fund-rules-not-after": Text(
            zh: "新规则要从{0}以后的一天起用。", en: "New rules have to begin after {0}."),
        "fund-rules-before-fund": Text(zh: "这一天在资金设立的{0}以前。", en: "The day lies before the fund was set up on {0}."),
        "fund-trader-below-claim": Text(
            zh: "每家的限额不能比每件的小。", en: "The limit for a trader cannot be lower than that for a claim."),
        "fund-list-empty": Text(zh: "名单是空的，写上商家。", en: "The list is empty; name the traders."),
    ]
}
