internal import AccountsRules
internal import Kernel
internal import Web

/// What the pages that change offices say.
enum OfficeText {
    static func heading(_ act: OfficeAct) -> Text {
        switch act {
        case .name: Text(zh: "给{0}改名", en: "Rename {0}")
        case .place: Text(zh: "给{0}换上级", en: "Move {0} in the tree")
        case .end: Text(zh: "撤销{0}", en: "Dissolve {0}")
        case .below: Text(zh: "在{0}下面新设机构", en: "Set up an office below {0}")
        case .ruleSet: Text(zh: "{0}按哪套规则办", en: "Rule set of {0}")
        }
    }

    static func lead(_ act: OfficeAct) -> Text {
        switch act {
        case .name: Text(zh: "旧名字留着，那天以前的事按旧名字。", en: "The old name is kept for what happened before the day.")
        case .place:
            Text(
                zh: "谁管谁（权限和移送按它）和统计报给谁是两棵树，可以不一样。",
                en: "Who leads whom (permissions follow it) and who reports figures to whom are two trees.")
        case .end:
            Text(
                zh: "人员连同角色、下级机构和没办结的案件都转到接续的机构；案件逐件移送，写进历史。机构本身不删除，查得到由谁接续。",
                en:
                    "People with their roles, offices below and open files pass to the successor; each file is handed over and says so. The office is not deleted; its successor can be looked up."
            )
        case .below: Text(zh: "两棵树里都放在它下面，以后可以分别改。", en: "It stands below in both trees; each can be changed later.")
        case .ruleSet:
            Text(
                zh: "协会自己选定、自己确认。没有查到内蒙古各级协会的办法，所以不预先替您选；没选定以前，案件不能移送给它。",
                en:
                    "An association chooses and confirms its own. None is known for Inner Mongolia, so nothing is chosen beforehand; until then no file can be handed to it."
            )
        }
    }

    static func button(_ act: OfficeAct) -> Text {
        switch act {
        case .name: Text(zh: "改名", en: "Rename")
        case .place: Text(zh: "换上级", en: "Move")
        case .end: Text(zh: "撤销这个机构", en: "Dissolve this office")
        case .below: Text(zh: "在下面新设机构", en: "Set up an office below")
        case .ruleSet: Text(zh: "确认按这套办", en: "Confirm")
        }
    }

    static func name(_ tree: Tree) -> Text {
        switch tree {
        case .administrative: Text(zh: "谁管谁（权限、移送）", en: "Who leads (permissions)")
        case .reporting: Text(zh: "统计报给谁", en: "Who counts (figures)")
        }
    }

    static let bureauRules = Text(
        zh: "市场监管部门按收到那天施行的部门规章办，不用选。",
        en: "A bureau follows the order in force on the day of receipt; there is nothing to choose.")
    static let from = Text(zh: "从哪天起", en: "From")
    static let begins = Text(zh: "哪天成立", en: "Begins on")
    static let last = Text(zh: "存在到哪天", en: "Last day")
    static let lastHint = Text(zh: "今天或者以前。", en: "Today or earlier.")
    static let dayMissing = Text(zh: "写上日期。", en: "Enter the day.")
    static let tree = Text(zh: "改哪棵树", en: "Which tree")
    static let treeMissing = Text(zh: "选一棵树。", en: "Choose a tree.")
    static let above = Text(zh: "新的上级", en: "New office above")
    static let successor = Text(zh: "由谁接续", en: "Successor")
    static let officeHint = Text(
        zh: "写机构的全称，或者它页面地址里的编号。", en: "The full name, or the number in the address of its page.")
    static let officeMissing = Text(
        zh: "写上一个现有机构的全称或编号。", en: "Enter the full name or the number of an office there is.")
    static let kindMissing = Text(zh: "选一种。", en: "Choose a kind.")
    static let zh = Text(zh: "中文全称", en: "Chinese name")
    static let en = Text(zh: "英文名", en: "English name")
    static let enHint = Text(zh: "没有就空着，英文页面显示中文名。", en: "Without one the Chinese name stands on English pages.")
    static let nameMissing = Text(zh: "写上机构全称。", en: "Enter the name.")
    static let divisionHint = Text(
        zh: "写名称或代码；几处同名的，前面加上上级，例如 呼和浩特市新城区。",
        en: "The name or the code; where several bear the name, put the one above in front, as 呼和浩特市新城区.")
    static let divisionMissing = Text(
        zh: "写上名录里的辖区名称或代码；几处同名的，前面加上上级。",
        en: "Enter a division of the list by name or code; put the one above in front where several bear the name.")
    static let rules = Text(zh: "规则", en: "Rule set")
    static let rulesMissing = Text(zh: "选一套规则。", en: "Choose a rule set.")
    static let confirmed = Text(zh: "本协会已经决定按它办理", en: "The association has decided to work by it")
    static let confirmedMissing = Text(zh: "协会决定以后再选；决定了就勾上。", en: "Tick this once the association has decided.")

