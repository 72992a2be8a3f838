package import Storage

extension WorkOrders {
    /// Work orders with their histories, and lists that wait between their report and their being taken in.
    package static let migrations: [Migration] = [
        Migration(id: "2026-11-22-workorders-1", statements: orders + histories + lists)
    ]

    // `due_at` of an order without a deadline sorts after all others; see `OrderRow.noDue`.
    private static let orders: [Migration.Statement] = [
        """
        CREATE TABLE work_order (
            id BIGINT PRIMARY KEY NOT NULL, source TEXT NOT NULL CHECK (source IN ('12345', '12315')),
            number TEXT NOT NULL, office_id BIGINT NOT NULL, state TEXT NOT NULL, version BIGINT NOT NULL,
            owes_answer BIGINT NOT NULL CHECK (owes_answer IN (0, 1)),
            is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)), received_at BIGINT NOT NULL, due_at BIGINT NOT NULL,
            kind TEXT NOT NULL, proposed TEXT, title TEXT NOT NULL, body TEXT NOT NULL, caller_name TEXT NOT NULL,
            caller_phone TEXT NOT NULL, caller_address TEXT NOT NULL, phone TEXT NOT NULL, trader TEXT NOT NULL,
            division TEXT, earlier TEXT NOT NULL, sealed BIGINT NOT NULL CHECK (sealed IN (0, 1)), case_number TEXT,
            is_repeat BIGINT NOT NULL CHECK (is_repeat IN (0, 1)), answer TEXT NOT NULL, answered_at BIGINT,
            reached TEXT, satisfied TEXT, call_note TEXT NOT NULL, closed_at BIGINT, UNIQUE (source, number))
        """,
        "CREATE INDEX work_order_owed ON work_order (office_id, owes_answer, due_at, id)",
        "CREATE INDEX work_order_open ON work_order (office_id, is_open, due_at, id)",
        "CREATE INDEX work_order_state ON work_order (office_id, state, due_at, id)",
        "CREATE INDEX work_order_received ON work_order (office_id, received_at, id)",
        "CREATE INDEX work_order_all_owed ON work_order (owes_answer, due_at, id)",
        "CREATE INDEX work_order_all_open ON work_order (is_open, due_at, id)",
        "CREATE INDEX work_order_all_state ON work_order (state, due_at, id)",
        "CREATE INDEX work_order_all_received ON work_order (received_at, id)",
        "CREATE INDEX work_order_source ON work_order (office_id, source, received_at, id)",
        "CREATE INDEX work_order_all_source ON work_order (source, received_at, id)",
        "CREATE INDEX work_order_source_state ON work_order (office_id, source, state, due_at, id)",
        "CREATE INDEX work_order_all_source_state ON work_order (source, state, due_at, id)",
        "CREATE INDEX work_order_phone ON work_order (phone, received_at) WHERE phone <> ''",
        "CREATE INDEX work_order_case ON work_order (case_number, id) WHERE case_number IS NOT NULL",
    ]

    private static let histories: [Migration.Statement] = [
        """
        CREATE TABLE work_order_entry (
            id BIGINT PRIMARY KEY NOT NULL, order_id BIGINT NOT NULL REFERENCES work_order (id), at BIGINT NOT NULL,
            kind TEXT NOT NULL, detail TEXT NOT NULL, text TEXT NOT NULL, by_person BIGINT, by_name TEXT NOT NULL,
            office_id BIGINT)
        """,
        "CREATE INDEX work_order_entry_of ON work_order_entry (order_id, id)",
    ]

    private static let lists: [Migration.Statement] = [
        """
        CREATE TABLE work_order_list (
            id BIGINT PRIMARY KEY NOT NULL, office_id BIGINT NOT NULL, person_id BIGINT NOT NULL, name TEXT NOT NULL,
            mapping TEXT NOT NULL, content BYTEA NOT NULL, kept_at BIGINT NOT NULL)
        """,
        "CREATE INDEX work_order_list_age ON work_order_list (kept_at)",
    ]
}
