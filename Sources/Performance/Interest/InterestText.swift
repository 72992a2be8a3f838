internal import PerformanceRules
internal import Web

/// What is said about bundles for public-interest suits.
enum InterestText {
    static let title = Text(zh: "公益诉讼材料", en: "Papers for public-interest suits")
    /// `{0}` is the most files of one bundle.
    static let lead = Text(
        zh:
            "对侵害众多消费者合法权益的行为，省级以上消费者协会可以起诉（消费者权益保护法第四十七条），起诉时要证明履行过第三十七条第四项、第五项的职责。这里把一家商家一段时间的投诉汇成一套材料，一套最多{0}件，多了请缩短时间、分成几套。",
        en:
            "Associations of provinces may sue where many consumers are harmed (Consumer Protection Law art. 47), and prove that the duties of art. 37(4) and (5) were performed. This gathers the complaints about one trader in a period: at most {0} files to a bundle; take shorter periods for more."
    )
    static let trader = Text(zh: "经营者的统一社会信用代码", en: "Credit code of the trader")
    static let traderHint = Text(zh: "18位", en: "18 characters")
    static let traderMissing = Text(zh: "写上统一社会信用代码。", en: "Enter the credit code.")
    static let first = Text(zh: "收到投诉的日子，从", en: "Received from")
    static let last = Text(zh: "到", en: "Received to")
    static let dayMissing = Text(zh: "写上日期。", en: "Enter the day.")
    static let matter = Text(zh: "损害众多消费者的事项和诉求", en: "The practice that harms many, and the claim")
    static let matterHint = Text(zh: "会印在材料上，不要写消费者的姓名、电话。", en: "It is printed; name no consumer in it.")
    static let matterMissing = Text(zh: "写上起诉的事项。", en: "Enter what the suit is about.")
    static let reason = Text(zh: "为什么汇集这些案件", en: "Why these files are gathered")
    static let begin = Text(zh: "汇集材料", en: "Gather the files")
    static let made = Text(zh: "做过的材料", en: "Bundles made")
    static let none = Text(zh: "还没有做过。", en: "None yet.")
    static let number = Text(zh: "编号", en: "Number")
    static let traderHead = Text(zh: "经营者", en: "Trader")
    static let span = Text(zh: "时间", en: "Period")
    static let progress = Text(zh: "进度", en: "Progress")
    static let bundle = Text(zh: "公益诉讼材料 {0}", en: "Bundle {0}")
    static let files = Text(zh: "投诉（件）", en: "Complaints")
    static let mediated = Text(zh: "开过调解会（件）", en: "With a session held")
    static let agreed = Text(zh: "达成一致（件）", en: "Agreed")
    static let meaning = Text(
        zh: "里面有履职说明、每件的收到、调解和结果日期、履职记录和历史校验值，以及各文件的校验值。姓名隐去；电话、住址、证据原件不在里面。每件的办理经过里记了这次汇集，每次下载记入审计日志。",
        en:
            "It holds the statement, the days of receipt, mediation and outcome of each file, what proves the duties, the hash of each history, and a manifest of hashes. Names are masked; no phone, address or evidence. Every file's history tells of it, and each download is in the audit log."
    )
    static let take = Text(zh: "下载全部（ZIP，含清单）", en: "All of it (ZIP with manifest)")
    static let look = Text(zh: "再看进度", en: "Look again")
    private static let ready = Text(zh: "已经做好，共{0}件", en: "Ready: {0} {0:file:files}")
    /// `{0}` are drawn, of `{1}`.
    private static let drawn = Text(zh: "正在做，已经做好{0}件，共{1}件", en: "Being drawn: {0} of {1} files")

    static func progress(of bundle: StoredBundle, _ say: Words) -> String {
        let files = say.count(bundle.files)
        return bundle.isReady ? say(ready, files) : say(drawn, say.count(bundle.done), files)
    }

    static let mayNotSue = Text(
        zh: "公益诉讼由省级以上的消费者协会提起（消费者权益保护法第四十七条），材料由它的负责人汇集。",
        en:
            "Only an association of a province may bring such a suit (Consumer Protection Law art. 47); its supervisor gathers the files."
    )

    static func words(_ refused: InterestRefused, _ say: Words) -> String {
        switch refused {
        case .notPermitted: say(mayNotSue)
        case .noFiles:
            say(
                Text(
                    zh: "这段时间本会和下级协会没有收到这家经营者的投诉。核对代码和日期。",
                    en:
                        "Neither this office nor those below received a complaint about it in that time; check code and days."
                ))
        case .tooManyFiles:
            say(
                Text(
                    zh: "这段时间的投诉超过{0}件，请缩短时间，分成几套。",
                    en:
                        "There are more than {0} complaints in that time; take a shorter period and make several bundles."
                ),
                String(PublicInterest.files))
        }
    }
}
