internal import CaseworkRules
internal import Kernel
internal import Storage
internal import Web

/// The side of the page: what one can do, who handles the file, the files handed in, money, consents, leaving.
struct FollowSide {
    let followed: FollowCase
    let page: PageContext

    private var say: Words { page.say }
    private var number: CaseNumber { followed.number }

    var html: HTML {
        .aside(
            class: "flow",
            [
                acts, room, office, links, documents, money, followed.sections.html(.side, say), evidence, consents,
                forgetting, leaving,
            ])
    }

    private var acts: HTML {
        let offered = [FollowAct.supplement, .reply, .facts, .rating, .reopening].filter(followed.may)
        let withdrawal: HTML = .when(
            followed.may(.withdrawal), .p(class: "small", [link(.withdrawal)]))
        guard !offered.isEmpty || followed.may(.withdrawal) || !refusals.isEmpty else { return .empty }
        return .section(
            class: "panel flow tight no-print",
            [
                .h2(say(FollowText.youCan)),
                .join(
                    offered.map { act in
                        .buttonLink(
                            say(FollowActText.title(act, followed.file.kind)),
                            href: FollowAddress.act(number, act).path,
                            .wideAlternative)
                    }),
                withdrawal,
                .when(
                    !refusals.isEmpty,
                    .details(say(FollowText.notNow), [.facts(refusals)])),
            ])
    }

    private func link(_ act: FollowAct) -> HTML {
        .a(say(FollowActText.title(act, followed.file.kind)), href: FollowAddress.act(number, act).path)
    }

    /// What has become impossible and could be asked for: rating again, reopening too late.
    private var refusals: [Fact] {
        guard followed.file.state.isFinal else { return [] }
        return [FollowAct.rating, .reopening].compactMap { act in
            guard let refused = followed.refused.first(where: { $0.move == act.move }),
                !refused.why.contains(where: { if case .notFrom = $0 { true } else { false } })
            else { return nil }
            let reasons = refused.why.map { $0.words(say) }.joined(separator: " ")
            return Fact(say(FollowActText.title(act)), reasons)
        }
    }

    private var office: HTML {
        let officer = HTML.some(followed.officer) { .join([.b(say(FollowText.officer, $0)), .br]) }
        let call = say(FollowText.call).parts
        let isNobodys = followed.file.handling.office == Handling.noOffice
        return .section(
            class: "panel flow tight",
            [
                .h2(say(FollowText.whoHandles)),
                .p([officer, .text(isNobodys ? say(FollowSettlingText.nobody) : followed.office(say))]),
                .some(followed.file.handover) { handover in
                    .p(say(FollowText.offeredTo, followed.office(handover.toOffice, say)), class: "small")
                },
                .p([.phoneLink("12315"), .text(call.before), .b(followed.serial, class: "nw"), .text(call.after)]),
            ])
    }

    private var room: HTML { FollowSettling(followed: followed, say: say).link }

    private var documents: HTML { FollowDocumentList(followed: followed, say: say).html }

    private var money: HTML {
        let details = followed.details
        let facts = [
            details.agreement.map { Fact(say(FollowText.agreedSum), say.money($0.amount)) },
            details.agreement?.performBy.map { Fact(say(FollowText.performBy), say.date($0, today: followed.today)) },
            agreedAtClosing.map { Fact(say(FollowText.agreedAtClosing), say.money($0)) },
            details.performedMoney.map { Fact(say(FollowText.performed), say.money($0)) },
        ].compactMap { $0 }
        guard !facts.isEmpty else { return .empty }
        return .section(class: "panel flow tight", [.h2(say(FollowText.money)), .facts(facts)])
    }

    /// The sum noted at closing, where it is another than that of the agreement.
    private var agreedAtClosing: Money? {
        let noted = followed.details.agreedMoney
        return noted == followed.details.agreement?.amount ? nil : noted
    }

    private var evidence: HTML {
        let own = followed.details.consumersEvidence
        guard !own.isEmpty else { return .empty }
        return .section(
            class: "panel flow tight",
            [
                .h2(say(FollowText.files)),
                .list(
                    own.map { file in
                        .join([
                            .a(
                                href: FollowAddress.evidence(number, file.id).path,
                                [.icon(.clip), .text(" "), .span(file.name, class: "raw")]),
                            .br,
                            .span(
                                say.clauses([say.size(file.size), say.dayAndMonth(followed.zone.day(of: file.at))]),
                                class: "small mut"),
                        ])
                    }),
            ])
    }

    private var consents: HTML { FollowConsents(followed: followed, page: page).html }

    /// Files that came out of this one, or it of them, which the same query code opens; and those of the same person
    /// that go on as one with it, each with its own code.
    private var links: HTML {
        let shown = followed.details.links.filter { $0.link == .splitFrom || $0.link == .repeatOf }
        guard !shown.isEmpty else { return .empty }
        return .section(
            class: "panel flow tight",
            [
                .h2(say(FollowText.links)),
                .list(
                    shown.map { link in
                        .join([
                            .a(
                                say(link.kind.text) + " " + link.number.text,
                                href: FollowAddress.start(link.number, nil).path),
                            .br,
                            .span(
                                say(link.link == .splitFrom ? FollowText.linkCode : FollowText.ownCode),
                                class: "small mut"),
                        ])
                    }),
            ])
    }

    /// A reporter who is known may ask to be forgotten, at any time.
    private var forgetting: HTML {
        guard followed.file.kind == .tip else { return .empty }
        guard followed.file.hasReporter else { return .p(say(FollowText.anonymous), class: "small mut") }
        return .section(
            class: "panel flow tight no-print",
            [
                .h2(say(FollowText.reporter)), .p(say(FollowText.reporterMeaning), class: "small"),
                page.form(
                    post: FollowAddress.forgetting(number).path, [.button(say(FollowText.forget), .alternative)]),
            ])
    }

    private var leaving: HTML {
        page.form(
            post: FollowAddress.leaving(number).path, class: "no-print",
            [
                .p([.button(say(FollowText.leave), .link)]),
                .p(say(FollowText.leaveMeaning), class: "small mut"),
            ])
    }
}

extension String {
    /// A text cut where `{0}` stands, for markup to be put there.
    fileprivate var parts: (before: String, after: String) {
        guard let place = firstRange(of: "{0}") else { return (self, "") }
        return (String(self[..<place.lowerBound]), String(self[place.upperBound...]))
    }
}
