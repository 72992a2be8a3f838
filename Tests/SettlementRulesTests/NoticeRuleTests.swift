import CaseworkRules
import Kernel
import Testing

@testable import SettlementRules

/// The printed notice, as the rules have it.
@Suite struct NoticeRuleTests {
    private let contact = ContactDraft(name: "钱先生", phone: "13812345678")

    @Test func `the consumer prints while it is being settled, and each print has a link of its own`() throws {
        let printed = try Sample.room.deciding(.print, Sample.by(.consumer, id: 700))
        #expect(printed.records == [.printed(serial: 700)] && printed.room.state == .invited)
        #expect(Sample.room.why(.print, Sample.by(.trader)) == [.notYours])
        let ended = try Sample.room.after([(.giveUp(reason: ""), Sample.by(.consumer))])
        #expect(ended.why(.print, Sample.by(.consumer)) == [.notIn(.failed)])
    }

    @Test func `where the shop is reached is asked of the consumer, one at a time and three times at most`() throws {
        var room = Sample.room
        for id in 1...Int64(SettlementLimits.claims) {
            let claimed = try room.deciding(.claim(contact), Sample.by(.trader, id: id))
            #expect(claimed.news == [RoomNews(to: .consumer, .claimed)])
            #expect(claimed.room.why(.claim(contact), Sample.by(.trader)).first == .claimWaits)
            #expect(claimed.room.why(.answerClaim(id + 1, isTrader: true), Sample.by(.consumer)) == [.noClaim])
            room = try claimed.room.after([(.answerClaim(id, isTrader: false), Sample.by(.consumer))])
            #expect(room.claim == nil)
        }
        #expect(room.why(.claim(contact), Sample.by(.trader)) == [.tooMany])
    }

    @Test func `only a yes invites the trader anew, and nobody is asked once the trader is there`() throws {
        let claimed = try Sample.room.after([(.claim(contact), Sample.by(.trader, id: 9))])
        let no = try claimed.deciding(.answerClaim(9, isTrader: false), Sample.by(.consumer))
        #expect(no.news.isEmpty)
        let yes = try claimed.deciding(.answerClaim(9, isTrader: true), Sample.by(.consumer))
        #expect(yes.news == [RoomNews(to: .trader, .invited)] && yes.room.state == .invited)
        #expect(try Sample.offered.why(.claim(contact), Sample.by(.trader)) == [.notIn(.open)])
    }

    @Test func `a claim needs a name and a way to be reached`() {
        let empty = ContactDraft(name: " ")
        #expect(Set(Sample.room.why(.claim(empty), Sample.by(.trader))) == [.nameMissing, .contactMissing])
    }
}
