internal import AccountsRules
internal import Web

/// What the set-up page says.
enum SetupText {
    static let title = Text(zh: "第一次设置", en: "First setting up")
    static let lead = Text(
        zh: "这里还什么都没有。写完这一页就可以开始用；除了机构名称和管辖，以后都能在页面上改。做完以后，这一页就没有了。",
        en:
            "There is nothing here yet. One page, and work can begin; nearly everything can be changed on pages later. Afterwards this page is gone."
    )
    static let outside = Text(
        zh: "第一批密码要在这里显示，所以只能在这台机器上（http://127.0.0.1）打开，或者经过https（serve --https）。",
        en:
            "First passwords are shown here, so it opens only on this machine (http://127.0.0.1) or through https (serve --https)."
    )
    static let send = Text(zh: "设置好，看第一批密码", en: "Set up, and see the first passwords")
    static let code = Text(zh: "终端上的一次性代码", en: "One-time code from the terminal")
    static let codeHint = Text(
        zh: "启动程序的那个窗口里印着，四组字母和数字。重新启动会换一个。",
        en: "Printed where the program was started: four groups of letters and digits. A restart gives another.")
    static let codeMissing = Text(
        zh: "写上终端上最后印出来的代码，四组都要对。", en: "Enter the code last printed on the terminal, all four groups.")

    static let office = Text(zh: "机构", en: "Office")
    static let zh = Text(zh: "中文全称", en: "Chinese name")
    static let en = Text(zh: "英文名", en: "English name")
    static let enHint = Text(zh: "没有就空着。", en: "May be left out.")
    static let officeMissing = Text(zh: "写上机构全称。", en: "Enter the name of the office.")
    static let kind = Text(zh: "哪一种机构", en: "Kind of office")
    static let kindMissing = Text(zh: "选一种。", en: "Choose a kind.")
    static let division = Text(zh: "管哪里", en: "Division")
    static let divisionHint = Text(
        zh: "名称或代码；几处同名的，前面加上上级，例如 呼和浩特市新城区。",
        en: "Name or code; where several bear the name, put the one above in front, as 呼和浩特市新城区.")
    static let divisionMissing = Text(
        zh: "写上名录里的辖区名称或代码；几处同名的，前面加上上级。",
        en: "Enter a division of the list by name or code; put the one above in front where several bear the name.")
    static let zone = Text(zh: "时区", en: "Time zone")
    static let zoneHint = Text(
        zh: "一天从几点算起，期限按它。全国都用 Asia/Shanghai。", en: "When the legal day begins. All of China uses Asia/Shanghai.")
    static let zoneMissing = Text(zh: "写上时区，例如 Asia/Shanghai。", en: "Enter the zone, such as Asia/Shanghai.")

    static let rules = Text(zh: "按哪套规则办", en: "Rule set")
    static let rulesHint = Text(
        zh: "市场监管部门选第一项。协会自己选定、自己确认：没有查到内蒙古各级协会的办法，所以不替您选。",
        en:
            "A bureau takes the first. An association chooses and confirms its own: none is known for Inner Mongolia, so nothing is chosen for you."
    )
    static let rulesMissing = Text(
        zh: "市场监管部门、所、站选第一项；协会选一套，或者以后再选。",
        en: "A bureau, department or station takes the first; an association takes a set, or chooses later.")
    static let byOrder = Text(zh: "市场监管部门：按部门规章", en: "A bureau: by the order in force")
    static let byOrderHint = Text(
        zh: "市场监督管理总局的规章，按收到那天施行的那一部。", en: "The order of the State Administration in force on the day of receipt.")
    static let later = Text(zh: "协会：以后再选定", en: "An association: choose later")
    static let laterHint = Text(zh: "选定以前不能收案件。", en: "Until then no file can be received.")

    static let calendar = Text(zh: "放假日历", en: "Calendar")
    static let noCalendar = Text(zh: "没有放假日历，期限都是推算的。", en: "There is no calendar; every due day is an estimate.")
    static let calendarKnown = Text(zh: "已有{0}年至{1}年的放假通知。", en: "Holiday notices of {0} to {1} are loaded.")
    static let calendarOld = Text(
        zh: "还没有{0}年的放假通知（国务院一般11月公布）。公布以后，系统管理员在“放假日历”里导入；在那以前，{0}年的期限是推算的。",
        en:
            "The notice for {0} is missing (the State Council usually publishes it in November). The system administrator imports it when it is there; until then due days in {0} are estimates."
    )

