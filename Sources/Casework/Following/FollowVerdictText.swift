internal import CaseworkRules
internal import Web

/// The one sentence that says where a file stands, who must act and by which day.
///
/// Arguments: `{0}` the office, `{1}` the day, `{2}` its weekday, unless said otherwise.
enum FollowVerdictText {
    static let deciding = Text(
        zh: "等{0}|决定是否受理，|最晚{1}|（{2}）", en: "{0} decides whether to accept your complaint, by {2} {1}")
    static let decidingLate = Text(
        zh: "{0}|应在{1}|（{2}）以前|决定是否受理，|已经超期",
        en: "{0} should have decided on acceptance by {2} {1}, and is late")
    static let received = Text(zh: "{0}|已经收到，|正在办理", en: "{0} has received it and is working on it")
    static let supplement = Text(
        zh: "请您|补充材料，|最晚{1}|（{2}）", en: "Please hand in what is missing, by {2} {1}")
    static let supplementLate = Text(
        zh: "补充材料的|期限{1}|（{2}）已过，|现在还可以补",
        en: "The time for handing in what is missing ended on {2} {1}; you still can")
    static let supplementOpen = Text(zh: "请您|补充材料", en: "Please hand in what is missing")
    static let accepted = Text(
        zh: "已经受理，|{0}|组织调解，|最晚{1}|（{2}）结束",
        en: "Accepted; {0} arranges mediation, which ends by {2} {1}")
    static let acceptedAgain = Text(
        zh: "已经重新办理，|{0}|组织调解，|最晚{1}|（{2}）结束",
        en: "Taken up again; {0} arranges mediation, which ends by {2} {1}")
    static let mediating = Text(
        zh: "{0}|正在调解，|最晚{1}|（{2}）结束", en: "{0} is mediating; this ends by {2} {1}")
    static let mediatingLate = Text(
        zh: "{0}|应在{1}|（{2}）以前|结束调解，|已经超期", en: "{0} should have ended mediation by {2} {1}, and is late")
    static let working = Text(zh: "{0}|正在办理", en: "{0} is working on it")
    static let paused = Text(
        zh: "等鉴定结果，|{0}|在结果出来以后|接着调解", en: "Waiting for the appraisal; {0} goes on mediating after it")
    static let agreed = Text(
        zh: "双方|已经达成协议，|商家最晚{1}|（{2}）履行", en: "You have an agreement; the trader keeps it by {2} {1}")
    static let agreedLate = Text(
        zh: "商家应在{1}|（{2}）以前|履行协议，|期限已过", en: "The trader should have kept the agreement by {2} {1}")
    static let agreedOpen = Text(zh: "双方|已经达成协议，|等商家履行", en: "You have an agreement; the trader has to keep it")
    static let ended = Text(
        zh: "调解已经终止，|{0}|最晚{1}|（{2}）|告知您结果", en: "Mediation has ended; {0} tells you the result by {2} {1}")
    static let endedLate = Text(
        zh: "调解已经终止，|{0}|应在{1}|（{2}）以前|告知您，|已经超期",
        en: "Mediation has ended; {0} should have told you by {2} {1}, and is late")
    static let endedOpen = Text(zh: "调解已经终止，|{0}|会告知您结果", en: "Mediation has ended; {0} tells you the result")
    static let refused = Text(zh: "{0}|决定不予受理", en: "{0} decided not to accept it")
    static let withdrawn = Text(zh: "您已经|撤回投诉", en: "You have withdrawn the complaint")
    static let closedPerformed = Text(
        zh: "已经办结：|达成协议，|商家已经履行", en: "Closed: agreed, and the trader has kept the agreement")
    static let closedAgreed = Text(
        zh: "已经办结：|达成协议，|还没有全部履行", en: "Closed: agreed, not fully performed yet")
    static let closedSettled = Text(zh: "已经办结：|双方自行和解", en: "Closed: settled between you and the trader")
    static let closedNotAgreed = Text(zh: "已经办结：|没有达成协议", en: "Closed without an agreement")
    static let caseOpened = Text(zh: "已经核查，|决定立案", en: "Verified: a case was opened")
    static let notOpened = Text(zh: "已经核查，|决定不予立案", en: "Verified: no case was opened")
    static let joined = Text(
        zh: "与较早的举报|是同一事实，|一起办理", en: "It is the same as an earlier tip, and handled with it")
    static let merged = Text(
        zh: "和您较早的一件|是一件事，|并到那件一起办理", en: "It repeats your earlier one and goes on there")
    static let answered = Text(zh: "已经答复", en: "Answered")
    static let adopted = Text(zh: "已经采纳", en: "Your suggestion is followed")
    static let notAdopted = Text(zh: "已经答复，|没有采纳", en: "Answered; it is not followed")
    static let becameComplaint = Text(zh: "已经转为投诉", en: "It has become a complaint")
    static let verifying = Text(
        zh: "{0}|正在核查，|最晚{1}|（{2}）|作出结论", en: "{0} verifies it and concludes by {2} {1}")
    static let verifyingLate = Text(
        zh: "{0}|应在{1}|（{2}）以前|核查完，|已经超期", en: "{0} should have verified it by {2} {1}, and is late")
    static let notice = Text(
        zh: "已经核查，|{0}|最晚{1}|（{2}）告知您", en: "Verified; {0} tells you by {2} {1}")
    static let noticeLate = Text(
        zh: "已经核查，|{0}|应在{1}|（{2}）以前告知您，|已经超期",
        en: "Verified; {0} should have told you by {2} {1}, and is late")
    static let verified = Text(zh: "{0}|已经核查，|即将办结", en: "{0} has verified it and is about to close it")
    static let answering = Text(zh: "等{0}|答复，|最晚{1}|（{2}）", en: "{0} answers it by {2} {1}")
    static let answeringLate = Text(
        zh: "{0}|应在{1}|（{2}）以前|答复，|已经超期", en: "{0} should have answered by {2} {1}, and is late")
    static let considered = Text(zh: "{0}|已经答复，|正在决定是否采纳", en: "{0} has answered and decides whether to follow it")
    static let withdrawnOther = Text(zh: "您已经撤回", en: "You have withdrawn it")
    static let closed = Text(zh: "已经办结", en: "Closed")
    /// `{0}` is the result in the record's own words.
    static let closedRecorded = Text(zh: "已经办结：|{0}", en: "Closed: {0}")
}

