internal import Web

/// What each nature means, in plain words; no official definitions were found, so these only help to choose.
enum NatureText {
    static let hints: [String: Text] = [
        "quality": Text(zh: "坏了、用不了、和说好的不一样", en: "Broken, useless or not as agreed"),
        "safety": Text(zh: "伤了人，或者可能伤人", en: "It hurt somebody, or might"),
        "price": Text(zh: "多收钱、标价和收的不一样", en: "Charged too much, or not the price shown"),
        "measurement": Text(zh: "缺斤少两", en: "Short weight or quantity"),
        "counterfeit": Text(zh: "假货、冒牌", en: "Fake goods or brand"),
        "contract": Text(zh: "不按约定办、不退款、条款不公平", en: "Agreement not kept, no refund, unfair terms"),
        "false_advertising": Text(zh: "广告、直播说的和实际不一样", en: "Advertising or a live stream said something untrue"),
        "personal_dignity": Text(zh: "被辱骂、搜身，个人信息被乱用", en: "Insulted, searched, or your data misused"),
        "after_sales": Text(zh: "该修不修、该换不换、没人管", en: "No repair, no exchange, nobody answers"),
        "other": Text(zh: "上面都不像", en: "None of these"),
    ]
}
