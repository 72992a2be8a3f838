internal import Web

/// What the description of the API says of call-backs.
enum CallBackAPIText {
    static let list = Text(zh: "本单位的回访抽样，新的在前", en: "Samples for call-backs of the own office, newest first")
    static let listed = Text(zh: "最近的抽样", en: "The newest samples")
    static let read = Text(zh: "一次抽样和其中每个回访", en: "A sample with its calls")
    static let one = Text(
        zh: "抽样、回访和比率；种子、总数和数量相同，抽到的就相同",
        en: "The sample, its calls and rates; the same seed, population and size draw the same files")
    static let draw = Text(
        zh: "从一段时间内办结的投诉中随机抽取", en: "Draws a random sample of the complaints closed in a period")
    static let record = Text(
        zh: "登记一次回访的结果；再登记就替换，审计日志里两次都在",
        en: "Records what a call came to; a later record takes its place, and the audit log has both")
    static let key = Text(zh: "抽样", en: "The sample")
    static let position = Text(zh: "第几个，从0起", en: "Which call, from 0")
}
