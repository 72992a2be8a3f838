internal import Storage

extension Funds {
    /// The entry that empties a closed fund, and proposals of it. The table of entries is made anew with the wider
    /// check, because SQLite cannot widen one in place; its entries stay as they are.
    static let returning: [Migration.Statement] =
        anew
        + [
            .only(.postgres, "ALTER TABLE fund_entry DROP CONSTRAINT fund_entry_kind_check"),
            .only(
                .postgres,
                """
                ALTER TABLE fund_entry ADD CONSTRAINT fund_entry_kind_check CHECK (kind IN ('deposit', 'promise',
                    'payment', 'recovery', 'writeOff', 'returned', 'reversal'))
                """),
            """
            CREATE TABLE fund_return (
                id BIGINT PRIMARY KEY NOT NULL, fund_id BIGINT NOT NULL REFERENCES fund (id),
                amount BIGINT NOT NULL CHECK (amount > 0), lost BIGINT NOT NULL CHECK (lost >= 0),
                recipient TEXT NOT NULL, reason TEXT NOT NULL, proposed_by BIGINT NOT NULL,
                proposed_at BIGINT NOT NULL, ended_by BIGINT, ended_at BIGINT, entry_number BIGINT,
                CHECK (entry_number IS NULL OR ended_by <> proposed_by))
            """,
            "CREATE UNIQUE INDEX fund_return_open ON fund_return (fund_id) WHERE ended_at IS NULL",
        ]

    private static let anew: [Migration.Statement] = [
        .only(.sqlite, "CREATE TABLE fund_entry_copy AS SELECT * FROM fund_entry"),
        .only(.sqlite, "DROP TABLE fund_entry"),
        .only(
            .sqlite,
            """
            CREATE TABLE fund_entry (
                fund_id BIGINT NOT NULL REFERENCES fund (id), number BIGINT NOT NULL CHECK (number > 0),
                key TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('deposit', 'promise', 'payment', 'recovery', 'writeOff',
                    'returned', 'reversal')),
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
            """),
        .only(.sqlite, "INSERT INTO fund_entry SELECT * FROM fund_entry_copy"),
        .only(.sqlite, "DROP TABLE fund_entry_copy"),
        .only(.sqlite, "CREATE INDEX fund_entry_day ON fund_entry (fund_id, booked_on, number)"),
        .only(
            .sqlite,
            "CREATE INDEX fund_entry_reference ON fund_entry (fund_id, reference_key) WHERE reference_key <> ''"),
        .only(.sqlite, "CREATE INDEX fund_entry_claim ON fund_entry (claim_id, number) WHERE claim_id IS NOT NULL"),
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
    ]
}