extension FollowVerdictText {
    /// The sentence with a day for what is no dispute; nil where those of a complaint hold.
    static func dated(_ kind: CaseKind, _ state: CaseState, isLate: Bool) -> Text? {
        switch (kind, state) {
        case (.tip, .ended): isLate ? noticeLate : notice
        case (.tip, _): isLate ? verifyingLate : verifying
        case (.consultation, _), (.suggestion, _): isLate ? answeringLate : answering
        default: nil
        }
    }
}

/// What the consumer has to do, and what can be done.
enum FollowDutyText {
    static let nothing = Text(zh: "您现在不用做什么。", en: "You need do nothing now.")
    static let lastDay = Text(zh: "今天是最后一天。", en: "Today is the last day.")
    static let told = Text(zh: "有了结果，这里会写明。", en: "The result will stand here.")
    static let contacted = Text(zh: "调解人员会联系您和商家。", en: "The mediator will contact you and the trader.")
    static let pausedMeaning = Text(
        zh: "鉴定期间不算在调解期限里，鉴定结束后接着算。",
        en: "The days of the appraisal do not count; counting goes on after it.")
    /// `{0}` is what is said on the telephone.
    static let urge = Text(
        zh: "可以打12315催办，说编号后六位{0}。", en: "You can call 12315 to ask, with the last six digits, {0}.")
    static let answerOther = Text(zh: "补好以后，{0}接着答复。", en: "After that, {0} goes on to answer.")
    static let answer = Text(
        zh: "补好以后，{0}接着决定是否受理。",
        en: "After that, {0} goes on deciding whether to accept it.")
    /// `{0}` the office, `{1}` the date.
    static let decisionRunsOn = Text(
        zh: "补充材料不会推迟决定受理的日期：{0}最晚{1}决定。",
        en: "This does not put off the decision: {0} decides by {1}.")
    static let tellKept = Text(
        zh: "商家没有按协议做的，打12315，说编号后六位{0}。",
        en: "If the trader does not keep it, call 12315 with the last six digits, {0}.")
    static let ground = Text(zh: "理由：{0}", en: "Reason: {0}")
    static let otherWays = Text(zh: "您还可以走别的途径：", en: "Other ways are open to you:")
    static let lodgeAgain = Text(zh: "还想投诉，可以重新提交。", en: "You can lodge a new complaint.")
    static let rate = Text(zh: "请您评价这次办理，一分钟就好。", en: "Please rate how it was handled; it takes a minute.")
    static let rated = Text(zh: "您已经评价过了。", en: "You have rated it.")
    /// `{0}` is the date.
    static let reopenUntil = Text(
        zh: "不满意的，最晚{0}可以申请重新办理。", en: "If you are not satisfied, you can ask to reopen it until {0}.")
    static let reopenOver = Text(
        zh: "申请重新办理的期限{0}已过，可以重新投诉。", en: "Reopening was possible until {0}; you can lodge a new complaint.")
    /// `{0}` the other office, `{1}` the present one.
    static let handover = Text(
        zh: "正在移送给{0}。对方接收以前，仍由{1}负责，上面的日期不变。",
        en: "It is being handed over to {0}. Until that office takes it, {1} answers for it and the days stay.")
}

extension FollowDutyText {
    /// `{0}` is the date.
    static let lateAlso = Text(
        zh: "决定受理本应在{0}以前，已经超期。", en: "Acceptance should have been decided by {0}; this is late.")
}
