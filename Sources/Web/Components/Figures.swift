/// One number of a summary with what it is made of; never a rate without its parts.
package struct Figure: Sendable {
    let name: String
    let value: String
    let unit: String
    let parts: String

    package init(_ name: String, _ value: String, unit: String = "", parts: String) {
        self.name = name
        self.value = value
        self.unit = unit
        self.parts = parts
    }

    /// A rate: its per cent, and numerator ÷ denominator.
    package init(rate name: String, _ numerator: Int, of denominator: Int, more: String = "", _ say: Words) {
        let parts = say.fraction(numerator, of: denominator) + more
        self.init(name, say.rate(numerator, of: denominator), parts: parts)
    }
}

extension HTML {
    /// The numbers of a summary.
    package static func figures(_ figures: [Figure]) -> HTML {
        .dl(
            class: "figs",
            figures.map { figure in
                let unit: HTML = figure.unit.isEmpty ? .empty : .small(" " + figure.unit)
                return .div([.dt(figure.name), .dd([.text(figure.value), unit]), .dd(figure.parts)])
            })
    }
}
