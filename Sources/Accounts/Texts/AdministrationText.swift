internal import AccountsRules
internal import Kernel
package import Web

/// What the pages for administrators and auditors say.
package enum AdministrationText {
    package static let people = Text(zh: "人员", en: "People")
    package static let peopleOf = Text(zh: "{0}和下级单位", en: "{0} and offices below")
    package static let peopleTable = Text(zh: "人员表，按编号", en: "People, by number")
    package static let name = Text(zh: "姓名", en: "Name")
    package static let state = Text(zh: "状态", en: "State")
    package static let active = Text(zh: "在用", en: "Active")
    package static let ended = Text(zh: "已停用", en: "Ended")
    package static let next = Text(zh: "后面50人", en: "Next 50")
    package static let grant = Text(zh: "加一个角色", en: "Add a role")
    package static let grantSend = Text(zh: "加上", en: "Add")
    package static let withdraw = Text(zh: "去掉{0}", en: "Remove: {0}")
    package static let rolesHeld = Text(zh: "现在的角色", en: "Roles held")
    package static let failures = Text(zh: "没对上的次数", en: "Failed attempts")
    package static let unlock = Text(zh: "现在就能再登录", en: "Let sign in again at once")
    package static let roleProblems = Text(zh: "角色没有改", en: "The roles were not changed")
    package static let unknownRole = Text(zh: "选一个角色。", en: "Choose a role.")
    package static let notYours = Text(
        zh: "加和去掉角色，由安全管理员来做。", en: "Roles are added and removed by the security administrator.")
    package static let ownRoles = Text(
        zh: "自己的角色要由另一位安全管理员来改。",
        en: "Your own roles are changed by another security administrator.")
    package static let alreadyHeld = Text(zh: "已经是{0}了。", en: "Already {0}.")
    package static let notHeld = Text(zh: "现在不是{0}，去不掉。", en: "Not {0} now; nothing to remove.")
    package static let conflict = Text(
        zh: "{0}和{1}不能是同一个人（GB/T 22239）。", en: "{0} and {1} must not be one person (GB/T 22239).")

    package static let lastHolder = Text(
        zh: "现在只有这一位{0}，先让另一个人当上。", en: "Nobody else is {0} now; appoint another first.")
    static let duties = Text(zh: "三员分开", en: "Three duties, three people")
    static let dutiesLead = Text(
        zh: "系统管理、安全管理、审计必须是三个人，互相看着（GB/T 22239）：系统管理员建人建机构，不给权；安全管理员给权，不建人；审计管理员看两边做了什么。",
        en:
            "System administration, security administration and audit are three people who watch each other (GB/T 22239): the first makes accounts and offices and gives no rights; the second gives rights and makes nobody; the third reads what both did."
    )
    static let dutyMissing = Text(zh: "还没有人，请尽快定一位。", en: "Nobody yet; appoint somebody soon.")
    static let away = Text(zh: "{0}不在", en: "{0} away")
    static let acts = Text(zh: "可以办的事", en: "What can be done")

    package static let offices = Text(zh: "机构", en: "Offices")
    package static let officesBelow = Text(zh: "下一级", en: "Directly below")
    package static let noneBelow = Text(zh: "下面没有机构。", en: "There is no office below.")
    package static let division = Text(zh: "辖区", en: "Division")
    package static let kind = Text(zh: "种类", en: "Kind")
    package static let reportsTo = Text(zh: "统计报给", en: "Reports figures to")
    package static let nobody = Text(zh: "没有上级", en: "Nobody above")
    package static let path = Text(zh: "上级", en: "Above")

    package static let audit = Text(zh: "审计记录", en: "Audit log")
    package static let auditTable = Text(zh: "审计记录，新的在前", en: "Audit log, newest first")
    package static let when = Text(zh: "时间", en: "Time")
    package static let who = Text(zh: "谁", en: "Who")
    package static let what = Text(zh: "做了什么", en: "What")
    package static let about = Text(zh: "对谁", en: "To whom")
    package static let detail = Text(zh: "内容", en: "Detail")
    package static let sequence = Text(zh: "序号", en: "Number")
    package static let installation = Text(zh: "自动", en: "Automatic")
    package static let older = Text(zh: "更早的50条", en: "50 older entries")
    package static let nothing = Text(zh: "还没有记录。", en: "No entries yet.")
    package static let proven = Text(
        zh: "每条都和前一条连着，改动和缺少都能查出来。", en: "Each entry is chained to the one before; changes and gaps show.")

    /// The kind of an office.
    static func name(_ kind: OfficeKind) -> Text {
        switch kind {
        case .bureau: Text(zh: "市场监督管理局", en: "Bureau")
        case .association: Text(zh: "消费者协会", en: "Association")
        case .department: Text(zh: "市场监管所", en: "Department")
        case .station: Text(zh: "消费维权服务站", en: "Station")
        }
    }

    /// Why roles were not changed.
    static func problem(_ problem: RoleProblem, _ say: Words) -> String {
        switch problem {
        case .ownRoles: say(ownRoles)
        case .alreadyHeld(let role): say(alreadyHeld, say(RoleText.name(role)))
        case .notHeld(let role): say(notHeld, say(RoleText.name(role)))
        case .lastHolder(let role): say(lastHolder, say(RoleText.name(role)))
        case .conflict(let pair): say(conflict, say(RoleText.name(pair.first)), say(RoleText.name(pair.second)))
        }
    }
}
