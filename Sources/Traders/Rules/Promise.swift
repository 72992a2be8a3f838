/// What a trader promises to everybody, on its public page.
package enum PromiseKind: String, CaseIterable, Sendable {
    /// 放心消费承诺: quality, honesty, redress.
    case care
    /// 无理由退货 beyond what the law asks (消费者权益保护法 art. 25 covers distance selling only).
    case returns
}

/// Who pays the way back.
package enum Freight: String, CaseIterable, Sendable { case trader, consumer }

/// One promise, as the form has it.
package struct Promise: Equatable, Sendable {
    package let kind: PromiseKind
    /// The goods or services for which it holds.
    package let scope: String
    /// Days within which goods come back; only for returns.
    package let days: Int?
    /// In which state goods come back, and what is left out; may be empty.
    package let conditions: String
    package let freight: Freight?

    package init(kind: PromiseKind, scope: String, days: Int?, conditions: String, freight: Freight?) {
        self.kind = kind
        self.scope = scope
        self.days = days
        self.conditions = conditions
        self.freight = freight
    }

    /// Promises of one trader at most.
    package static let most = 20
    package static let longest = 500
    /// Seven days are what the law has for distance selling; nobody promises longer than a year.
    package static let dayRange = 1...365

    /// What is missing for its kind: the fields by name.
    package var missing: [String] {
        var missing = scope.allSatisfy(\.isWhitespace) ? ["scope"] : []
        if kind == .returns, days == nil { missing.append("days") }
        if kind == .returns, freight == nil { missing.append("freight") }
        return missing
    }
}
