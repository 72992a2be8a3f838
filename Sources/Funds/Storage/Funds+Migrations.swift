package import Storage

extension Funds {
    /// Funds with their rules, their books, claims on them and what their banks say.
    package static let migrations: [Migration] = [
        Migration(id: "2026-11-23-funds-1", statements: funds + books + keeping + claims + statements),
        Migration(id: "2026-11-23-funds-2", statements: returning),
    ]

    private static let funds: [Migration.Statement] = [
        """
        CREATE TABLE fund (
            id BIGINT PRIMARY KEY NOT NULL, office_id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('market', 'mall', 'platform', 'association')), name TEXT NOT NULL,
            opened_on BIGINT NOT NULL, closed_on BIGINT, version BIGINT NOT NULL, made_at BIGINT NOT NULL,
            made_by BIGINT, once TEXT NOT NULL UNIQUE)
        """,
        "CREATE INDEX fund_office ON fund (office_id, id)",
        """
        CREATE TABLE fund_terms (
            fund_id BIGINT NOT NULL REFERENCES fund (id), from_on BIGINT NOT NULL, id BIGINT NOT NULL UNIQUE,
            covers_all BIGINT NOT NULL CHECK (covers_all IN (0, 1)), per_claim BIGINT NOT NULL CHECK (per_claim > 0),
            per_trader BIGINT CHECK (per_trader >= per_claim), causes TEXT NOT NULL, proofs TEXT NOT NULL,
            exceeds_agreement BIGINT NOT NULL CHECK (exceeds_agreement IN (0, 1)), purchases_from BIGINT,
            body TEXT NOT NULL, set_at BIGINT NOT NULL, set_by BIGINT, PRIMARY KEY (fund_id, from_on))
        """,
        """
        CREATE TABLE fund_trader (
            terms_id BIGINT NOT NULL, trader_key TEXT NOT NULL, place BIGINT, name TEXT NOT NULL, code TEXT,
            PRIMARY KEY (terms_id, trader_key))
        """,
        "CREATE INDEX fund_trader_place ON fund_trader (terms_id, place) WHERE place IS NOT NULL",
    ]

    // One row is one entry with a column for each account, so that the table itself refuses what does not balance.
    // The balances after each entry stand beside it: a statement begins with one look-up, however old the fund is.
    private static let books: [Migration.Statement] = [
        """
        CREATE TABLE fund_ledger (
            fund_id BIGINT PRIMARY KEY NOT NULL REFERENCES fund (id), entries BIGINT NOT NULL, last_on BIGINT,
            bank BIGINT NOT NULL CHECK (bank >= 0), receivable BIGINT NOT NULL CHECK (receivable >= 0),
            write_offs BIGINT NOT NULL CHECK (write_offs >= 0), obligations BIGINT NOT NULL CHECK (obligations <= 0),
            capital BIGINT NOT NULL, CHECK (bank + receivable + write_offs + obligations + capital = 0))
        """,
        """
        CREATE TABLE fund_entry (
            fund_id BIGINT NOT NULL REFERENCES fund (id), number BIGINT NOT NULL CHECK (number > 0),
            key TEXT NOT NULL,
            kind TEXT NOT NULL
                CHECK (kind IN ('deposit', 'promise', 'payment', 'recovery', 'writeOff', 'reversal')),
            booked_on BIGINT NOT NULL, at BIGINT NOT NULL, value_on BIGINT, bank BIGINT NOT NULL,
            receivable BIGINT NOT NULL, write_offs BIGINT NOT NULL, obligations BIGINT NOT NULL,
            capital BIGINT NOT NULL, bank_after BIGINT NOT NULL CHECK (bank_after >= 0),
            receivable_after BIGINT NOT NULL CHECK (receivable_after >= 0),
            write_offs_after BIGINT NOT NULL CHECK (write_offs_after >= 0),
            obligations_after BIGINT NOT NULL CHECK (obligations_after <= 0), capital_after BIGINT NOT NULL,
            reference TEXT NOT NULL, reference_key TEXT NOT NULL, note TEXT NOT NULL, claim_id BIGINT,
            reverses BIGINT, by_person BIGINT,
            PRIMARY KEY (fund_id, number), UNIQUE (fund_id, key), UNIQUE (fund_id, reverses),
            CHECK (bank + receivable + write_offs + obligations + capital = 0),
            CHECK (bank_after + receivable_after + write_offs_after + obligations_after + capital_after = 0),
            CHECK (bank <> 0 OR receivable <> 0 OR obligations <> 0),
            CHECK ((kind = 'reversal') = (reverses IS NOT NULL)), CHECK (reverses < number))
        """,
        "CREATE INDEX fund_entry_day ON fund_entry (fund_id, booked_on, number)",
        "CREATE INDEX fund_entry_reference ON fund_entry (fund_id, reference_key) WHERE reference_key <> ''",
        "CREATE INDEX fund_entry_claim ON fund_entry (claim_id, number) WHERE claim_id IS NOT NULL",
    ]

