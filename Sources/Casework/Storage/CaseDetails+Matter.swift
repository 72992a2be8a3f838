package import CaseworkRules
internal import Kernel

extension CaseDetails {
    /// What the file is about, in a line, as papers name it; a title that is only the beginning of the story says less
    /// than the trader and what was bought.
    package func matter(in book: CategoryBook) -> String {
        guard title.hasSuffix("…"), !trader.name.isEmpty else { return title }
        let named = book.path(file.category.system, file.category.code).last?.zh ?? ""
        let bought = purchase.product.isEmpty ? named : purchase.product
        return [trader.name, bought].filter { !$0.isEmpty }.joined(separator: "：")
    }
}
