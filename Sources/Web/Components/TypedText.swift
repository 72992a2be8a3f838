internal import Kernel

extension HTML {
    /// What somebody typed, named as Chinese for those who hear an English page.
    package static func typed(_ text: String, _ say: Words) -> HTML {
        let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        return isChinese && say.language != .zh ? .span(text, with: [.lang("zh-Hans")]) : .text(text)
    }
}
