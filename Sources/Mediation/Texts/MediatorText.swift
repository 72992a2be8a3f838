internal import Kernel
internal import MediationRules
internal import Web

/// What the pages say of mediators and their register.
enum MediatorText {
    static let title = Text(zh: "调解员名册", en: "Mediators")
    static let lead = Text(
        zh: "谁能调解什么、会什么语言、哪几天有空、证到哪天。案件进入调解时按这里推荐。",
        en:
            "Who mediates what, in which languages, on which days, and until when certified. Files in mediation are proposed by it."
    )
    static let none = Text(
        zh: "本单位还没有能调解的人。先在人员里给他们调解员或者经办人的角色。", en: "Nobody of the office can mediate yet; give people the role first.")
    static let name = Text(zh: "姓名", en: "Name")
    static let fields = Text(zh: "专长", en: "Fields")
    static let fieldsHint = Text(zh: "不选就是各类都能调解", en: "None chosen means every field")
    static let allFields = Text(zh: "各类", en: "Every field")
    static let languages = Text(zh: "语言", en: "Languages")
    static let languagesMissing = Text(zh: "至少选一种语言。", en: "Choose at least one language.")
    static let weekdays = Text(zh: "哪几天有空", en: "Days")
    static let weekdaysHint = Text(zh: "不选就是工作日都行", en: "None chosen means every working day")
    static let everyDay = Text(zh: "工作日", en: "Working days")
    static let mostFiles = Text(zh: "最多同时办几件", en: "Files at a time at most")
    static let mostFilesHint = Text(zh: "到了这个数就不再推荐；空着就是不限", en: "No longer proposed beyond; empty for no limit")
    static let certificate = Text(zh: "调解员证号", en: "Certificate number")
    static let until = Text(zh: "证到哪天", en: "Certified until")
    static let untilMissing = Text(zh: "写了证号，也要写到哪天。", en: "With a certificate, enter until when it holds.")
    static let numberMissing = Text(zh: "写了到期日，也要写证号。", en: "With an end, enter the certificate’s number.")
    static let note = Text(zh: "备注", en: "Note")
    static let active = Text(zh: "现在接调解", en: "Mediates at present")
    static let save = Text(zh: "保存", en: "Save")
    static let saved = Text(zh: "已经保存。", en: "Saved.")
    static let edit = Text(zh: "登记", en: "Edit")
    static let editOf = Text(zh: "登记：{0}", en: "Edit: {0}")
    static let back = Text(zh: "回到名册", en: "Back to the register")
    static let notRegistered = Text(zh: "还没有登记", en: "Not registered yet")
    static let left = Text(zh: "现在不接调解", en: "Does not mediate at present")
    static let load = Text(zh: "在办", en: "Files")
    static let state = Text(zh: "证和状态", en: "Certificate")
    static let trainings = Text(zh: "培训", en: "Training")
    static let trainingDay = Text(zh: "哪天", en: "Day")
    static let trainingTitle = Text(zh: "内容", en: "What")
    static let trainingTitleMissing = Text(zh: "写培训的内容。", en: "Say what the training was.")
    static let hours = Text(zh: "学时", en: "Hours")
    static let hoursMissing = Text(zh: "写多少学时。", en: "Enter the hours.")
    static let addTraining = Text(zh: "加一次培训", en: "Add a training")
    static let noTraining = Text(zh: "还没有记过培训。", en: "No training is recorded yet.")
    static let tooMany = Text(zh: "记得太多了，最多200次。", en: "At most 200 trainings are kept.")
    static let hoursOf = Text(zh: "{0}学时", en: "{0} hours")
    static let endsSoon = Text(zh: "证到{0}，快到期了", en: "Certificate ends on {0}")
    static let expired = Text(zh: "证{0}已到期，不再推荐", en: "Certificate ended on {0}; no longer proposed")
    static let certifiedUntil = Text(zh: "证到{0}", en: "Certified until {0}")
    static let noCertificate = Text(zh: "没有登记证", en: "No certificate recorded")
    static let interests = Text(
        zh: "利害关系由本人在“人员”里申报，推荐时自动避开。", en: "Interests are declared under “People” and respected when proposing.")

    static func text(_ language: MediationLanguage) -> Text {
        switch language {
        case .mandarin: Text(zh: "普通话", en: "Mandarin")
        case .mongolian: Text(zh: "蒙古语", en: "Mongolian")
        case .korean: Text(zh: "朝鲜语", en: "Korean")
        case .russian: Text(zh: "俄语", en: "Russian")
        case .english: Text(zh: "英语", en: "English")
        case .sign: Text(zh: "手语", en: "Sign language")
        }
    }

    static func text(_ day: Weekday) -> Text {
        let names = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return Text(zh: names[day.rawValue - 1], en: english[day.rawValue - 1])
    }
}
