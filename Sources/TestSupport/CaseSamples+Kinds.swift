package import CaseworkRules
package import Kernel

extension Filing {
    /// A filing of a kind, with what its kind has; tests change what they speak of.
    package static func sample(of kind: CaseKind, channel: Channel = .web) -> Filing {
        switch kind {
        case .complaint, .other: sample(channel: channel)
        case .tip: sampleTip(channel: channel)
        case .consultation: sampleConsultation(channel: channel)
        case .suggestion: sampleSuggestion(channel: channel)
        }
    }

    /// A tip about short weight by somebody who gives a name; `nil` makes it anonymous.
    package static func sampleTip(
        channel: Channel = .web, story: String = "甲子生鲜的电子秤不准，买五斤少三两，天天如此。",
        division: DivisionCode = SampleDivision.saihan,
        reporter: ReporterParty? = ReporterParty(name: "钱守真", phone: "13900007788", address: "赛罕区某街道")
    ) -> Filing {
        Filing(
            kind: .tip, channel: channel, division: division, story: story, title: FilingForm.title(of: story),
            nature: "other", category: CategoryCode(system: "cca", code: "food"),
            trader: TraderParty(name: "甲子生鲜", address: "大学东街8号", division: division), reporter: reporter,
            purchase: Purchase(product: "苹果"),
            consents: reporter == nil ? [] : [Consent(.processing, given: true, noticeVersion: "1")])
    }

    /// A question about a prepaid card.
    package static func sampleConsultation(
        channel: Channel = .web, story: String = "健身卡还剩八个月，店搬走了，钱能退吗？",
        division: DivisionCode = SampleDivision.saihan,
        trader: TraderParty? = TraderParty(name: "样例健身", division: SampleDivision.saihan),
        consumer: ConsumerParty? = ConsumerParty(name: "李青", phone: "13700001234")
    ) -> Filing {
        Filing(
            kind: .consultation, channel: channel, division: division, story: story,
            title: FilingForm.title(of: story), nature: "other",
            category: CategoryCode(system: "cca", code: "fitness"), trader: trader, consumer: consumer,
            consents: consumer == nil ? [] : [Consent(.processing, given: true, noticeVersion: "1")])
    }

    /// A proposal about market scales, from nobody in particular.
    package static func sampleSuggestion(
        channel: Channel = .web, story: String = "建议在每个菜市场放一台公平秤，写上谁负责校准。",
        division: DivisionCode = SampleDivision.saihan, consumer: ConsumerParty? = nil
    ) -> Filing {
        Filing(
            kind: .suggestion, channel: channel, division: division, story: story, title: FilingForm.title(of: story),
            nature: "other", category: CategoryCode(system: "cca", code: FilingChoices.otherCategory),
            consumer: consumer,
            consents: consumer == nil ? [] : [Consent(.processing, given: true, noticeVersion: "1")])
    }
}
