internal import CaseworkRules
internal import Kernel
internal import Web

/// Who reported a tip: sealed, read with a written reason by those who may, and erased when the reporter asks.
struct FileReporter {
    let view: FileView
    let page: PageContext
    let reveal: FilePage.Reveal?

    private var say: Words { page.say }

    var html: HTML {
        guard view.file.kind == .tip else { return .empty }
        guard view.file.hasReporter else {
            return .panel(say(ReporterText.title), [.p(say(ReporterText.anonymous), class: "mut")])
        }
        return .panel(say(ReporterText.title), [shown, .p(say(ReporterText.sealed), class: "mut"), asking, forgetting])
    }

    private var shown: HTML {
        guard case .reporter(let reporter) = reveal else { return .empty }
        let facts = [
            (FileText.name, reporter.name), (FileText.phone, reporter.phone), (FileText.address, reporter.address),
        ]
        return .note(
            .ok,
            [
                .p(say(ReporterText.shown)),
                .facts(facts.filter { !$0.1.isEmpty }.map { Fact(say($0.0), .b($0.1)) }),
            ])
    }

    private var asking: HTML {
        guard view.mayReadReporter else { return .empty }
        let isOpen = reveal == .reporterReasonMissing
        return .details(
            say(ReporterText.read), open: isOpen,
            [
                page.form(
                    post: DeskAddress.reporter(view.number).path, class: "tight",
                    [
                        .label(say(FileText.reason), with: [Attribute("for", "reporter-reason")]),
                        .void(
                            "input",
                            with: [
                                .id("reporter-reason"), .name("reason"), .type("text"),
                                Attribute("autocomplete", "off"),
                            ] + (isOpen ? [Attribute("aria-invalid", "true")] : [])),
                        .p(say(ReporterText.recorded), class: "xs dim"),
                        .button(say(FileText.revealSend), .alternative),
                    ])
            ])
    }

    private var forgetting: HTML {
        guard view.mayForgetReporter else { return .empty }
        return .details(
            say(ReporterText.forget),
            [
                .p(say(ReporterText.forgetMeaning)),
                page.form(
                    post: DeskAddress.forgetting(view.number).path, [.button(say(ReporterText.forgetSend), .risk)]),
            ])
    }
}

/// The files that belong to this one: what came out of it or was joined to it, and the other way round.
struct FileLinks {
    let view: FileView
    let say: Words

    var html: HTML {
        let links = view.details.links
        guard !links.isEmpty else { return .empty }
        return .panel(say(FileText.links), [.list(links.map(item))])
    }

    private func item(_ link: LinkedFile) -> HTML {
        .join([
            .a(say(link.kind.text) + " " + link.number.text, href: DeskAddress.file(link.number).path), .br,
            .span(
                say.clauses([
                    say(ReporterText.link(link.link, isOwn: link.isOwn)), say(link.state.text(of: link.kind)),
                ]),
                class: "xs mut"),
        ])
    }
}
