internal import Kernel
internal import Web

/// How personal data are handled, as PIPL art. 17 asks: who, what for, how, which kinds, how long, and what people
/// may ask for.
struct PrivacyPage: Page {
    /// The office that answers for it.
    let handler: LocalText

    func title(_ say: Words) -> String { say(PrivacyText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join(
            [.h1(class: "ph", [say.phrased(PrivacyText.title)])]
                + [.p(say(PrivacyText.version, PersonalDataNotice.version), class: "mut")]
                + PrivacyText.sections.flatMap { section in
                    [.h2(say(section.title))] + section.lines.map { .p(say($0, say(handler))) }
                })
    }
}

/// What the notice says; a change here needs a new ``PersonalDataNotice/version``.
enum PrivacyText {
    static let title = Text(zh: "您的个人信息|怎样使用", en: "How your personal data are used")
    static let version = Text(zh: "{0}起适用", en: "In force from {0}")

    static let sections: [(title: Text, lines: [Text])] = [
        (
            Text(zh: "谁负责", en: "Who is responsible"),
            [
                Text(
                    zh: "{0}，和办理您投诉的单位。有问题打12315。",
                    en: "{0}, and the office that handles your complaint. For questions call 12315.")
            ]
        ),
        (
            Text(zh: "用来做什么", en: "What for"),
            [
                Text(
                    zh: "办理您的投诉：核实情况、联系双方、调解、告诉您结果。",
                    en:
                        "To handle your complaint: to look into it, to reach both sides, to mediate and to tell you the result."
                ),
                Text(
                    zh: "统计各类投诉有多少；公布的数字里认不出任何人。",
                    en: "To count complaints of each kind; nobody can be recognised in the figures published."),
            ]
        ),
        (
            Text(zh: "用哪些信息", en: "Which data"),
            [
                Text(
                    zh: "姓名、电话、您写的经过和要求，选填的联系地址、年龄段、城镇或农村牧区，以及您上传的文件。替别人投诉的，还有代理人的姓名和电话。",
                    en:
                        "Name, phone, what you wrote and ask for; address, age band and residence if you give them; the files "
                        + "you upload; and the agent's name and phone where there is one."),
                Text(
                    zh: "不需要身份证号，也不用注册。", en: "No identity number and no account are needed."),
            ]
        ),
        (
            Text(zh: "谁能看到", en: "Who can see them"),
            [
                Text(
                    zh: "办案的人。每次查看姓名和电话都要写理由，并且留痕。",
                    en: "Those who work on the case. Each look at name and phone needs a reason and is recorded."),
                Text(
                    zh: "商家：只有您同意“把投诉告诉商家”才能看到。", en: "The trader: only if you agree to passing it on."),
                Text(
                    zh: "受委托的调解组织：只有您同意“委托调解”才能看到。",
                    en: "A body entrusted with mediation: only if you agree to that."),
                Text(
                    zh: "公众：只有您同意公示才公示，公示里没有您的姓名、电话和地址。",
                    en: "The public: only if you agree to publication, and never name, phone or address."),
            ]
        ),
        (
            Text(zh: "保存多久", en: "For how long"),
            [
                Text(
                    zh: "没提交的草稿：最后一次保存以后30天，到期连同文件一起删。提交以后的回执页：24小时。",
                    en: "Drafts that were not sent: 30 days after the last saving, then they go with their files. "
                        + "The receipt page: 24 hours."),
                Text(
                    zh: "提交了的投诉：按国家档案规定的期限保存。", en: "Complaints: as long as the rules for public records say."),
            ]
        ),
        (
            Text(zh: "放在您手机或电脑里的", en: "What is kept on your device"),
            [
                Text(
                    zh: "只有找回草稿和回执、防止别人冒用表单、记住语言和字号、权利指引不重复计数用的Cookie。没有广告，没有跟踪。",
                    en:
                        "Only cookies that find your draft and receipt, guard the forms, keep language and type size, and let the "
                        + "guide to rights count once. No advertising, no tracking.")
            ]
        ),
        (
            Text(zh: "您的权利", en: "Your rights"),
            [
                Text(
                    zh: "您可以查看、更正、补充、要求删除，可以撤回每一项同意，也可以要求说明。撤回同意不影响以前已经做的事。",
                    en:
                        "You may see, correct, complete and ask to delete your data, withdraw each consent and ask for an "
                        + "explanation. Withdrawing does not undo what was done before."),
                Text(
                    zh: "用编号和查询码可以看到您的投诉；其他的打12315，或者到办理的单位去。不同意我们的答复，可以向网信部门反映，也可以起诉。",
                    en:
                        "Number and query code show you your case; for the rest call 12315 or go to the office. If you disagree "
                        + "with the answer, you may turn to the cyberspace authority or to a court."),
            ]
        ),
    ]
}
