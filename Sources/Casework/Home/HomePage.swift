internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The first page: one sentence, the way in, the way back to a case, and what happens when.
struct HomePage: Page {
    /// The rules for what is filed today; nil before any were imported.
    let rules: RuleSet?
    let addresses: HomeAddresses

    var layout: StaticString { "home" }

    func title(_ say: Words) -> String { say(HomeText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            hero(page),
            .div(
                class: "wrap flow",
                [
                    .section(
                        class: "cols",
                        [
                            .div([.h2(say(HomeText.tasks)), .goList(tasks(say))]),
                            .div([.h2(say(HomeText.read)), .goList(reading(say))]),
                        ]),
                    .some(rules) { HomeStages(rules: $0).html(say) },
                ]),
        ])
    }

    private func hero(_ page: PageContext) -> HTML {
        .section(
            class: "hero",
            [
                .raw(
                    """
                    <svg class="hills" viewBox="0 0 1200 140" preserveAspectRatio="none" aria-hidden="true">\
                    <path d="M0 92C170 20 330 34 520 84S900 132 1200 38V140H0z"/>\
                    <path d="M0 132c240-46 430-30 640-12s380 8 560-26v46H0z"/></svg>
                    """),
                .div(class: "wrap two", [.div(class: "flow", invitation(page.say)), followForm(page)]),
            ])
    }

    private func invitation(_ say: Words) -> [HTML] {
        [
            .h1(class: "ph", [say.phrased(HomeText.headline), .br, say.phrased(HomeText.answer)]),
            .p(say(HomeText.lead), class: "text"),
            .p(
                class: "row",
                [
                    .a(say(HomeText.begin), href: LodgingAddress.start.path, class: "btn big white"),
                    .a(href: "tel:12315", class: "btn big ghost", [.icon(.phone), .text(say(HomeText.call))]),
                ]),
        ]
    }

    /// Asks for number and code; it posts, so that the code stands in no address and in no log.
    private func followForm(_ page: PageContext) -> HTML {
        let say = page.say
        let code: [Attribute] = [Attribute("autocomplete", "off"), Attribute("spellcheck", "false")]
        let hint = [Attribute.describedBy("follow-hint")]
        return page.form(
            post: addresses.follow, class: "panel flow tight",
            [
                .h2(say(HomeText.follow)),
                .div(
                    class: "field",
                    [
                        .label(say(HomeText.number), with: [Attribute("for", "number")]),
                        .void(
                            "input",
                            with: [.id("number"), .name("number"), Attribute("inputmode", "numeric")] + code + hint),
                    ]),
                .div(
                    class: "field",
                    [
                        .label(say(HomeText.code), with: [Attribute("for", "code")]),
                        .void("input", with: [.id("code"), .name("code")] + code + hint),
                    ]),
                .p(say(HomeText.both), class: "hint", with: [.id("follow-hint")]),
                .button(say(HomeText.look), .wide),
            ])
    }

    private func tasks(_ say: Words) -> [(title: String, text: String, href: String)] {
        [
            (say(HomeText.complaint), say(HomeText.complaintText), LodgingAddress.start.path),
            (say(HomeText.tip), say(HomeText.tipText), KindAddress.path(.tip)),
            (say(HomeText.consultation), say(HomeText.consultationText), KindAddress.path(.consultation)),
            (say(HomeText.suggestion), say(HomeText.suggestionText), KindAddress.path(.suggestion)),
            (say(HomeText.progress), say(HomeText.progressText), addresses.follow),
        ]
    }

    private func reading(_ say: Words) -> [(title: String, text: String, href: String)] {
        [
            (say(HomeText.rights), say(HomeText.rightsText), addresses.rights),
            (say(HomeText.law), say(HomeText.lawText), addresses.law),
            (say(HomeText.figures), say(HomeText.figuresText), addresses.figures),
        ]
    }
}

/// The stages of a complaint with the periods of the rule set, and none where it gives none.
struct HomeStages {
    let rules: RuleSet

    func html(_ say: Words) -> HTML {
        let articles = [PeriodKey.acceptance, .mediation].compactMap { rules.periods[$0]?.article }
        let basis = say.clauses([say(rules.title)] + articles.map { say($0) })
        return .join([
            .h2(say(HomeText.afterwards)),
            .stages([
                Stage(say(HomeText.file), note: say(HomeText.anyTime), .did, text: say(HomeText.fileText)),
                stage(HomeText.decide, HomeText.within, .acceptance, HomeText.decideText, say),
                stage(HomeText.mediate, HomeText.fromAcceptance, .mediation, HomeText.mediateText, say),
                stage(HomeText.close, HomeText.closeWhen, .reopening, HomeText.closeText, say),
            ]),
            .p(say(HomeText.basis, basis), class: "small mut"),
        ])
    }

    private func stage(_ name: Text, _ when: Text, _ key: PeriodKey, _ text: Text, _ say: Words) -> Stage {
        let note = rules.periods[key].map { say(when, say.length($0.period)) } ?? ""
        return Stage(say(name), note: note, .did, text: say(text))
    }
}
