package import CaseworkRules
internal import Kernel

extension CaseDetails {
    /// Everything that is known of the file as somebody would have typed it, for another file that comes out of it.
    ///
    /// What was added afterwards stands below the story. A category that only means "other" is left open.
    package func draft(knowing choices: FilingChoices) -> FilingDraft {
        var draft = FilingDraft()
        draft[.story] = wholeStory
        draft[.traderName] = trader.name
        draft[.traderCreditCode] = trader.creditCode?.text ?? ""
        if choices.divisions.contains(file.division), !trader.name.isEmpty {
            draft[.traderDivision] = file.division.rawValue
        }
        draft[.traderAddress] = trader.address
        draft[.traderPhone] = trader.phone
        if choices.categories.contains(file.category.code), file.category.code != FilingChoices.otherCategory {
            draft[.category] = file.category.code
        }
        if choices.natures.contains(file.nature), file.nature != FilingChoices.otherNature {
            draft[.nature] = file.nature
        }
        tell(purchase, &draft)
        draft[.name] = consumer.name
        draft[.phone] = consumer.phone
        draft[.address] = consumer.address
        if consents(to: .processing) { draft[.processing] = "yes" }
        return draft
    }

    private func tell(_ purchase: Purchase, _ draft: inout FilingDraft) {
        draft[.online] = purchase.online ? "yes" : "no"
        draft[.platform] = purchase.platform
        draft[.shop] = purchase.shop
        draft[.product] = purchase.product
        draft[.brand] = purchase.brand
        draft[.model] = purchase.model
        draft[.orderNumber] = purchase.orderNumber
        draft[.gtin] = purchase.gtin?.text ?? ""
        draft[.boughtOn] = purchase.boughtOn?.description ?? ""
        draft[.amount] = purchase.amount?.yuanText ?? ""
    }

    /// The story with what the person added or wrote afterwards, as long as a story may be.
    private var wholeStory: String {
        let added = notes.filter { $0.kind == .fact || $0.kind == .reply }.map(\.text)
        return String(([story] + added).joined(separator: "\n").prefix(FilingLimits.story.upperBound))
    }

    /// The part of a complaint that reports a breach of law, as a tip of its own (Order 121 art. 9).
    ///
    /// The consumer is its reporter, and is sealed there like any other.
    package func tip(_ story: String) -> Filing {
        let reporter = ReporterParty(name: consumer.name, phone: consumer.phone, address: consumer.address)
        return Filing(
            kind: .tip, channel: file.channel, division: file.division, story: story,
            title: FilingForm.title(of: story), nature: file.nature, category: file.category, trader: trader,
            reporter: reporter.isEmpty ? nil : reporter, purchase: purchase,
            consents: consents.filter { $0.purpose == .processing })
    }
}
