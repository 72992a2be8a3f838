package import Storage

extension Reporting {
    /// Written reports in their versions. What is published is never written again: `frozen` holds what was printed,
    /// with the counts it came from, and `hash` proves it.
    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-23-reporting-1",
            statements: [
                """
                CREATE TABLE report (
                    id BIGINT PRIMARY KEY NOT NULL, period TEXT NOT NULL, scope TEXT NOT NULL,
                    convention TEXT NOT NULL, office_id BIGINT NOT NULL, made_at BIGINT NOT NULL,
                    UNIQUE (period, scope, convention, office_id))
                """,
                """
                CREATE TABLE report_version (
                    id BIGINT PRIMARY KEY NOT NULL, report_id BIGINT NOT NULL REFERENCES report (id),
                    number BIGINT NOT NULL CHECK (number > 0),
                    state TEXT NOT NULL CHECK (state IN ('draft', 'published')), revision BIGINT NOT NULL,
                    document TEXT NOT NULL, base TEXT NOT NULL, body TEXT NOT NULL, origin TEXT NOT NULL,
                    writers TEXT NOT NULL, note TEXT NOT NULL, changes TEXT, begun_at BIGINT NOT NULL,
                    begun_by BIGINT NOT NULL, approved_by BIGINT, published_at BIGINT, hash TEXT,
                    UNIQUE (report_id, number),
                    CHECK (state = 'draft' OR (approved_by IS NOT NULL AND approved_by <> begun_by
                        AND published_at IS NOT NULL AND hash IS NOT NULL)))
                """,
                "CREATE UNIQUE INDEX report_version_draft ON report_version (report_id) WHERE state = 'draft'",
                """
                CREATE INDEX report_version_published ON report_version (published_at, id)
                    WHERE state = 'published'
                """,
            ] + keeping)
    ]

    // What is published stays, whoever writes to the database; only a copy that broke off is emptied.
    private static let keeping: [Migration.Statement] = [
        .only(
            .sqlite,
            """
            CREATE TRIGGER report_version_stays BEFORE UPDATE ON report_version WHEN old.state = 'published'
            BEGIN SELECT RAISE(ABORT, 'a published report is never changed'); END
            """),
        .only(
            .postgres,
            """
            CREATE FUNCTION report_version_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'a published report is never changed' USING ERRCODE = 'check_violation';
            END $$
            """),
        .only(
            .postgres,
            """
            CREATE TRIGGER report_version_stays BEFORE UPDATE ON report_version
            FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION report_version_unchanged()
            """),
    ]
}