    static let change = Text(zh: "改动", en: "Changes")
    static let formerNames = Text(zh: "用过的名字", en: "Names")
    static let predecessors = Text(zh: "接续自", en: "Took over from")
    static let successors = Text(zh: "已由谁接续", en: "Passed to")
    static let existed = Text(zh: "存在时间", en: "Existed")
    static let placed = Text(zh: "上级的变动", en: "Where it stood")
    static let countedBelow = Text(zh: "统计报到这里的", en: "Reporting figures here")
    static let noRules = Text(zh: "还没有选定", en: "Not chosen yet")
    static let byOrder = Text(zh: "按部门规章", en: "By the order in force")
    static let fromOn = Text(zh: "{0}起：{1}", en: "from {0}: {1}")

    /// What was just done about an office.
    static func done(_ key: String) -> Text? {
        switch key {
        case "changed": Text(zh: "改好了。", en: "Changed.")
        case "created": Text(zh: "新设好了。现在可以给它加人。", en: "Set up. People can be taken on now.")
        case "dissolved": Text(zh: "已经撤销，人员和下级机构转到这里。", en: "Dissolved; its people and offices are here now.")
        default: nil
        }
    }

    /// Why an office was not changed, with the field nearest to it.
    static func words(_ problem: OfficeProblem, _ say: Words) -> (field: String, text: String) {
        switch problem {
        case .hasEnded(let day):
            ("from", say(Text(zh: "它{0}就撤销了。", en: "It ended on {0}."), say.fullDate(day)))
        case .beforeItBegan(let day):
            ("from", say(Text(zh: "它{0}才成立，日期要在那以后。", en: "It began on {0}; enter a later day."), say.fullDate(day)))
        case .laterChange(let day):
            (
                "from",
                say(
                    Text(
                        zh: "已经登记了{0}起的变动，日期要不早于它。", en: "A change from {0} is recorded; enter that day or a later one."
                    ),
                    say.fullDate(day))
            )
        case .otherUnknown:
            ("above", say(Text(zh: "那天没有这个机构。", en: "There is no such office on that day.")))
        case .belowItself:
            ("above", say(Text(zh: "不能放到自己或者自己的下级下面。", en: "It cannot stand below itself or an office below it.")))
        case .intoItself: ("successor", say(Text(zh: "接续的要是另一个机构。", en: "The successor must be another office.")))
        case .unchanged: ("from", say(Text(zh: "和现在一样，没有要改的。", en: "This is how it is already.")))
        case .dayAhead:
            (
                "last",
                say(Text(zh: "到了那天再来撤销：人员和案件马上就转。", en: "Come back on that day: people and files pass on at once."))
            )
        case .tooFarAhead(let day):
            ("from", say(Text(zh: "最晚写到{0}，看看年份。", en: "At most {0}; check the year."), say.fullDate(day)))
        }
    }
}
