package import AccountsRules
package import Kernel
package import Web

/// What is said of handing over files.
package enum HandoverText {
    static let heading = Text(zh: "移交{0}的在办案件", en: "Hand over the open files of {0}")
    static let lead = Text(
        zh: "有{0}件没办结，全部交给别人。每件照常改派，记进各自的历史。",
        en: "{0} open {0:file goes:files go} to others. Each is reassigned as usual and says so in its history.")
    static let none = Text(zh: "没有在办的案件。", en: "There are no open files.")
    static let nobody = Text(
        zh: "这个机构没有别的经办人、调解员或负责人。先请安全管理员给人加角色。",
        en: "Nobody else of this office carries files. Ask the security administrator for roles first.")
    static let to = Text(zh: "交给谁", en: "To whom")
    static let toMissing = Text(zh: "选交给谁。", en: "Choose to whom.")
    static let spread = Text(zh: "均衡分给本机构在岗的人", en: "Spread over those present")
    static let spreadHint = Text(
        zh: "每件给手里最少的人，跳过不在的和应当回避的。",
        en: "Each file to whoever has the fewest; the absent and the biased are passed over.")
    static let send = Text(zh: "开始移交", en: "Hand over")
    static let underWay = Text(zh: "正在移交：{0} ÷ {1}", en: "Under way: {0} ÷ {1}")
    static let isDone = Text(zh: "移交完了：{0} ÷ {1}", en: "Done: {0} ÷ {1}")
    static let by = Text(zh: "谁决定的", en: "Decided by")
    static let started = Text(zh: "什么时候开始", en: "Begun")
    static let moved = Text(zh: "已经移交（件）", en: "Handed over (files)")
    static let refused = Text(zh: "没有移交（件）", en: "Not handed over (files)")
    static let refusedLead = Text(zh: "这些要逐件看一看：", en: "These need a look one by one:")
    static let again = Text(zh: "看最新进度", en: "Look again")
    private static let load = Text(zh: "手里{0}件", en: "{0} open {0:file:files}")
    private static let away = Text(zh: "到{0}不在", en: "away until {0}")

    /// What speaks for and against somebody today: load, absence, and interests that touch a party of the file.
    package static func standing(
        _ candidate: Candidate, touching parties: FileParties = FileParties(), on day: Day? = nil
    ) -> Text {
        let interests = day.map { Recusal.touching(candidate.interests, parties, on: $0) } ?? []
        func words(_ say: Words) -> String {
            var parts = [say(load, say.count(candidate.load))]
            if let absence = candidate.absence { parts.append(say(away, say.fullDate(absence.last))) }
            parts += interests.map { say(InterestText.caution($0)) }
            return say.clauses(parts)
        }
        return Text(LocalText(zh: words(Words(.zh)), en: words(Words(.en))))
    }
}