    static let mail = Text(zh: "邮件", en: "Mail")
    static let mailLead = Text(
        zh: "不写也行：要发给消费者的先写进数据目录的 messages 里，以后再设。",
        en: "May wait: messages to consumers are written to the folder `messages` until it is set.")
    static let mailHost = Text(zh: "邮件服务器", en: "Mail server")
    static let mailHint = Text(zh: "例如 smtp.example.cn", en: "For example smtp.example.cn")
    static let mailPort = Text(zh: "端口", en: "Port")
    static let mailFrom = Text(zh: "发件地址", en: "Sender")

    static let people = Text(zh: "前四个人", en: "The first four people")
    static let peopleLead = Text(
        zh: "系统管理、安全管理、审计必须是三个人（GB/T 22239）。第一个经办人也先当负责人，以后再分。",
        en:
            "System administration, security administration and audit must be three people (GB/T 22239). The first officer also leads for now."
    )
    static let personName = Text(zh: "姓名", en: "Name")
    static let nameMissing = Text(zh: "写上姓名。", en: "Enter the name.")
    static let signIn = Text(zh: "登录名", en: "Sign-in name")
    static let signInMissing = Text(zh: "写上登录名，四个人各不相同。", en: "Enter a sign-in name; all four differ.")

    static let security = Text(zh: "登录要求", en: "Signing in")
    static let second = Text(zh: "第二重验证", en: "Second factor")
    static let secondYes = Text(zh: "要：密码以外还要手机上的6位数字", en: "Demanded: 6 digits from a telephone besides the password")
    static let secondNo = Text(zh: "不要求", en: "Not demanded")
    static let secondHint = Text(
        zh: "三级系统要求两种验证（GB/T 22239）。第一次登录时设，两分钟。",
        en: "GB/T 22239 level 3 asks for two factors. It is set up at the first sign-in, in two minutes.")

    static let done = Text(zh: "{0}设置好了", en: "{0} is set up")
    static let doneLead = Text(
        zh: "第一批密码只显示这一次。分别告诉四个人，不要发邮件。",
        en: "The first passwords are shown this once. Tell each person theirs, not by mail.")
    static let passwords = Text(zh: "第一批密码", en: "First passwords")
    static let password = Text(zh: "第一个密码", en: "First password")
    static let next = Text(zh: "每个人第一次登录时换成自己的密码。", en: "Each chooses a password of their own at the first sign-in.")
    static let nextWithSecond = Text(
        zh: "每个人第一次登录时换成自己的密码，再设第二重验证。",
        en: "Each chooses a password of their own at the first sign-in and sets up the second factor.")
    static let chooseRules = Text(
        zh: "协会选定规则以前不能收案件：系统管理员在机构的页面上选。",
        en: "No file can be received before the association has chosen its rules: on the page of the office.")
    static let signInNow = Text(zh: "去登录", en: "Sign in")

    static func name(_ kind: OfficeKind) -> Text {
        switch kind {
        case .bureau: Text(zh: "市场监督管理局", en: "Bureau")
        case .association: Text(zh: "消费者协会", en: "Association")
        case .department: Text(zh: "市场监管所", en: "Department")
        case .station: Text(zh: "消费维权服务站", en: "Station")
        }
    }

    static func name(_ seat: SetupForm.Seat) -> Text {
        switch seat {
        case .system: Text(zh: "系统管理员", en: "System administrator")
        case .security: Text(zh: "安全管理员", en: "Security administrator")
        case .auditor: Text(zh: "审计管理员", en: "Auditor")
        case .officer: Text(zh: "第一个经办人", en: "First officer")
        }
    }

    static func duty(_ seat: SetupForm.Seat) -> Text {
        switch seat {
        case .system: Text(zh: "建机构、建人、导入日历；不给权。", en: "Makes offices, accounts and calendars; gives no rights.")
        case .security: Text(zh: "给权、重给密码、结束登录；不建人。", en: "Gives rights, passwords and ends sessions; makes nobody.")
        case .auditor: Text(zh: "看前两位做了什么。", en: "Reads what the other two did.")
        case .officer: Text(zh: "收、办、分派案件。", en: "Takes in, handles and assigns files.")
        }
    }
}
