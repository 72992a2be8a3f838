import Foundation
import Kernel
import Testing

@testable import AdviceRules

/// The guide that comes with the program, and what the check finds in it and in broken ones.
@Suite struct GuideTests {
    private static let claims: Set<String> = [
        "repair", "redo", "replace", "return", "make_up_quantity", "refund", "compensation", "apology", "punitive",
    ]

    struct Shipped: Decodable {
        let topics: [Topic]
        let sources: [String: LawSource]
        let authorities: [String: Authority]

        var book: GuideBook { GuideBook(sources: sources, authorities: authorities) }
    }

    private let shipped: Shipped

    init() throws {
        shipped = try JSONDecoder().decode(Shipped.self, from: Reference.data("rights/rights.json"))
    }

    private func findings(_ topic: Topic, reviewOn: Day? = "2027-05-22") -> [GuideFinding] {
        GuideCheck.findings(
            of: topic, in: shipped.book, claims: Self.claims, reviewOn: reviewOn, today: "2026-11-22")
    }

    /// The first topic with one thing changed.
    private func broken(_ change: (inout Topic) -> Void) -> [GuideFinding] {
        var topic = shipped.topics[0]
        change(&topic)
        return findings(topic)
    }

    @Test func `every topic that comes with the program may be published`() {
        #expect(shipped.topics.count == 16)
        for topic in shipped.topics {
            let blocking = findings(topic).filter(\.kind.isBlocking)
            #expect(blocking.isEmpty, "\(topic.id): \(blocking)")
        }
    }

    @Test func `every way through every topic ends at rights, claims and somebody to ask`() throws {
        for topic in shipped.topics {
            var waiting: [[String]] = [[]]
            var ends: Set<String> = []
            while let keys = waiting.popLast() {
                let path = try #require(GuidedPath(keys, in: topic.graph), "\(topic.id) \(keys)")
                switch path.place {
                case .question(let node): waiting += node.answers.map { keys + [$0.key] }
                case .end(let end):
                    ends.insert(end.id)
                    #expect(!end.rights.isEmpty && !end.claims.isEmpty)
                    #expect(path.keys == keys && keys.count <= 12)
                }
            }
            #expect(ends == Set(topic.graph.results.map(\.id)), "\(topic.id)")
        }
    }

    @Test func `answers that lead nowhere are no way`() {
        let graph = shipped.topics[0].graph
        #expect(GuidedPath(["yes", "maybe"], in: graph) == nil)
        #expect(GuidedPath(["yes", "yes", "yes"], in: graph) == nil)
        #expect(GuidedPath([""], in: graph) == nil)
        #expect(GuidedPath([], in: graph)?.steps.isEmpty == true)
    }

    @Test func `dead ends, circles and answers without a target are found`() {
        #expect(broken { $0.graph.start = "q99" }.contains(GuideFinding(.noStart, "q99")))
        #expect(broken { $0.graph.nodes[0].answers[0].to = "q99" }.contains(GuideFinding(.nowhere, "q1.yes")))
        #expect(broken { $0.graph.nodes[1].answers = [] }.contains(GuideFinding(.deadEnd, "q2")))
        #expect(broken { $0.graph.nodes[1].answers[0].to = "q1" }.contains(GuideFinding(.circle, "q1")))
        #expect(broken { $0.graph.nodes[1].answers[1].to = "x_fault" }.contains(GuideFinding(.unreachable, "q3")))
        #expect(broken { $0.graph.results.append($0.graph.results[0]) }.contains(GuideFinding(.twice, "x_return")))
    }

    @Test func `missing languages, articles and sources are found`() {
        #expect(broken { $0.rights[0].en = "  " }.contains(GuideFinding(.missingLanguage, "r1")))
        #expect(broken { $0.graph.nodes[0].answers[1].zh = "" }.contains(GuideFinding(.missingLanguage, "q1.no")))
        #expect(broken { $0.rights[1].article = "" }.contains(GuideFinding(.noArticle, "r2")))
        #expect(broken { $0.rights[1].law = "NONE" }.contains(GuideFinding(.unknownLaw, "r2")))
        #expect(broken { $0.graph.results[0].rights = [] }.contains(GuideFinding(.endWithoutRights, "x_return")))
        #expect(broken { $0.graph.results[0].rights = ["r77"] }.contains(GuideFinding(.unknownRight, "x_return")))
        #expect(broken { $0.graph.results[0].claims = ["gold"] }.contains(GuideFinding(.unknownClaim, "x_return")))
        #expect(broken { $0.graph.results[0].firstStep = "king" }.contains(GuideFinding(.unknownAuthority, "x_return")))
        #expect(broken { $0.whom = [] }.contains(GuideFinding(.nobodyToAsk, "whom")))
        #expect(broken { $0.letter.en += "{vin}" }.contains(GuideFinding(.placesDiffer, "letter")))
        #expect(broken { $0.letter = Letter(zh: "{x}", en: "{x}") }.contains(GuideFinding(.unknownPlace, "x")))
    }

    @Test func `what is not confirmed and what is due for review is told and keeps nothing back`() {
        let topic = shipped.topics[0]
        #expect(findings(topic).contains(GuideFinding(.unconfirmed, "r3")))
        #expect(findings(topic, reviewOn: "2026-11-21").contains(GuideFinding(.reviewOver, "topic")))
        #expect(findings(topic, reviewOn: nil).contains(GuideFinding(.noReviewDate, "topic")))
        #expect(!GuideFinding.Kind.unconfirmed.isBlocking && !GuideFinding.Kind.reviewOver.isBlocking)
        #expect(GuideFinding.Kind.noReviewDate.isBlocking && GuideFinding.Kind.deadEnd.isBlocking)
    }

    @Test func `a topic is the same after it was written and read again`() throws {
        for topic in shipped.topics {
            let again = try JSONDecoder().decode(Topic.self, from: JSONEncoder().encode(topic))
            #expect(again == topic)
        }
    }

    @Test func `a letter keeps what is typed as it is and leaves a line for what is not known`() {
        let letter = Letter(zh: "{trader_name}：{item}，{trader_name}", en: "{item}")
        let filled = letter.filled(letter.zh, with: ["trader_name": "甲{item}店"])
        #expect(filled == "甲{item}店：\(Letter.blank)，甲{item}店")
        #expect(Letter.places(in: "a{b}c{d}{b}{") == ["b", "d"])
    }

    @Test func `the laws of the calculators are those of the guide`() throws {
        for law in CitedLaw.allCases where law != .drugLaw {
            let source = try #require(shipped.sources[law.rawValue])
            #expect(source.zh == law.name.zh && source.inForce == law.inForce, "\(law)")
        }
    }

    @Test func `only the office at the head writes, and only its supervisor publishes`() {
        for relation in OfficeRelation.allCases {
            for role in Role.allCases {
                let isOwn = relation == .own
                #expect(
                    AdvicePermission.allows(.edit, [role], relation)
                        == (isOwn && [.supervisor, .officer].contains(role)))
                #expect(AdvicePermission.allows(.publish, [role], relation) == (isOwn && role == .supervisor))
                let isNear = isOwn || relation == .above
                #expect(
                    AdvicePermission.allows(.seeCounts, [role], relation)
                        == (isNear && [.supervisor, .analyst, .auditor].contains(role)))
            }
        }
    }
}
