internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// Both sides of the dispute; personal values are masked until somebody says why they are needed.
struct FileParties {
    let view: FileView
    let page: PageContext
    let reveal: FilePage.Reveal?

    private var say: Words { page.say }
    private var details: CaseDetails { view.details }

    var html: HTML {
        let note = HTML.span(say(FileText.revealNote), class: "push xs dim")
        return .panel(
            say(FileText.parties(view.file.kind)), more: view.mayReveal ? [note] : [],
            [shown, .div(class: "half", sides), agent])
    }

    /// What a value is called.
    static func name(of value: RevealedValue, _ say: Words) -> String {
        let (party, field) =
            switch value {
            case .consumerName: (FileText.consumer, FileText.name)
            case .consumerPhone: (FileText.consumer, FileText.phone)
            case .consumerAddress: (FileText.consumer, FileText.address)
            case .agentName: (FileText.agent, FileText.name)
            case .agentPhone: (FileText.agent, FileText.phone)
            case .traderPhone: (FileText.trader, FileText.phone)
            }
        return say.language == .zh ? say(party) + say(field) : say(party) + ", " + say(field).lowercased()
    }

    private var shown: HTML {
        guard case .shown(let value, _) = reveal else { return .empty }
        let time = say.time(view.now, in: view.law.zone)
        return .note(.ok, [.p(say(FileText.revealed, time, Self.name(of: value, say)))])
    }

    /// A tip has no consumer, and who reported it stands apart; a suggestion has no trader.
    private var sides: [HTML] {
        switch view.file.kind {
        case .tip: [side(FileText.trader, trader)]
        case .suggestion: [side(FileText.person, consumer)]
        case .consultation: [side(FileText.person, consumer), side(FileText.trader, trader)]
        case .complaint, .other: [side(FileText.consumer, consumer), side(FileText.trader, trader)]
        }
    }

    private func side(_ title: Text, _ facts: [Fact]) -> HTML {
        .div([.h3(say(title)), .facts(facts)])
    }

    private var consumer: [Fact] {
        [
            masked(FileText.name, .consumerName, Mask.name), masked(FileText.phone, .consumerPhone, Mask.phone),
            masked(FileText.address, .consumerAddress, Mask.address),
        ]
    }

    private var trader: [Fact] {
        let trader = details.trader
        return [
            Fact(say(FileText.traderName), given(trader.name)),
            Fact(say(FileText.creditCode), trader.creditCode.map { .span($0.text, class: "mono") } ?? given("")),
            Fact(say(FileText.address), given(trader.address)),
            masked(FileText.phone, .traderPhone, Mask.phone),
        ]
    }

    private var agent: HTML {
        guard let agent = details.agent else { return .empty }
        return side(
            FileText.agent,
            [
                masked(FileText.name, .agentName, Mask.name), masked(FileText.phone, .agentPhone, Mask.phone),
                Fact(say(FileText.authority), given(agent.authority)),
            ])
    }

    private func given(_ text: String) -> HTML {
        text.isEmpty ? .span(say(FileText.unknown), class: "dim") : .text(text)
    }

    private func masked(_ label: Text, _ value: RevealedValue, _ mask: (String) -> String) -> Fact {
        guard let text = value.value(in: details) else { return Fact(say(label), given("")) }
        if reveal == .shown(value, text) { return Fact(say(label), .b(text)) }
        return Fact(say(label), .text(mask(text)), act: view.mayReveal ? asking(value) : .empty)
    }

    /// A form in the row itself: why, and the button that shows and records.
    private func asking(_ value: RevealedValue) -> HTML {
        let id = "reason-\(value.rawValue)"
        let isOpen = reveal == .reasonMissing(value)
        return .details(
            class: "xs", with: isOpen ? [.open] : [],
            [
                .summary(
                    with: [.label(say(FileText.revealWhat, Self.name(of: value, say)))], [.text(say(FileText.reveal))]),
                page.form(
                    post: DeskAddress.reveal(view.number).path, class: "tight",
                    [
                        .hiddenField("value", value.rawValue),
                        .label(say(FileText.reason), with: [Attribute("for", id)]),
                        .void(
                            "input",
                            with: [.id(id), .name("reason"), .type("text"), Attribute("autocomplete", "off")]
                                + (isOpen ? [Attribute("aria-invalid", "true")] : [])),
                        .button(say(FileText.revealSend), .alternative),
                    ]),
            ])
    }
}
