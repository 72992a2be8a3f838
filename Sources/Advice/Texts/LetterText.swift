internal import AdviceRules
internal import Web

/// What the page of the letter says, and what its places are called.
enum LetterText {
    static let title = Text(zh: "写给商家的信", en: "A letter to the trader")
    static let lead = Text(
        zh: "知道多少写多少，空着的地方可以打印以后用笔写。写的内容不保存。",
        en: "Fill in what you know; the rest can be written by hand after printing. What you enter is not kept.")
    static let chinese = Text(
        zh: "信要用中文寄。", en: "Send the letter in Chinese: choose 中文 at the top of the page, and fill it in there.")
    static let common = Text(
        zh: "这封信按这个主题最常见的情况写。和您的情况不一样的句子，复制以后改掉再寄。",
        en:
            "The letter is written for the usual case of this topic. Change the sentences that do not fit yours before you send it."
    )
    static let back = Text(zh: "回到您的权利", en: "Back to your rights")
    static let write = Text(zh: "把信写好", en: "Write the letter")
    static let change = Text(zh: "改信里的内容", en: "Change the letter")
    static let letter = Text(zh: "信", en: "The letter")
    static let copy = Text(zh: "复制用的文字", en: "Text to copy")
    static let copyHint = Text(zh: "点一下，全选，复制到短信、微信或者邮件里", en: "Click, select all, and copy it into a message or mail")
    static let yuan = Text(zh: "元", en: "In yuan")

    static func label(_ place: LetterPlace) -> Text {
        labels[place] ?? Text(name: place.rawValue)
    }

    private static let labels: [LetterPlace: Text] = [
        .traderName: Text(zh: "商家名称", en: "Name of the trader"),
        .consumerName: Text(zh: "您的姓名", en: "Your name"), .phone: Text(zh: "您的电话", en: "Your telephone"),
        .item: Text(zh: "买的是什么", en: "What was bought"), .amount: Text(zh: "付了多少", en: "What was paid"),
        .quantity: Text(zh: "数量", en: "Quantity"), .problem: Text(zh: "出了什么问题", en: "What went wrong"),
        .reason: Text(zh: "原因", en: "The reason"), .claim: Text(zh: "要求怎么办", en: "What is to be done"),
        .article: Text(zh: "依据", en: "The articles"), .project: Text(zh: "做的项目", en: "The treatment"),
        .course: Text(zh: "课程", en: "The course"), .agency: Text(zh: "申请鉴定的机构", en: "Where appraisal was asked for"),
        .vehicle: Text(zh: "车辆", en: "The vehicle"), .vin: Text(zh: "车架号", en: "Vehicle identification number"),
        .platformName: Text(zh: "平台", en: "The platform"), .orderNo: Text(zh: "订单号", en: "Order number"),
        .roomName: Text(zh: "直播间", en: "The live room"), .purchaseDate: Text(zh: "购买日期", en: "Day of purchase"),
        .paymentDate: Text(zh: "付款日期", en: "Day of payment"),
        .paymentPeriod: Text(zh: "付款的时间段", en: "When the payments were made"),
        .contractDate: Text(zh: "签合同的日期", en: "Day of the contract"),
        .serviceDate: Text(zh: "接受服务的日期", en: "Day of the service"),
        .signedDate: Text(zh: "签收日期", en: "Day of signing for it"),
        .sendDate: Text(zh: "交寄日期", en: "Day of sending"), .eventDate: Text(zh: "发现问题的日期", en: "Day it was noticed"),
        .faultDate: Text(zh: "出现问题的日期", en: "Day the fault appeared"),
        .reportDate: Text(zh: "申请鉴定的日期", en: "Day appraisal was asked for"),
        .deadlineDate: Text(zh: "要求在哪天以前", en: "By which day"),
        .birthDate: Text(zh: "孩子的出生日期", en: "The child’s day of birth"),
        .tripDates: Text(zh: "行程日期", en: "Days of the trip"),
        .contractName: Text(zh: "合同名称", en: "Name of the contract"),
        .contractNo: Text(zh: "合同编号", en: "Number of the contract"), .serialNo: Text(zh: "序列号", en: "Serial number"),
        .waybillNo: Text(zh: "运单号", en: "Waybill number"), .batchNo: Text(zh: "批号", en: "Batch number"),
        .accountNo: Text(zh: "账号或者号码", en: "Account or number"), .cardName: Text(zh: "办的卡", en: "The card"),
        .giftAmount: Text(zh: "赠送的金额", en: "Gift credit"), .usedValue: Text(zh: "已经用掉的金额", en: "Value used"),
        .markedPrice: Text(zh: "标价", en: "Marked price"), .lessonTotal: Text(zh: "一共多少课时", en: "Lessons in all"),
        .lessonUsed: Text(zh: "上了多少课时", en: "Lessons taken"), .repairCount: Text(zh: "修了几次", en: "Times repaired"),
        .ruleName: Text(zh: "依据的三包规定", en: "The guarantee rule"), .studentName: Text(zh: "学员姓名", en: "The student"),
        .childName: Text(zh: "孩子姓名", en: "The child"), .fieldPlace: Text(zh: "地块在哪里", en: "Where the field is"),
        .fieldArea: Text(zh: "多少亩", en: "How many mu"), .inspectionBody: Text(zh: "检测机构", en: "Who inspected it"),
        .refundAmount: Text(zh: "要求退多少", en: "Refund asked for"), .interestAmount: Text(zh: "利息", en: "Interest"),
        .claimAmount: Text(zh: "要求赔多少", en: "Compensation asked for"),
        .answerDays: Text(zh: "几日内答复", en: "Days to answer in"),
        .refundAccount: Text(zh: "退到哪里", en: "Where the money goes"),
        .evidenceList: Text(zh: "附上的证据", en: "Evidence attached"),
        .letterDate: Text(zh: "写信日期", en: "Day of the letter"),
    ]
}
