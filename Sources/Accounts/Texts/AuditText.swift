internal import Kernel
internal import Web

/// What is said about the audit log and what stands in it.
enum AuditText {
    static let who = Text(zh: "谁或对谁（登录名或姓名）", en: "By or about (sign-in or full name)")
    static let from = Text(zh: "从哪天", en: "From")
    static let to = Text(zh: "到哪天", en: "To")
    static let find = Text(zh: "查", en: "Find")
    static let noneFound = Text(zh: "没有这样的记录。放宽一项再查。", en: "No such entries. Loosen one of the conditions.")
    static let export = Text(zh: "导出CSV", en: "Export as CSV")
    static let exportHint = Text(
        zh: "最多{0}条；导出本身也记一条。", en: "At most {0} entries; the export is recorded, too.")
    static let code = Text(zh: "代码", en: "Code")

    /// What happened, for what this capability writes.
    static func name(_ action: AuditAction) -> Text {
        switch action {
        case .signedIn: Text(zh: "登录", en: "Signed in")
        case .signInFailed: Text(zh: "登录没有对上", en: "Sign-in failed")
        case .signedOut: Text(zh: "退出登录", en: "Signed out")
        case .sessionEnded: Text(zh: "登录被结束", en: "Session ended")
        case .passwordChanged: Text(zh: "换密码", en: "Password changed")
        case .personUnlocked: Text(zh: "解除等待", en: "Delay lifted")
        case .roleGranted: Text(zh: "加角色", en: "Role added")
        case .roleWithdrawn: Text(zh: "去掉角色", en: "Role removed")
        case .personCreated: Text(zh: "加人", en: "Person taken on")
        case .personMoved: Text(zh: "调动", en: "Person moved")
        case .personEnded: Text(zh: "离开单位", en: "Employment ended")
        case .passwordReset: Text(zh: "重给第一密码", en: "First password given again")
        case .absenceEntered: Text(zh: "登记请假外出", en: "Absence entered")
        case .absenceRemoved: Text(zh: "撤销请假外出", en: "Absence taken back")
        case .interestDeclared: Text(zh: "回避申报", en: "Interest declared")
        case .interestEnded: Text(zh: "解除回避申报", en: "Interest ended")
        case .filesHandedOver: Text(zh: "移交案件", en: "Files handed over")
        case .officeCreated: Text(zh: "新设机构", en: "Office set up")
        case .officeRenamed: Text(zh: "机构改名", en: "Office renamed")
        case .officeMoved: Text(zh: "机构换上级", en: "Office moved")
        case .officeDissolved: Text(zh: "撤销机构", en: "Office dissolved")
        case .ruleSetChosen: Text(zh: "选定规则", en: "Rule set chosen")
        case .secondFactorSet: Text(zh: "设第二重验证", en: "Second factor set up")
        case .secondFactorFailed: Text(zh: "验证码没有对上", en: "Second factor failed")
        case .secondFactorReset: Text(zh: "重设第二重验证", en: "Second factor reset")
        case .recoveryCodeUsed: Text(zh: "用了恢复码", en: "Recovery code used")
        case .recoveryCodesRenewed: Text(zh: "换恢复码", en: "Recovery codes renewed")
        case .secondFactorDemanded: Text(zh: "改登录要求", en: "Demand of a second factor changed")
        case .auditExported: Text(zh: "导出审计记录", en: "Audit log exported")
        case .calendarImported: Text(zh: "导入放假日历", en: "Calendar imported")
        case .installationSetUp: Text(zh: "初次设置", en: "Installation set up")
        }
    }
}
