package import CaseworkRules
internal import Kernel
package import Web

/// All templates, those that may be used today first.
struct TemplateListPage: Page {
    let templates: [AnswerTemplate]
    let today: Day
    let mayEdit: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(TemplateText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(say(TemplateText.title)), .p(say(TemplateText.lead), class: "mut"),
            .when(mayEdit, .p([.buttonLink(say(TemplateText.new), href: TemplateAddress.new.path)])),
            templates.isEmpty ? .p(say(TemplateText.none)) : table(say),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let heads = [TemplateText.name, TemplateText.basis, TemplateText.standing, TemplateText.version].map { say($0) }
        return Table(
            caption: say(TemplateText.title), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: templates.map { row($0, heads, say) }
        ).html
    }

    private func row(_ template: AnswerTemplate, _ heads: [String], _ say: Words) -> HTML {
        .tr([
            .th(
                with: [.scope("row")],
                [.a(say(template.title), href: TemplateAddress.template(template.id).path)]),
            .td(with: [.stacked(heads[1])], [.text(TemplateWords.citation(template.content, say))]),
            .td(with: [.stacked(heads[2])], [TemplateWords.standing(template, on: today, say)]),
            .td(with: [.stacked(heads[3])], [.text(String(template.version))]),
        ])
    }
}

/// What a template says of its law.
package enum TemplateWords {
    /// 依据：《消费者权益保护法》（2014年3月15日起施行）第24、25条；《电子商务法》第37条
    package static func citation(_ content: AnswerTemplate.Content, _ say: Words) -> String {
        let cited = CitedArticles(content.article)
        let last = content.to.map { say(TemplateText.until, say.fullDate($0)) } ?? ""
        let since = say(TemplateText.since, say.fullDate(content.from)) + last
        let own = say(TemplateText.citation, say(content.law), since, articles(cited.own, say))
        return say.parts([own] + cited.others.map { other($0, say) })
    }

    /// Another law, as it is called in Chinese; a numbered paper of a court stands without the marks of a title.
    private static func other(_ other: CitedArticles.Other, _ say: Words) -> String {
        guard !other.articles.isEmpty else { return other.law }
        let name = other.law == "消法" ? "消费者权益保护法" : other.law
        let law = name.contains("〔") ? name + (say.language == .zh ? "" : " ") : say(TemplateText.otherLaw, name)
        return law + articles(other.articles, say)
    }

    private static func articles(_ items: [String], _ say: Words) -> String {
        guard !items.isEmpty else { return "" }
        let isChinese = say.language == .zh
        let list = items.map { isChinese ? $0.split(separator: "-").joined(separator: "至") : $0 }
        let several = items.count > 1 || items[0].contains("-")
        return say(
            several ? TemplateText.severalArticles : TemplateText.articles,
            say.list(list))
    }

    /// The text with the law it stands on, as it goes into an answer.
    static func answer(_ content: AnswerTemplate.Content, _ say: Words) -> String {
        say(content.text) + "\n" + citation(content, say)
    }

    static func standing(_ template: AnswerTemplate, on day: Day, _ say: Words) -> HTML {
        let text = say(TemplateText.of(template.standing(on: day)))
        let state: HTML = .state(template.isUsable(on: day) ? .go : .done, text)
        guard !template.content.isConfirmed else { return state }
        return .join([state, .text(" "), .tag(say(FileText.unconfirmed), .warn)])
    }
}
