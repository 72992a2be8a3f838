internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import MediationRules
internal import Web

/// The form in which a session is planned or moved: its fields, what they begin with, and what they come to.
struct PlanForm {
    /// How many third parties one form has room for.
    static let thirdParties = 3

    let facts: MediationFacts
    /// Those who can mediate, with what speaks for and against them in words.
    let mediators: [MediatorChoice]

    var timeFields: [any FormField] {
        [
            DayField("day", PlanText.day, missing: PlanText.dayMissing),
            InputField("from", PlanText.from, hint: PlanText.fromHint, missing: PlanText.fromMissing, width: .short),
            InputField(
                "length", PlanText.length, missing: PlanText.lengthMissing, kind: .number, width: .short),
        ]
    }

    var placeFields: [any FormField] {
        [
            InputField("room", PlanText.room, hint: PlanText.roomHint, optional: true),
            InputField("link", PlanText.link, hint: PlanText.linkHint, kind: .code, optional: true),
        ]
    }

    var peopleFields: [any FormField] {
        [
            CheckboxesField(
                "mediators", PlanText.mediators,
                mediators.map { Choice(String($0.person.id), Text(name: $0.person.name), hint: $0.standing) },
                missing: PlanText.mediatorsMissing),
            CheckboxesField(
                "parties", PlanText.parties,
                [
                    Choice(Seat.Kind.consumer.rawValue, SessionText.text(.consumer)),
                    Choice(Seat.Kind.trader.rawValue, SessionText.text(.trader)),
                ], hint: PlanText.partiesHint, missing: PlanText.partiesMissing),
            InputField(
                "traderContact", PlanText.traderContact, hint: PlanText.traderContactHint, width: .long,
                optional: true),
        ]
    }

    func thirdFields(_ index: Int) -> [any FormField] {
        [
            SelectField(
                "third\(index).kind", PlanText.thirdKind,
                Seat.Kind.thirdParties.map { Choice($0.rawValue, SessionText.text($0)) }, optional: true,
                layout: .cell),
            InputField(
                "third\(index).name", PlanText.thirdName, missing: PlanText.thirdNameMissing, optional: true,
                layout: .cell),
            InputField("third\(index).contact", PlanText.thirdContact, optional: true, layout: .cell),
        ]
    }

    static let despite = CheckboxField("despite", PlanText.despite)

    var fields: [any FormField] {
        timeFields + placeFields + peopleFields + (0..<Self.thirdParties).flatMap(thirdFields) + [Self.despite]
    }

    /// What the form begins with: both sides asked, an hour, whoever is proposed.
    var beginning: FormData {
        var entries = [
            FormData.Entry("length", "60"), FormData.Entry("parties", "consumer"), FormData.Entry("parties", "trader"),
        ]
        entries += mediators.filter(\.isProposed).map { FormData.Entry("mediators", String($0.person.id)) }
        // A landline gets no short message; whoever plans calls there.
        let isReachable = PhoneNumber(facts.traderPhone)?.isMobile == true
        entries.append(FormData.Entry("traderContact", isReachable ? facts.traderPhone : ""))
        return FormData(entries)
    }

    /// The draft, or nothing when the reader has noted problems.
    func reading(_ reader: inout FormReader) -> SessionDraft? {
        let time = Self.time(&reader)
        let place = Self.place(&reader)
        var seats = mediatorSeats(&reader)
        seats += partySeats(&reader, after: seats.count)
        for index in 0..<Self.thirdParties {
            if let seat = Self.thirdSeat(index, &reader, at: seats.count) { seats.append(seat) }
        }
        guard reader.problems.isEmpty, let time else { return nil }
        return SessionDraft(time: time, place: place, seats: seats, despiteClashes: reader.ticked("despite"))
    }

    static func time(_ reader: inout FormReader) -> SessionTime? {
        let day = reader.day("day")
        let typed = reader.text("from", max: 20)
        let from = typed.flatMap { ClockTime(typed: $0) }
        if typed != nil, from == nil { reader.report("from", .notADecimal(example: "9:30")) }
        let length = reader.number("length", in: SessionTime.lengths)
        guard let day, let from, let length else { return nil }
        return SessionTime(day: day, from: from, minutes: length)
    }

    static func place(_ reader: inout FormReader) -> SessionPlace {
        SessionPlace(
            room: reader.optionalText("room", max: SessionLimits.room) ?? "",
            link: reader.optionalText("link", max: SessionLimits.link) ?? "")
    }

    private func mediatorSeats(_ reader: inout FormReader) -> [Seat] {
        let chosen = reader.form.all("mediators")
        if chosen.isEmpty { reader.report("mediators", .missing) }
        let known = mediators.filter { chosen.contains(String($0.person.id)) }
        if Set(chosen).count > known.count { reader.report("mediators", .unknownChoice) }
        return known.enumerated().map { index, choice in
            Seat(position: index, kind: .mediator, name: choice.person.name, person: choice.person.id)
        }
    }

    private func partySeats(_ reader: inout FormReader, after count: Int) -> [Seat] {
        let chosen = reader.form.all("parties")
        let contact = Contact("traderContact", &reader)
        if chosen.contains(where: { !["consumer", "trader"].contains($0) }) {
            reader.report("parties", .unknownChoice)
        }
        var seats: [Seat] = []
        if chosen.contains("consumer") {
            seats.append(Seat(position: count, kind: .consumer, name: facts.consumer))
        }
        if chosen.contains("trader") {
            seats.append(
                Seat(
                    position: count + seats.count, kind: .trader, name: facts.trader, phone: contact.phone,
                    email: contact.email))
        }
        if seats.isEmpty { reader.report("parties", .missing) }
        return seats
    }

    private static func thirdSeat(_ index: Int, _ reader: inout FormReader, at position: Int) -> Seat? {
        let name = reader.optionalText("third\(index).name", max: SessionLimits.name)
        let kinds = Set(Seat.Kind.thirdParties.map(\.rawValue))
        let kind = reader.choice("third\(index).kind", among: kinds, optional: name == nil)
        let contact = Contact("third\(index).contact", &reader)
        guard let name else {
            if kind != nil || contact != Contact() { reader.report("third\(index).name", .missing) }
            return nil
        }
        guard let kind = kind.flatMap(Seat.Kind.init(rawValue:)) else { return nil }
        return Seat(position: position, kind: kind, name: name, phone: contact.phone, email: contact.email)
    }
}

/// Somebody who can mediate a file, as a form offers them.
struct MediatorChoice: Sendable {
    let person: NamedPerson
    /// What speaks for and against this person, in words.
    let standing: Text
    let isProposed: Bool
}

extension Contact {
    init() {}
}
