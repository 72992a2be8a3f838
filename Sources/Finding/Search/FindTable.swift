internal import AccountsRules
internal import CaseworkRules
internal import FindingRules
internal import Kernel
internal import Web

/// The files found: what was looked for is marked in subject and trader, and where it stands elsewhere is shown.
struct FindTable {
    let page: FindPage
    let files: [FoundFile]
    let say: Words

    private var tools: FindTools { page.tools }

    /// Words to mark; none where a number was looked up whole.
    private var words: [String] {
        page.result?.exact == nil ? page.request.text?.words ?? [] : []
    }

    var html: HTML {
        Table(
            caption: say(FindText.table), showsCaption: false,
            [
                Column(say(FindText.subject)), Column(say(FindText.state)),
                Column(say(FindText.received), sort: .descending), Column(say(FindText.trader)),
                Column(say(FindText.office)),
            ],
            kind: .work, rows: files.map(row)
        ).html
    }

    private func row(_ file: FoundFile) -> HTML {
        let state = tools.words.state(file.state)
        let source = say(FindText.pair, say(tools.words.kind(file.kind)), say(tools.words.channel(file.channel)))
        return .tr([
            .th(class: "what", with: [.scope("row")], subject(file)),
            .td(
                class: "nw", with: [.stacked(say(FindText.state))],
                [.state(state.mark, say(state.text)), .span(source, class: "sub")]),
            .td(class: "nw", with: [.stacked(say(FindText.received))], received(file)),
            .td(with: [.stacked(say(FindText.trader))], [Marked(file.trader, words: words).html]),
            .td(class: "nw", with: [.stacked(say(FindText.office))], office(file)),
        ])
    }

    private func subject(_ file: FoundFile) -> [HTML] {
        let title = file.title.isEmpty ? file.number : file.title
        return [
            .a(href: tools.words.address(file.number), [Marked(title, words: words).html]),
            .span(file.number, class: "sub mono"),
            .some(file.excerpt(words)) { .span(class: "sub", [$0.html]) },
        ]
    }

    private func received(_ file: FoundFile) -> [HTML] {
        let received = HTML.b(say.shortDate(file.receivedOn, today: tools.today))
        guard let closedOn = file.closedOn else { return [received] }
        let how = file.outcome.map { say(tools.words.outcome($0)) } ?? say(tools.words.state(file.state).text)
        let words = say.shortDate(closedOn, today: tools.today) + " " + how
        return [received, .span(words, class: "sub")]
    }

    private func office(_ file: FoundFile) -> [HTML] {
        let officer = file.officer.map { page.names[$0] ?? String($0) } ?? say(FindText.nobody)
        let office = tools.directory().office(file.office).map { say($0.name) } ?? ""
        return [.text(officer), .span(office, class: "sub")]
    }
}

extension Marked {
    /// The text with its hits marked.
    var html: HTML {
        .join(pieces.map { $0.isHit ? .element("mark", $0.text) : .text($0.text) })
    }
}
