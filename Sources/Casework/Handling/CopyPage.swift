internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The copy of a complaint for the trader, to be printed; withheld without the consumer's consent.
///
/// It says what happened and what is asked for, and names the consumer only as lists do.
struct CopyPage: Page {
    let view: FileView

    private var isWithheld: Bool { !view.details.consents(to: .passingToTrader) }

    var face: Face { .desk }
    var scripts: [Script] { [.print] }

    func title(_ say: Words) -> String { say(isWithheld ? CopyText.withheldTitle : CopyText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let back = HTML.backLink(view.number.text + " " + view.details.title, href: DeskAddress.file(view.number).path)
        guard !isWithheld else {
            return .join([back, .h1(title(say)), .note(.warn, [.p(say(CopyText.withheld))])])
        }
        return .join([
            .div(class: "row no-print", [back, .span(class: "push", [.printButton(say)])]),
            .header(class: "paper-head", [.h1(title(say))]),
            .facts(facts(say)),
            FileStory(view: view, say: say, isForTrader: true).html,
            .p(say(CopyText.contact), class: "mut"),
        ])
    }

    private func facts(_ say: Words) -> [Fact] {
        let file = view.file
        return [
            Fact(say(CopyText.number), .span(file.number.text, class: "mono")),
            Fact(say(ListText.received), file.receivedOn.description),
            Fact(say(CopyText.office), say(view.office(file.handling.office))),
            Fact(say(FileText.trader), view.details.trader.name),
            Fact(say(FileText.consumer), Mask.name(view.details.consumer.name)),
        ]
    }
}
