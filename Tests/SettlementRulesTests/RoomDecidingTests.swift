import CaseworkRules
import Kernel
import LawRules
import Testing

@testable import SettlementRules

@Suite struct RoomDecidingTests {
    @Test func `the period and the reminder come from the rule set`() {
        let period = Sample.law.roomPeriod(rules: "sample", invitedOn: Sample.invited)
        #expect(period?.due.due == Sample.due)
        #expect(period?.remindOn == "2026-03-11")
        #expect(Sample.law.roomPeriod(rules: "unknown", invitedOn: Sample.invited) == nil)
    }

    @Test func `a trader comes, offers, and both sign what the consumer accepts`() throws {
        var room = try Sample.accepted
        #expect(room.state == .signing)
        let first = try room.deciding(.sign(name: "钱先生", document: Sample.document), Sample.by(.trader))
        #expect(first.ending == nil && first.news == [RoomNews(to: .consumer, .signed)])
        room = first.room
        let last = try room.deciding(
            .sign(name: "王春兰", document: Sample.document), Sample.by(.consumer, on: "2026-03-05"))
        let offer = try #require(last.room.accepted)
        #expect(last.room.state == .settled)
        #expect(last.ending == .settled(offer, performBy: "2026-03-12"))
        #expect(last.news == [RoomNews(to: .consumer, .settled), RoomNews(to: .trader, .settled)])
    }

    @Test func `a counter-offer ends the offer before it, and a new own one replaces it`() throws {
        var room = try Sample.offered
        let more = OfferDraft(items: [OfferItem(.replace, days: 5), OfferItem(.apology, days: 1, detail: "书面")])
        room = try room.after([(.offer(more), Sample.by(.consumer, id: 502))])
        #expect(room.offers.map(\.standing) == [.countered, .live])
        room = try room.after([(.offer(Sample.refund), Sample.by(.consumer, id: 503))])
        #expect(room.offers.map(\.standing) == [.countered, .replaced, .live])
        #expect(room.why(.accept(501, document: []), Sample.by(.consumer)) == [.notLive(.countered)])
    }

    @Test func `of two acceptances the first counts, and the second learns what there is`() throws {
        let room = try Sample.accepted
        let again = room.why(.accept(501, document: Sample.document), Sample.by(.consumer))
        #expect(again == [.notIn(.signing), .notLive(.accepted)])
        #expect(room.why(.offer(Sample.refund), Sample.by(.consumer)) == [.notIn(.signing)])
        #expect(room.why(.withdraw(501), Sample.by(.trader)) == [.notIn(.signing), .notLive(.accepted)])
    }

    @Test func `an offer that was just withdrawn cannot be accepted`() throws {
        let room = try Sample.offered.after([(.withdraw(501), Sample.by(.trader))])
        #expect(room.why(.accept(501, document: []), Sample.by(.consumer)) == [.notLive(.withdrawn)])
        #expect(room.live == nil && room.state == .open)
    }

    @Test func `an offer holds until its day, and nobody accepts the own one`() throws {
        let short = OfferDraft(items: Sample.refund.items, expiresOn: "2026-03-05")
        let room = try Sample.offered.after([(.offer(short), Sample.by(.trader, id: 502))])
        #expect(room.why(.accept(502, document: []), Sample.by(.consumer, on: "2026-03-05")).isEmpty)
        #expect(
            room.why(.accept(502, document: []), Sample.by(.consumer, on: "2026-03-06")) == [.expired("2026-03-05")])
        #expect(room.why(.accept(502, document: []), Sample.by(.trader)) == [.ownOffer])
        #expect(room.why(.withdraw(502), Sample.by(.consumer)) == [.othersOffer])
        #expect(room.why(.accept(9, document: []), Sample.by(.consumer)) == [.unknownOffer])
    }

    @Test func `a refusal gives all its reasons at once`() throws {
        let wrong = OfferDraft(items: [], expiresOn: "2026-04-01")
        let room = try Sample.accepted
        #expect(
            room.why(.offer(wrong), Sample.by(.consumer, on: "2026-03-20"))
                == [.notIn(.signing), .over(Sample.due), .nothingOffered, .expiryAfter(Sample.due)])
        #expect(room.why(.sign(name: " ", document: [9]), Sample.by(.trader)) == [.nameMissing, .otherDocument])
    }

    @Test func `nobody signs twice, and not another text`() throws {
        let room = try Sample.accepted.after([(.sign(name: "钱", document: Sample.document), Sample.by(.trader))])
        #expect(room.why(.sign(name: "钱", document: Sample.document), Sample.by(.trader)) == [.alreadySigned])
        #expect(room.why(.sign(name: "王", document: [7]), Sample.by(.consumer)) == [.otherDocument])
    }

    @Test func `silence, failure and a missing signature are told apart when time is over`() throws {
        let after = Sample.time(Sample.due + 1)
        #expect(Sample.room.why(.lapse, Sample.time(Sample.due)) == [.notYet])
        let silent = try Sample.room.deciding(.lapse, after)
        #expect(silent.room.state == .silent && silent.ending == .toOffice(.silent, .noAnswer))
        let failed = try Sample.offered.deciding(.lapse, after)
        #expect(failed.room.state == .failed && failed.room.end == .timeOver)
        let unsigned = try Sample.accepted.deciding(.lapse, after)
        #expect(unsigned.room.end == .notSigned)
        #expect(try Sample.offered.deciding(.giveUp(reason: ""), Sample.by(.consumer)).room.end == .byConsumer)
    }

    @Test func `both sides are reminded once, from the day on`() throws {
        #expect(Sample.room.why(.remind, Sample.time("2026-03-10")) == [.notYet])
        let reminded = try Sample.room.deciding(.remind, Sample.time("2026-03-11"))
        #expect(reminded.news.count == 2)
        #expect(reminded.room.why(.remind, Sample.time("2026-03-12")) == [.notYet])
        #expect(Sample.room.nextOn == "2026-03-11" && reminded.room.nextOn == Sample.due + 1)
    }

    @Test func `an officer reads along only where help was asked for, and both sides are told`() throws {
        let asked = try Sample.offered.deciding(.askHelp(.abuse, text: "骂人"), Sample.by(.consumer))
        #expect(asked.news.map(\.what) == [.helpAsked, .helpAsked])
        #expect(asked.room.why(.askHelp(.help, text: "帮帮"), Sample.by(.trader)) == [.alreadyAsked])
        for role in Role.allCases {
            #expect(!SettlementPermission.allows([role], .read, .own, help: nil))
            #expect(!SettlementPermission.allows([role], .read, .below, help: .help))
        }
        #expect(SettlementPermission.allows([.officer], .read, .own, help: .abuse))
        #expect(!SettlementPermission.allows([.auditor], .read, .own, help: .abuse))
    }
}
