internal import FundsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The page of a claim: where it stands, what can be done and what cannot, what it says, its money, its history.
struct ClaimPage: Page {
    let shown: ShownClaim
    var done: ClaimMove.Name?

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }
    private var claim: FundClaim { shown.claim }

    func title(_ say: Words) -> String { say(ClaimText.title) + say.colon + claim.number }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(shown.fund.name, href: FundAddress.fund(shown.fund.id)),
            .some(done) {
                .div(
                    class: "note ok", with: [.role("status")],
                    [.p(say(ClaimMoveText.done, say(ClaimMoveText.name($0))))])
            },
            .div(
                class: "row base",
                [
                    .h1(title(say)), .state(claim.state.mark, say(ClaimText.name(claim.state))),
                    .b("¥" + claim.amount.yuanText),
                ]),
            moves(say),
            .div(
                class: "two",
                [
                    .div(class: "flow", [about(say), proofs(say), history(say)]),
                    .aside(class: "flow", [money(say), people(say)]),
                ]),
        ])
    }

    private func moves(_ say: Words) -> HTML {
        guard !shown.open.isEmpty || !shown.refused.isEmpty else {
            return .note(.plain, [.p(say(ClaimText.lookOnly))])
        }
        let buttons = shown.open.enumerated().map { index, name in
            HTML.buttonLink(
                say(ClaimMoveText.name(name)), href: FundAddress.move(claim.id, name),
                index == 0 && !name.endsIt ? .primary : .alternative)
        }
        let refused = shown.refused.map { refused in
            RefusedMove(
                say(ClaimMoveText.name(refused.name)), reasons: refused.why.map { FundReasonText.words($0, say) })
        }
        return .moves(buttons, refused: refused, say)
    }

    private func about(_ say: Words) -> HTML {
        let file = shown.file
        let number: HTML =
            file.isVisible
            ? .a(claim.number, href: file.path, class: "mono") : .span(claim.number, class: "mono")
        let trader = HTML.join([
            .text(claim.trader.name),
            .some(claim.trader.code) { .join([.text(" "), .span($0.text, class: "mono raw xs")]) },
        ])
        func money(_ money: Money?) -> String { money.map { say.money($0) } ?? say(ClaimText.notRecorded) }
        return .panel(
            say(ClaimText.about),
            [
                .facts([
                    Fact(say(ClaimText.number), .join([number, .text(" "), .text(file.title)])),
                    Fact(say(ClaimText.state), .state(file.mark, say(file.state))),
                    Fact(say(ClaimText.trader), trader),
                    Fact(say(ClaimText.cause), say(FundFormText.name(claim.cause))),
                    Fact(say(ClaimText.brokenOn), claim.brokenOn.description),
                    Fact(say(ClaimText.agreed), money(file.facts.agreed)),
                    Fact(say(ClaimText.performed), money(file.facts.performed)),
                ]), FundWords.lines(claim.reason),
            ])
    }

    private func proofs(_ say: Words) -> HTML {
        guard !shown.proofs.isEmpty else {
            return .panel(say(ClaimText.proofs), [.p(say(ClaimText.noProofs), class: "mut")])
        }
        return .panel(
            say(ClaimText.proofs),
            [
                .list(
                    shown.proofs.map { proof in
                        let path = path(proof)
                        let name: HTML = path.map { .a(proof.name, href: $0, class: "raw") } ?? .text(proof.name)
                        return .join([
                            .icon(.clip), .text(" "), name, .text(" "),
                            .span(say(FundFormText.name(proof.kind)), class: "xs mut"),
                        ])
                    })
            ])
    }

    /// Where a proof is looked at; nil for evidence of a file that the person may not see.
    private func path(_ proof: StoredProof) -> String? {
        guard let evidence = proof.evidence else { return FundAddress.proof(claim.id, proof.id) }
        guard shown.file.isVisible else { return nil }
        return shown.file.evidence.first { $0.id == evidence }?.path
    }

    private func money(_ say: Words) -> HTML {
        let facts: [(Text, String?)] = [
            (ClaimText.asked, say.money(claim.amount)), (ClaimText.paidOn, claim.paidOn?.description),
            (ClaimText.demandedOn, claim.demandedOn?.description),
            (ClaimText.recovered, claim.paidOn == nil ? nil : say.money(claim.recovered)),
            (ClaimText.writtenOff, claim.writtenOff.fen == 0 ? nil : say.money(claim.writtenOff)),
            (ClaimText.left, claim.paidOn == nil ? nil : say.money(claim.outstanding)),
            (ClaimText.proposed, claim.proposal.map { say.money($0.amount) + " " + $0.reason }),
        ]
        return .panel(
            say(ClaimText.money), [.facts(facts.compactMap { name, value in value.map { Fact(say(name), $0) } })])
    }

    private func people(_ say: Words) -> HTML {
        let people: [(Text, Int64?)] = [
            (ClaimText.enteredBy, claim.enteredBy), (ClaimText.checkedBy, claim.checkedBy),
            (ClaimText.approvedBy, claim.approvedBy),
        ]
        return .panel(
            say(ClaimText.people),
            [.facts(people.map { Fact(say($0.0), $0.1 == nil ? "—" : shown.name($0.1, say)) })])
    }

    private func history(_ say: Words) -> HTML {
        .panel(
            say(ClaimText.history),
            [
                .timeline(
                    shown.notes.reversed().map { note in
                        TimelineEvent(
                            time: say.shortMoment(note.at, today: shown.today, in: shown.zone),
                            machineTime: note.at.iso, by: shown.name(note.by, say), isKey: true,
                            .text(shown.words(note, say)))
                    })
            ])
    }
}
