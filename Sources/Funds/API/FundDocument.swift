internal import FundsRules
internal import Kernel
internal import Web

/// A fund as the API gives it. Sums are in fen, with their sign; debits are positive.
enum FundDocument {
    static let balances = Schema.object(Account.allCases.map { .required($0.rawValue, .integer()) })
        .named("FundBalances")

    private static let members: [Schema.Property] = [
        .required("id", .key), .required("office", .key), .required("kind", .choice(of: Fund.Kind.self)),
        .required("name", .string), .required("openedOn", .day), .nullable("closedOn", .day),
        .required("balances", balances), .required("free", .integer()), .required("entries", .integer()),
    ]

    private static let rules = Schema.object([
        .required("from", .day), .required("coversAll", .boolean), .required("perClaim", .integer()),
        .nullable("perTrader", .integer()), .required("causes", .array(of: .choice(of: FundTerms.Cause.self))),
        .required("proofs", .array(of: .choice(of: FundTerms.Proof.self))),
        .required("exceedsAgreement", .boolean), .nullable("purchasesFrom", .day), .required("text", .string),
    ]).named("FundRules")

    static let whole = Schema.object(members + [.required("rules", .array(of: rules))]).named("FundWithRules")
    static let page = Schema.object([
        .required("funds", .array(of: Schema.object(members).named("Fund"))), .nullable("next", .string),
    ]).named("FundPage")

    static func json(_ amounts: Amounts) -> JSONValue {
        .object(Account.allCases.map { .init($0.rawValue, .number(amounts[$0])) })
    }

    static func json(_ stored: StoredFund) -> JSONValue {
        let (fund, books) = (stored.fund, stored.books)
        return [
            "id": .string(String(fund.id)), "office": .string(String(fund.office)),
            "kind": .string(fund.kind.rawValue), "name": .string(fund.name),
            "openedOn": .string(fund.openedOn.description), "closedOn": .optional(fund.closedOn?.description),
            "balances": json(books.balances), "free": .number(books.balances.free.fen),
            "entries": .number(books.entries),
        ]
    }

    static func json(_ terms: FundTerms) -> JSONValue {
        [
            "from": .string(terms.from.description), "coversAll": .bool(terms.coversAll),
            "perClaim": .number(terms.perClaim.fen), "perTrader": terms.perTrader.map { .number($0.fen) } ?? .null,
            "causes": .array(terms.causes.map(\.rawValue).sorted().map { .string($0) }),
            "proofs": .array(terms.proofs.map(\.rawValue).sorted().map { .string($0) }),
            "exceedsAgreement": .bool(terms.exceedsAgreement),
            "purchasesFrom": .optional(terms.purchasesFrom?.description), "text": .string(terms.text),
        ]
    }
}

/// An entry of a fund's books as the API gives it.
enum EntryDocument {
    static let page = Schema.object([
        .required(
            "entries",
            .array(
                of: Schema.object([
                    .required("number", .integer()), .required("kind", .choice(of: LedgerEvent.Name.self)),
                    .required("day", .day), .required("at", .instant), .nullable("bankDay", .day),
                    .required("reference", .string), .nullable("claim", .key), .nullable("undoes", .integer()),
                    .required("postings", FundDocument.balances), .required("after", FundDocument.balances),
                ]).named("FundEntry"))), .nullable("next", .string),
    ]).named("FundEntryPage")

    static func json(_ stored: StoredEntry) -> JSONValue {
        let entry = stored.entry
        return [
            "number": .number(stored.number), "kind": .string(entry.event.name.rawValue),
            "day": .string(stored.bookedOn.description), "at": .string(stored.at.iso),
            "bankDay": .optional(entry.valueOn?.description), "reference": .string(entry.reference),
            "claim": .optional(entry.claim.map { String($0) }),
            "undoes": entry.event.undone.map { .number($0) } ?? .null,
            "postings": FundDocument.json(entry.event.amounts), "after": FundDocument.json(stored.after),
        ]
    }
}

/// A claim as the API gives it.
enum ClaimDocument {
    static let schema = Schema.object([
        .required("id", .key), .required("fund", .key), .required("file", .string),
        .required("state", .choice(of: FundClaim.State.self)), .required("version", .integer()),
        .required("trader", .string), .nullable("traderCode", .string),
        .required("cause", .choice(of: FundTerms.Cause.self)), .required("amount", .money),
        .required("brokenOn", .day), .required("enteredOn", .day), .nullable("paidOn", .day),
        .nullable("demandedOn", .day), .required("recovered", .money), .required("writtenOff", .money),
        .required("outstanding", .money),
    ]).named("FundClaim")

    static let page = Schema.object([
        .required("claims", .array(of: schema)), .nullable("next", .string),
    ]).named("FundClaimPage")

    static func json(_ claim: FundClaim) -> JSONValue {
        func money(_ money: Money) -> JSONValue { .string(StatementCSV.yuan(money.fen)) }
        return [
            "id": .string(String(claim.id)), "fund": .string(String(claim.fund)), "file": .string(claim.number),
            "state": .string(claim.state.rawValue), "version": .number(claim.version),
            "trader": .string(claim.trader.name), "traderCode": .optional(claim.trader.code?.text),
            "cause": .string(claim.cause.rawValue), "amount": money(claim.amount),
            "brokenOn": .string(claim.brokenOn.description), "enteredOn": .string(claim.enteredOn.description),
            "paidOn": .optional(claim.paidOn?.description),
            "demandedOn": .optional(claim.demandedOn?.description), "recovered": money(claim.recovered),
            "writtenOff": money(claim.writtenOff), "outstanding": money(claim.outstanding),
        ]
    }
}
