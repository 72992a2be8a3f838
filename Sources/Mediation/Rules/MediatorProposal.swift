package import AccountsRules
package import Kernel

/// What is asked of the mediator of a file.
package struct MediationWish: Equatable, Sendable {
    /// The codes of the file's category and those above it, the nearest first.
    package let categories: [String]
    package let language: MediationLanguage
    package let parties: FileParties
    /// The day for which somebody is looked for.
    package let day: Day
    /// Those who stepped back, or were made to, in this file.
    package let recused: Set<Int64>

    package init(
        categories: [String], language: MediationLanguage = .mandarin, parties: FileParties, day: Day,
        recused: Set<Int64> = []
    ) {
        self.categories = categories
        self.language = language
        self.parties = parties
        self.day = day
        self.recused = recused
    }
}

/// What speaks for a mediator.
package enum MediatorMerit: Hashable, Sendable {
    /// The field fits, with the code that does.
    case field(String)
    case language(MediationLanguage)
    /// Open files carried now.
    case load(Int)
}

/// What speaks against one; a ``isBar`` keeps somebody from being chosen at all.
package enum MediatorObjection: Hashable, Sendable {
    /// A declared interest touches a party: who has one withdraws.
    case interest
    /// Recusal was granted in this file.
    case recused
    case away
    case certificateExpired(Day)
    case otherField
    case noLanguage(MediationLanguage)
    case full(Int)
    case notActive
    case notRegistered

    /// Whether the law leaves no choice; all others are for the officer to weigh.
    package var isBar: Bool { self == .interest || self == .recused }
    /// Whether somebody with it is still proposed where nobody is better.
    package var isMild: Bool { self == .notRegistered || self == .otherField }
}

/// Somebody who could mediate a file, with what speaks for and against it.
package struct RankedMediator: Equatable, Sendable {
    package let person: NamedPerson
    package let merits: [MediatorMerit]
    package let objections: [MediatorObjection]
    /// The end of a certificate that ends soon.
    package let certificateEnds: Day?
    let rank: [Int64]

    package var mayBeChosen: Bool { !objections.contains(where: \.isBar) }
    package var mayBeProposed: Bool { objections.allSatisfy(\.isMild) }
}

/// Proposes who should mediate a file (Order 121 art. 21 leaves out whoever is biased).
package enum MediatorProposal {
    /// Those of an office, the best first; the first that ``RankedMediator/mayBeProposed`` is the proposal.
    ///
    /// Field goes before load: the nearest category that fits, then those for every field, then others. Of equals the
    /// one with fewer files, then the lower key, so that the same question has the same answer.
    package static func ranked(
        _ candidates: [Candidate], register: [MediatorProfile], for wish: MediationWish
    ) -> [RankedMediator] {
        let profiles = Dictionary(register.map { ($0.person, $0) }) { first, _ in first }
        return candidates.map { ranked($0, profiles[$0.id], wish) }.sorted { left, right in
            if left.mayBeProposed != right.mayBeProposed { return left.mayBeProposed }
            if left.mayBeChosen != right.mayBeChosen { return left.mayBeChosen }
            return left.rank.lexicographicallyPrecedes(right.rank)
        }
    }

    package static func proposed(_ ranked: [RankedMediator]) -> RankedMediator? { ranked.first(where: \.mayBeProposed) }

    private static func ranked(
        _ candidate: Candidate, _ profile: MediatorProfile?, _ wish: MediationWish
    ) -> RankedMediator {
        var merits: [MediatorMerit] = []
        let depth = profile.flatMap { fit($0, wish) }
        if let depth, depth < wish.categories.count { merits.append(.field(wish.categories[depth])) }
        if wish.language != .mandarin, profile?.languages.contains(wish.language) == true {
            merits.append(.language(wish.language))
        }
        merits.append(.load(candidate.load))
        let nearness = profile == nil ? wish.categories.count + 2 : depth ?? wish.categories.count + 1
        return RankedMediator(
            person: NamedPerson(id: candidate.id, name: candidate.name), merits: merits,
            objections: objections(candidate, profile, wish, fits: depth != nil),
            certificateEnds: profile?.certificate.flatMap { $0.endsSoon(on: wish.day) ? $0.until : nil },
            rank: [Int64(nearness), Int64(candidate.load), candidate.id])
    }

    /// How many steps above the file's category the field is that fits; beyond all of them for one with every field.
    private static func fit(_ profile: MediatorProfile, _ wish: MediationWish) -> Int? {
        if let depth = wish.categories.firstIndex(where: profile.fields.contains) { return depth }
        return profile.fields.isEmpty ? wish.categories.count : nil
    }

    private static func objections(
        _ candidate: Candidate, _ profile: MediatorProfile?, _ wish: MediationWish, fits: Bool
    ) -> [MediatorObjection] {
        var found: [MediatorObjection] = []
        if !Recusal.touching(candidate.interests, wish.parties, on: wish.day).isEmpty { found.append(.interest) }
        if wish.recused.contains(candidate.id) { found.append(.recused) }
        if candidate.absence?.covers(wish.day) == true { found.append(.away) }
        guard let profile else {
            if wish.language != .mandarin { found.append(.noLanguage(wish.language)) }
            return found + [.notRegistered]
        }
        if !profile.isActive { found.append(.notActive) }
        if let certificate = profile.certificate, !certificate.holds(on: wish.day) {
            found.append(.certificateExpired(certificate.until))
        }
        if !profile.languages.contains(wish.language) { found.append(.noLanguage(wish.language)) }
        if let most = profile.mostFiles, candidate.load >= most { found.append(.full(most)) }
        if !fits { found.append(.otherField) }
        return found
    }
}
