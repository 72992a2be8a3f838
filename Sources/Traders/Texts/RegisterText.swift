internal import TradersRules
internal import Web

/// What the pages of the register say.
enum RegisterText {
    static let title = Text(zh: "经营者名录", en: "Register of traders")
    static let lead = Text(
        zh: "按统一社会信用代码或者名称查。案件里见过、还没有人认领的，也列在下面。",
        en: "Look up by credit code or name. Traders that filings name, and that nobody has claimed, are listed below.")
    static let search = Text(zh: "代码或者名称开头", en: "Credit code, or how the name begins")
    static let searchHint = Text(zh: "名称至少两个字。用过的名称也查得到。", en: "At least two characters of a name; former names count.")
    static let find = Text(zh: "查", en: "Look up")
    static let name = Text(zh: "名称", en: "Name")
    static let nameMissing = Text(zh: "写上名称。", en: "Enter the name.")
    static let code = Text(zh: "统一社会信用代码", en: "Credit code")
    static let kindLabel = Text(zh: "类型", en: "Kind")
    static let standingLabel = Text(zh: "状态", en: "State")
    static let number = Text(zh: "名录编号", en: "Number in the register")
    static let merged = Text(zh: "已并入别的", en: "Merged")
    static let inRegister = Text(zh: "名录里", en: "In the register")
    static let inFilings = Text(zh: "案件里见过", en: "Named in filings")
    static let inFilingsLead = Text(
        zh: "名录里还没有。登记以后可以改名、合并，商家也可以认领。", en: "Not in the register yet. Once entered it can be kept and claimed.")
    static let none = Text(
        zh: "名录里没有。试试名称的前两个字，或者18位代码。", en: "None in the register. Try the first two characters, or the code.")
    static let files = Text(zh: "{0}件", en: "{0} {0:file:files}")
    static let filesMore = Text(zh: "最近{0}件以上", en: "{0} or more files")
    static let enter = Text(zh: "登记到名录", en: "Enter into the register")
    static let enterAnother = Text(zh: "登记一个没见过的", en: "Enter one that was never named")
    static let mergedInto = Text(zh: "已经并入：", en: "Merged into: ")
    static let mergedHere = Text(zh: "并进来的", en: "Merged into this one")
    static let below = Text(zh: "分支机构、店铺", en: "Branches and shops")
    static let parent = Text(zh: "上级", en: "Belongs to")
    static let names = Text(zh: "用过的名称", en: "Names")
    static let nameNow = Text(zh: "{0}，{1}起", en: "{0}, since {1}")
    static let nameUntil = Text(zh: "{0}，{1}至{2}", en: "{0}, {1} to {2}")
    static let moves = Text(zh: "可以做的", en: "What can be done")
    static let history = Text(zh: "变动记录", en: "History")
    static let into = Text(zh: "并入哪一个", en: "Into which")
    static let otherHint = Text(zh: "18位代码，或者名录编号。", en: "Its credit code, or its number in the register.")
    static let why = Text(zh: "为什么", en: "Why")

    static func kind(_ kind: TraderKind) -> Text {
        switch kind {
        case .company: Text(zh: "公司、个体工商户", en: "Company or sole trader")
        case .branch: Text(zh: "分支机构", en: "Branch")
        case .shop: Text(zh: "平台内店铺", en: "Shop on a platform")
        case .platform: Text(zh: "平台经营者", en: "Platform operator")
        }
    }

    static func standing(_ standing: TraderStanding) -> Text {
        switch standing {
        case .known: Text(zh: "已知，未认领", en: "Known, not claimed")
        case .claimed: Text(zh: "已认领", en: "Claimed")
        }
    }

    static func move(_ move: RegisterMove.Name) -> Text {
        switch move {
        case .enter: enter
        case .rename: Text(zh: "改名称", en: "Rename")
        case .merge: Text(zh: "并入另一个", en: "Merge into another")
        case .split: Text(zh: "撤销合并", en: "Undo the merge")
        case .place: Text(zh: "改类型、上级", en: "Change kind or place")
        case .claim: Text(zh: "认领", en: "Claim")
        }
    }

    static func event(_ kind: RegisterMove.Name) -> Text {
        switch kind {
        case .enter: Text(zh: "登记", en: "Entered")
        case .rename: Text(zh: "改名", en: "Renamed")
        case .merge: Text(zh: "并入", en: "Merged")
        case .split: Text(zh: "撤销合并", en: "Merge undone")
        case .place: Text(zh: "改了类型、上级", en: "Placed anew")
        case .claim: Text(zh: "商家认领", en: "Claimed by the trader")
        }
    }

    static func reason(_ reason: RegisterRefused.Reason) -> Text {
        switch reason {
        case .alreadyMerged: Text(zh: "已经并入别的，先撤销合并。", en: "It is merged already; undo that first.")
        case .notMerged: Text(zh: "没有并入过别的。", en: "It is not merged.")
        case .itself: Text(zh: "不能并入自己、归自己管。", en: "An entry cannot go into or below itself.")
        case .intoMerged: Text(zh: "那一个已经并入别的，请填最后的那个。", en: "That one is merged itself; name the one it went into.")
        case .claimed: Text(zh: "有人认领的不能并走，可以把另一个并进来。", en: "A claimed entry stays; merge the other one into it.")
        case .differentCodes: Text(zh: "两个代码不一样，是两个经营者。", en: "Two different codes are two traders.")
        case .reasonMissing: Text(zh: "写上为什么。", en: "Say why.")
        case .nameMissing: nameMissing
        case .parentKind:
            Text(zh: "分支机构归公司或者平台，店铺归平台。", en: "A branch is below a company or platform, a shop below a platform.")
        case .parentBelow: Text(zh: "上级自己不能再有上级。", en: "What it belongs to cannot belong to another itself.")
        case .parentMissing: Text(zh: "分支机构、店铺要写归哪一个。", en: "A branch or shop belongs to another; name it.")
        }
    }

    static let notPermitted = Text(
        zh: "名录由登记、经办人员查，经办人员和负责人改；入驻由负责人定。",
        en: "Staff look traders up; officers and supervisors keep the register, supervisors decide who joins.")
}