    // An entry is never changed, nor taken out while its books stand: a mistake is undone by another entry. A copy that
    // broke off is emptied books first.
    private static let keeping: [Migration.Statement] = [
        .only(
            .sqlite,
            """
            CREATE TRIGGER fund_entry_unchanged BEFORE UPDATE ON fund_entry
            BEGIN SELECT RAISE(ABORT, 'an entry of a ledger is never changed'); END
            """),
        .only(
            .sqlite,
            """
            CREATE TRIGGER fund_entry_kept BEFORE DELETE ON fund_entry
            WHEN EXISTS (SELECT 1 FROM fund_ledger WHERE fund_id = old.fund_id)
            BEGIN SELECT RAISE(ABORT, 'an entry of a ledger is never taken out'); END
            """),
        .only(
            .postgres,
            """
            CREATE FUNCTION fund_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM fund_ledger WHERE fund_id = OLD.fund_id) THEN
                    RETURN OLD;
                END IF;
                RAISE EXCEPTION 'an entry of a ledger is never changed or taken out' USING ERRCODE = 'check_violation';
            END $$
            """),
        .only(
            .postgres,
            """
            CREATE TRIGGER fund_entry_kept BEFORE UPDATE OR DELETE ON fund_entry
            FOR EACH ROW EXECUTE FUNCTION fund_entry_stays()
            """),
    ]

    private static let claims: [Migration.Statement] = [
        """
        CREATE TABLE fund_claim (
            id BIGINT PRIMARY KEY NOT NULL, fund_id BIGINT NOT NULL REFERENCES fund (id), office_id BIGINT NOT NULL,
            case_id BIGINT NOT NULL, number TEXT NOT NULL, trader_key TEXT NOT NULL, trader_name TEXT NOT NULL,
            trader_code TEXT, cause TEXT NOT NULL, amount BIGINT NOT NULL CHECK (amount > 0), reason TEXT NOT NULL,
            broken_on BIGINT NOT NULL, terms_id BIGINT NOT NULL, entered_by BIGINT NOT NULL,
            entered_on BIGINT NOT NULL, state TEXT NOT NULL, version BIGINT NOT NULL, checked_by BIGINT,
            approved_by BIGINT, paid_on BIGINT, demanded_on BIGINT,
            recovered BIGINT NOT NULL CHECK (recovered >= 0), written_off BIGINT NOT NULL CHECK (written_off >= 0),
            proposed BIGINT CHECK (proposed > 0), proposed_by BIGINT, proposed_why TEXT, once TEXT NOT NULL UNIQUE,
            CHECK (recovered + written_off <= amount), CHECK (checked_by <> entered_by),
            CHECK (approved_by <> entered_by AND approved_by <> checked_by))
        """,
        "CREATE INDEX fund_claim_state ON fund_claim (fund_id, state, id)",
        "CREATE INDEX fund_claim_fund ON fund_claim (fund_id, id)",
        "CREATE INDEX fund_claim_file ON fund_claim (number, id)",
        "CREATE INDEX fund_claim_queue ON fund_claim (office_id, state, id)",
        "CREATE INDEX fund_claim_proposed ON fund_claim (office_id, id) WHERE proposed IS NOT NULL",
        "CREATE INDEX fund_claim_trader ON fund_claim (fund_id, trader_key)",
        """
        CREATE TABLE fund_claim_note (
            claim_id BIGINT NOT NULL REFERENCES fund_claim (id), id BIGINT NOT NULL, at BIGINT NOT NULL,
            kind TEXT NOT NULL, amount BIGINT, day BIGINT, reference TEXT NOT NULL, text TEXT NOT NULL,
            by_person BIGINT, PRIMARY KEY (claim_id, id))
        """,
        """
        CREATE TABLE fund_proof (
            claim_id BIGINT NOT NULL REFERENCES fund_claim (id), id BIGINT NOT NULL, kind TEXT NOT NULL,
            name TEXT NOT NULL, evidence_id BIGINT, PRIMARY KEY (claim_id, id))
        """,
        """
        CREATE TABLE fund_file (
            case_id BIGINT NOT NULL, id BIGINT NOT NULL, claim_id BIGINT NOT NULL, name TEXT NOT NULL,
            type TEXT NOT NULL, size BIGINT NOT NULL, hash BYTEA NOT NULL, at BIGINT NOT NULL,
            PRIMARY KEY (case_id, id))
        """,
    ]

    private static let statements: [Migration.Statement] = [
        """
        CREATE TABLE fund_bank_line (
            fund_id BIGINT NOT NULL REFERENCES fund (id), line_key TEXT NOT NULL, day BIGINT NOT NULL,
            reference TEXT NOT NULL, reference_key TEXT NOT NULL, amount BIGINT NOT NULL CHECK (amount <> 0),
            counterparty TEXT NOT NULL, note TEXT NOT NULL, entry_number BIGINT, taken_at BIGINT NOT NULL,
            PRIMARY KEY (fund_id, line_key), UNIQUE (fund_id, entry_number))
        """,
        "CREATE INDEX fund_bank_line_open ON fund_bank_line (fund_id, day, line_key) WHERE entry_number IS NULL",
        """
        CREATE INDEX fund_bank_line_reference ON fund_bank_line (fund_id, reference_key, amount)
            WHERE entry_number IS NULL
        """,
        // Entries whose money no line of the bank has shown yet; kept apart, so that the list costs what it is long.
        "CREATE TABLE fund_unmatched (fund_id BIGINT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (fund_id, number))",
    ]
}
