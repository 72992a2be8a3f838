internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import Web

/// Everything that was written, read back before it is sent.
struct CheckFacts {
    let draft: LodgingDraft
    let fields: LodgingFields
    let book: CategoryBook
    let directory: OfficeDirectory
    let today: Day

    private var typed: FilingDraft { draft.fields }

    func html(_ say: Words) -> HTML {
        .join([
            .h2(say(CheckText.story)), .facts(story(say)),
            .h2(say(CheckText.trader)), .facts(trader(say)),
            .h2(say(CheckText.purchase)), .facts(purchase(say)),
            .h2(say(CheckText.person)), .facts(person(say)),
            .h2(say(CheckText.evidence)), .facts([evidence(say)]),
        ])
    }

    private func story(_ say: Words) -> [Fact] {
        [
            fact(FieldText.story, .story, .text(typed[.story]), say),
            fact(FieldText.nature, .nature, .text(name(of: typed[.nature], say)), say),
        ]
    }

    private func trader(_ say: Words) -> [Fact] {
        var facts = [
            fact(FieldText.traderName, .traderName, .text(typed[.traderName]), say),
            fact(CheckText.place, .traderDivision, .text(place(say)), say),
        ]
        if typed.has(.traderCreditCode) { facts.insert(creditCode(say), at: 1) }
        facts += optional([(FieldText.traderAddress, .traderAddress), (FieldText.traderPhone, .traderPhone)], say)
        return facts
    }

    private func creditCode(_ say: Words) -> Fact {
        let text = typed[.traderCreditCode]
        let right = HTML.join([.br, .span(say(CheckText.codeRight), class: "ok small")])
        let value = HTML.join([.span(text, class: "mono"), .when(CreditCode(text) != nil, right)])
        return fact(FieldText.creditCode, .traderCreditCode, value, say)
    }

    private func purchase(_ say: Words) -> [Fact] {
        let path = typed.has(.category) ? say(book.pathName(book.main, typed[.category])) : ""
        return [
            fact(FieldText.product, .product, .text(typed[.product]), say),
            fact(FieldText.categoryText, .categoryText, .text(path), say),
            fact(CheckText.boughtWhere, .online, .text(bought(say)), say),
        ]
            + optional(
                [
                    (FieldText.brand, .brand), (FieldText.model, .model), (FieldText.orderNumber, .orderNumber),
                    (FieldText.gtin, .gtin),
                ], say) + [
                fact(FieldText.boughtOn, .boughtOn, .text(day(say)), say),
                fact(FieldText.amount, .amount, money(typed[.amount], say), say),
                fact(FieldText.claims, .claims, claims(say), say),
            ]
    }

    private func person(_ say: Words) -> [Fact] {
        var facts =
            [
                fact(FieldText.name, .name, .text(typed[.name]), say),
                fact(FieldText.phone, .phone, .text(typed[.phone]), say),
            ] + optional([(FieldText.address, .address)], say)
        if isYes(.byAgent) {
            let lines = [typed[.agentName], typed[.agentPhone], typed[.agentAuthority]].filter { !$0.isEmpty }
            facts.append(fact(CheckText.agent, .byAgent, .text(say.clauses(lines)), say))
        }
        if typed.has(.ageBand) || typed.has(.rural) {
            facts.append(fact(CheckText.about, .ageBand, .text(about(say)), say))
        }
        return facts
    }

    private func evidence(_ say: Words) -> Fact {
        let count = draft.evidence.count
        let name = count == 0 ? say(LodgingText.noFiles) : say(LodgingText.fileCount, String(count))
        let lines = draft.evidence.flatMap { file -> [HTML] in
            [.span(file.name, class: "raw"), .text(" "), .span(say.size(file.size), class: "dim nw"), .br]
        }
        return Fact(
            name, lines.isEmpty ? .span(say(CheckText.noFiles), class: "dim") : .join(lines),
            change: LodgingAddress.step(.evidence).path, say)
    }
}

// MARK: Values

extension CheckFacts {
    private func fact(_ name: Text, _ field: FilingField, _ value: HTML, _ say: Words) -> Fact {
        let shown = value.isEmpty ? HTML.span(say(CheckText.notWritten), class: "dim") : value
        let change = LodgingAddress.step(field.step).path + "#\(field.rawValue)"
        return Fact(say(name), shown, change: change, say)
    }

    private func optional(_ entries: [(Text, FilingField)], _ say: Words) -> [Fact] {
        entries.filter { typed.has($0.1) }.map { fact($0.0, $0.1, .text(typed[$0.1]), say) }
    }

    private func name(of nature: String, _ say: Words) -> String {
        book.category(CategoryStore.natures, nature).map { say($0.name) } ?? ""
    }

    private func place(_ say: Words) -> String {
        guard let code = DivisionCode(rawValue: typed[.traderDivision]) else { return "" }
        return directory.path(of: code, on: today).dropFirst().map { say($0.name) }.joined(separator: " ")
    }

    private func bought(_ say: Words) -> String {
        guard isYes(.online) else { return say(FieldText.inShop) }
        let lines = [say(FieldText.onNet), typed[.platform], typed[.shop]].filter { !$0.isEmpty }
        return say.clauses(lines)
    }

    private func day(_ say: Words) -> String {
        Day(typed: typed[.boughtOn]).map { say.fullDate($0) } ?? typed[.boughtOn]
    }

    private func money(_ text: String, _ say: Words) -> HTML {
        guard let money = Money(yuanText: text) else { return .text(text) }
        return .span(say.money(money), class: "nw")
    }

    private func claims(_ say: Words) -> HTML {
        let chosen = typed.all(.claims).compactMap(ClaimKind.init(rawValue:))
        return .join(
            chosen.flatMap { kind -> [HTML] in
                let amount = kind.amountField.map { typed[$0] } ?? ""
                return [.text(say(kind.text)), .when(!amount.isEmpty, .join([.text(" "), money(amount, say)])), .br]
            })
    }

    private func about(_ say: Words) -> String {
        let age = AgeBand(rawValue: typed[.ageBand]).map { say($0.text) }
        let rural = typed.has(.rural) ? say(isYes(.rural) ? FieldText.countryside : FieldText.town) : nil
        return say.clauses([age, rural].compactMap(\.self))
    }

    private func isYes(_ field: FilingField) -> Bool { typed[field] == "yes" }
}

// MARK: Problems

extension CheckFacts {
    /// Where a problem is put right: a category in the words, until there is something to choose from.
    func place(of field: FilingField) -> FilingField {
        field == .category && fields.offered.isEmpty ? .categoryText : field
    }

    /// A problem by itself: its own sentence, or the field's name and the general one.
    func words(_ problem: FieldProblem, _ field: FilingField, _ say: Words) -> String {
        let all = fields.main(field.step) + fields.more(field.step)
        guard let found = all.flatMap({ [$0] + $0.inner }).first(where: { $0.name == place(of: field).rawValue }) else {
            return say.problem(problem.problem)
        }
        if problem.problem == .missing, let missing = found.missing { return say(missing) }
        return say(found.label) + say.colon + say.problem(problem.problem)
    }
}
