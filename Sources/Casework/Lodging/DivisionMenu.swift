package import AccountsRules
package import Kernel
internal import Web

/// The places a trader can be in, as a menu: the leagues and cities of the installation with their banners.
package struct DivisionMenu: Sendable {
    /// A league or city with what is directly below it.
    package struct Group: Sendable {
        package let above: Division
        package let places: [Division]
    }

    package let groups: [Group]

    /// The places below the division of the head office, as they stand on that day.
    package init(_ directory: OfficeDirectory, on day: Day) {
        guard let root = directory.ground(on: day) else {
            groups = []
            return
        }
        groups = directory.places(below: root, on: day).map { above in
            Group(above: above, places: directory.places(below: above.code, on: day).filter { $0.level == .county })
        }
    }
}

extension OfficeDirectory {
    /// The division of the office at the head: the region, or the league of an installation of its own.
    func ground(on day: Day) -> DivisionCode? {
        let heads = heads(on: day)
        return (heads.first { $0.kind == .bureau } ?? heads.first)?.division
    }

    /// The divisions directly below that exist on that day, in the order of their codes.
    func places(below code: DivisionCode, on day: Day) -> [Division] {
        children(of: code, on: day).compactMap(division).filter { $0.exists(on: day) && $0.kind != .container }
            .sorted { $0.code < $1.code }
    }
}

/// The question where the trader is: one menu, a group for each league, each with a way out for those who are not sure.
struct DivisionField: FormField {
    let name: String
    let menu: DivisionMenu
    var label = FieldText.division
    var hint = FieldText.divisionHint
    var missing: Text? = FieldText.divisionMissing
    /// Whether what to do about a place elsewhere stands below.
    var isHelped = true

    func html(_ state: FormState, _ say: Words) -> HTML {
        let message = message(state, say)
        var bound = ["\(name)-hint"]
        if message != nil { bound.append("\(name)-error") }
        var attributes: [Attribute] = [.id(name), .name(name), .describedBy(bound.joined(separator: " "))]
        if message != nil { attributes.append(Attribute("aria-invalid", "true")) }
        let chosen = state.values.text(name)
        let first = option(say(WebText.choose), "", chosen)
        return .div(
            class: message == nil ? "field" : "field err",
            [
                .label(say(label), with: [Attribute("for", name)]),
                .p(say(hint), class: "hint", with: [.id("\(name)-hint")]),
                .some(message) { error($0, say) },
                .element(
                    "select", class: "w22", with: attributes, [first] + menu.groups.map { group($0, chosen, say) }),
                .when(isHelped, .details(say(FieldText.elsewhere), [.p(say(FieldText.elsewhereHelp))])),
            ])
    }

    private func group(_ group: DivisionMenu.Group, _ chosen: String, _ say: Words) -> HTML {
        let name = say(group.above.name)
        let unsure = group.places.isEmpty ? name : say(FieldText.divisionUnsure, name)
        let places = group.places.map { option(say($0.name), $0.code.rawValue, chosen) }
        return .element(
            "optgroup", with: [Attribute("label", name)],
            places + [option(unsure, group.above.code.rawValue, chosen)])
    }

    private func option(_ text: String, _ value: String, _ chosen: String) -> HTML {
        .element("option", with: value == chosen ? [.value(value), .selected] : [.value(value)], text)
    }

    private func message(_ state: FormState, _ say: Words) -> String? {
        guard let found = state.problems.first(where: { $0.field == name }) else { return nil }
        return found.problem == .missing ? say(FieldText.divisionMissing) : say.problem(found.problem)
    }

    private func error(_ message: String, _ say: Words) -> HTML {
        .p(
            class: "msg", with: [.id("\(name)-error")],
            [.icon(.alert), .span([.heard(say(WebText.errorHeard)), .text(message)])])
    }
}
