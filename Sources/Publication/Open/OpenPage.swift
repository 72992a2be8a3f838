internal import Kernel
internal import PublicationRules
internal import Web

/// Explains what can be taken away, and how.
struct OpenPage: Page {
    let head: OpenHead
    let manifests: [OpenManifest]
    let figures: [FigureRelease]
    let rules: PublicationRuleSet

    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(OpenText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let root = PublicationAddress.open
        return .join([
            .h1(title(say)), .p(say(OpenText.lead), class: "text"),
            .p(say(OpenText.state, say.count(head.files), String(head.sequence)), class: "mut"),
            .h2(say(OpenText.cases)),
            .list([
                links(OpenText.full, ["\(root)/cases.jsonl", "\(root)/cases.csv"], say),
                links(OpenText.changes, ["\(root)/changes.jsonl?after=0", "\(root)/changes.csv?after=0"], say),
                links(OpenText.manifest, ["\(root)/manifest.json"], say),
                links(OpenText.indices, ["\(root)/indices.csv", "\(root)/places.csv"], say),
                links(OpenText.feed, ["\(root)/feed.atom"], say),
                links(OpenText.dataset, ["\(root)/dataset.jsonld"], say),
            ]),
            .p(say(OpenText.changesHow), class: "text"), .p(say(OpenText.recompute), class: "text"),
            .h2(say(OpenText.figures)), releases(say), .h2(say(OpenText.dictionary)), dictionary(say),
            .h2(say(OpenText.licence)), .p([.a(say(rules.licence), href: rules.licenceAddress)]),
            .p(say(rules.name) + say.colon + say(rules.source), class: "small mut"),
        ])
    }

    private func links(_ text: Text, _ paths: [String], _ say: Words) -> HTML {
        .join([
            .text(say(text) + say.colon),
            .join(paths.map { .join([.a($0, href: $0, class: "raw"), .gap]) }),
        ])
    }

    private func releases(_ say: Words) -> HTML {
        guard !figures.isEmpty else { return .p(say(OpenText.noFigures)) }
        return .list(
            figures.map { release in
                let path = "\(PublicationAddress.open)/figures/\(release.id)"
                return .join([
                    .text("\(release.year) " + say(FigureText.version, String(release.version)) + say.colon),
                    .a("\(path).jsonl", href: "\(path).jsonl"), .gap, .a("\(path).csv", href: "\(path).csv"), .gap,
                    .span("k=\(release.k)", class: "small mut"),
                ])
            })
    }

    private func dictionary(_ say: Words) -> HTML {
        Table(
            caption: say(OpenText.dictionary), showsCaption: false,
            [Column(say(OpenText.column)), Column(say(OpenText.meaning))], kind: .stack,
            rows: OpenField.allCases.map { field in
                .tr([
                    .th(with: [.scope("row")], [.span(field.rawValue, class: "mono")]),
                    .td(say(field.words), with: [.stacked(say(OpenText.meaning))]),
                ])
            }
        ).html
    }
}
