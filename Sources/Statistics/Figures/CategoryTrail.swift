internal import StatisticsRules
internal import Web

/// The way back up from the category whose parts are shown.
struct CategoryTrail {
    let filter: FigureFilter
    let names: FigureNames

    var html: HTML {
        guard let node = filter.category else { return .empty }
        var steps: [(name: String, filter: FigureFilter)] = [step(nil)]
        steps += names.categories.path(to: node).map { step($0) }
        return .p(
            class: "small row",
            steps.map { entry in
                .a(names.say(FiguresText.up, entry.name), href: FiguresAddress.page(entry.filter).path)
            })
    }

    private func step(_ category: String?) -> (name: String, filter: FigureFilter) {
        var above = filter
        above.category = category
        return (category.map(names.category) ?? names.say(FiguresText.allCategories), above)
    }
}
