/// The undertaking (承诺书) a trader gives on joining; its version is kept with each application.
package enum Undertaking {
    package static let version = "2026-11"

    /// What is promised, one a line.
    package static let clauses: [(zh: String, en: String)] = [
        ("消费者请求在线和解的，在期限内答复，不回避、不推诿。", "We answer within the time set when a consumer asks to settle online."),
        ("提出的方案、签下的协议，按约定的日期做到。", "We do what we offered and agreed by the day agreed."),
        ("不以撤诉、删评、保密为条件，不威胁、骚扰消费者。", "We set no conditions of silence, and threaten or harass nobody."),
        ("对和解中得知的个人信息保密，只用来处理这件投诉。", "We keep personal data confidential and use it for the complaint alone."),
        ("答复率、履行情况等按规定公示，我们接受监督。", "We accept that our rates of answers and performance are published."),
    ]
}
