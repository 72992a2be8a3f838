package import Hummingbird
internal import Kernel
internal import TradersRules
package import Web

/// Traders: the register, joining for settlement online, and the trader desk.
///
/// What this capability brings: ``migrations``, pages of three faces, and entries for the staff's rail. Its rules are
/// in `TradersRules`. What a trader's people do in rooms is settlement's; it asks here who they are.
package struct Traders: Sendable {
    package let tools: TraderTools

    package init(_ tools: TraderTools) {
        self.tools = tools
    }

    package var accounts: AccountStore { AccountStore(tools) }
    package var door: ShopDoor { ShopDoor(people: ShopPeople(tools)) }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        RegisterPages(store: TraderStore(tools)).add(to: router)
        AccountPages(store: accounts).add(to: router)
        JoinPages(store: accounts).add(to: router)
        ShopSignInPages(door: door).add(to: router)
        ShopPages(door: door, accounts: accounts).add(to: router)
        ShopPeoplePages(door: door).add(to: router)
        ShopSecondPages(door: door).add(to: router)
        WordsPages(door: door, words: ShopWords(tools)).add(to: router)
        ShopKeyPages(door: door, keys: ShopKeys(tools)).add(to: router)
        OpenPages(accounts: accounts, words: ShopWords(tools)).add(to: router)
    }

    /// The entries of the staff desk's rail.
    package static let rail = [
        RailEntry(RegisterText.title, path: TraderAddress.register, icon: .list) {
            RegisterPermission.allows(.see, $0.roles, .own)
        },
        RailEntry(AccountText.title, path: TraderAddress.accounts, icon: .people) {
            RegisterPermission.allows(.readApplications, $0.roles, .own)
        },
    ]

    /// The entry of the public site's footer.
    package static let footer = NavigationEntry(
        Text(zh: "商家入驻", en: "For traders"), path: TraderAddress.signIn)

    /// Lets the form of an application carry a file; to be called on the settings that the whole stack gets.
    package static func setLimits(_ table: inout FormLimitTable, licence: FormLimit) {
        table.set(licence, for: TraderAddress.join)
    }

    /// Hashing a password costs, and files are costly to take in.
    package static func rates() -> [RateRule] {
        [
            RateRule(TraderAddress.join, method: .post, buckets: TokenBuckets(capacity: 10, perMinute: 1)),
            RateRule(TraderAddress.signIn, method: .post, buckets: TokenBuckets(capacity: 20, perMinute: 6)),
            RateRule(TraderAddress.code, method: .post, buckets: TokenBuckets(capacity: 20, perMinute: 6)),
        ]
    }

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "traders-not-permitted": RegisterText.notPermitted, "shop-not-permitted": ShopText.notPermitted,
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "trader-entered": Text(zh: "登记经营者", en: "Trader entered"),
        "trader-rename": Text(zh: "经营者改名", en: "Trader renamed"),
        "trader-merge": Text(zh: "合并经营者", en: "Traders merged"),
        "trader-split": Text(zh: "撤销合并经营者", en: "Merge of traders undone"),
        "trader-place": Text(zh: "改经营者类型、上级", en: "Trader placed anew"),
        "trader-applied": Text(zh: "商家申请入驻", en: "Trader applied to join"),
        "trader-account-joined": Text(zh: "同意商家入驻", en: "Trader admitted"),
        "trader-account-refused": Text(zh: "不同意商家入驻", en: "Trader refused"),
        "trader-account-left": Text(zh: "商家退出", en: "Trader left"),
        "trader-account-removed": Text(zh: "移出商家", en: "Trader removed"),
        "trader-promise-made": Text(zh: "商家公示承诺", en: "Promise of a trader made"),
        "trader-promise-ended": Text(zh: "商家收回承诺", en: "Promise of a trader taken back"),
        "trader-key-made": Text(zh: "商家做程序密钥", en: "Key of a trader’s program made"),
        "trader-key-revoked": Text(zh: "商家停用程序密钥", en: "Key of a trader’s program shut"),
        "trader-person-added": Text(zh: "商家加人员", en: "Person of a trader added"),
        "trader-second-set": Text(zh: "商家人员设好第二重验证", en: "Second factor of a trader’s person set up"),
        "trader-second-failed": Text(zh: "商家人员验证码不对", en: "Code of a trader’s person wrong"),
        "trader-second-recovered": Text(zh: "商家人员用恢复码登录", en: "Recovery code of a trader’s person used"),
        "trader-second-codes": Text(zh: "商家人员换恢复码", en: "Recovery codes of a trader’s person renewed"),
        "trader-second-reset": Text(zh: "商家重设人员的第二重验证", en: "Second factor of a trader’s person reset"),
        "trader-second-demanded": Text(zh: "商家要求第二重验证", en: "Second factor demanded by a trader"),
        "trader-second-not-demanded": Text(zh: "商家不再要求第二重验证", en: "Second factor no longer demanded"),
        "trader-person-ended": Text(zh: "商家减人员", en: "Person of a trader ended"),
    ]
}
