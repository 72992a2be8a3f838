internal import CaseworkRules
internal import Kernel
internal import Web

/// What happened, what was bought, what is asked for and what was agreed to.
struct FileStory {
    let view: FileView
    let say: Words
    /// A copy for the trader says nothing of consents and of other records.
    var isForTrader = false

    private var details: CaseDetails { view.details }

    var html: HTML {
        .panel(
            say(FileText.story(view.file.kind)), paragraphs + [.facts(facts)])
    }

    private var paragraphs: [HTML] {
        details.story.split(separator: "\n").map { .p(String($0), class: "text") }
    }

    private var facts: [Fact] {
        let purchase = details.purchase
        var facts: [Fact] = []
        let goods = [purchase.product, purchase.brand, purchase.model].filter { !$0.isEmpty }
        if !goods.isEmpty { facts.append(Fact(say(FileText.product), goods.joined(separator: " "))) }
        if !bought.isEmpty { facts.append(Fact(say(FileText.bought), say.clauses(bought))) }
        if let amount = purchase.amount { facts.append(Fact(say(FileText.amount), say.money(amount))) }
        if !details.claims.isEmpty { facts.append(Fact(say(FileText.claims), claims)) }
        guard !isForTrader else { return facts }
        if !details.consents.isEmpty { facts.append(Fact(say(FileText.consents), consents)) }
        if let recorded = details.recordedOutcome { facts.append(Fact(say(FileText.recorded), recorded)) }
        return facts
    }

    private var bought: [String] {
        let purchase = details.purchase
        var parts = [purchase.boughtOn?.description, purchase.online ? say(FileText.online) : nil].compactMap { $0 }
        parts += [purchase.platform, purchase.shop].filter { !$0.isEmpty }
        if !purchase.orderNumber.isEmpty { parts.append(say(FileText.order, purchase.orderNumber)) }
        return parts
    }

    private var claims: String {
        say.parts(
            details.claims.map { claim in say(claim.kind.text) + (claim.amount.map { " " + say.money($0) } ?? "") })
    }

    private var consents: String {
        details.consents.map { consent in
            say(FileText.consent, say(consent.purpose.text), say(consent.given ? WebText.yes : WebText.no))
        }.joined(separator: "\u{3000}")
    }
}
