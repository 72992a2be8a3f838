package import Storage

/// Documents as issued, the letters that offices write, and what offices put on them.
package let createDocuments = Migration(
    id: "2026-11-22-documents-1",
    statements: [
        // A row changes once at most, when it is voided; its PDF never. The number is text, year and serial behind it.
        """
        CREATE TABLE document (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            form TEXT NOT NULL,
            form_version BIGINT NOT NULL,
            template_id BIGINT,
            title TEXT NOT NULL,
            addressee TEXT NOT NULL,
            office_id BIGINT NOT NULL,
            year BIGINT NOT NULL,
            serial BIGINT CHECK (serial > 0),
            number TEXT,
            values_json TEXT NOT NULL,
            copies BIGINT NOT NULL CHECK (copies > 0),
            for_consumer BIGINT NOT NULL CHECK (for_consumer IN (0, 1)),
            pdf_hash BYTEA NOT NULL,
            pdf_size BIGINT NOT NULL CHECK (pdf_size > 0),
            issued_at BIGINT NOT NULL,
            issued_on BIGINT NOT NULL,
            issued_by BIGINT NOT NULL,
            issued_by_name TEXT NOT NULL,
            voided_at BIGINT,
            voided_by_name TEXT,
            void_reason TEXT,
            PRIMARY KEY (case_id, id),
            UNIQUE (office_id, year, serial),
            CHECK ((serial IS NULL) = (number IS NULL)),
            CHECK ((voided_at IS NULL) = (void_reason IS NULL))
        )
        """,
        """
        CREATE TABLE document_pdf (
            case_id BIGINT NOT NULL,
            id BIGINT NOT NULL,
            bytes BYTEA NOT NULL,
            PRIMARY KEY (case_id, id),
            FOREIGN KEY (case_id, id) REFERENCES document (case_id, id)
        )
        """,
        """
        CREATE TABLE office_letterhead (
            office_id BIGINT PRIMARY KEY,
            name TEXT NOT NULL,
            mongolian TEXT NOT NULL,
            prefix TEXT NOT NULL,
            phone TEXT NOT NULL,
            address TEXT NOT NULL,
            seal BYTEA,
            version BIGINT NOT NULL,
            changed_at BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE letter_template (
            id BIGINT PRIMARY KEY,
            office_id BIGINT NOT NULL,
            version BIGINT NOT NULL,
            retired_at BIGINT
        )
        """,
        "CREATE INDEX letter_template_office ON letter_template (office_id, id)",
        """
        CREATE TABLE letter_template_version (
            template_id BIGINT NOT NULL REFERENCES letter_template (id),
            version BIGINT NOT NULL,
            title TEXT NOT NULL,
            english TEXT NOT NULL,
            addressee TEXT NOT NULL,
            body TEXT NOT NULL,
            for_consumer BIGINT NOT NULL CHECK (for_consumer IN (0, 1)),
            changed_at BIGINT NOT NULL,
            changed_by_name TEXT NOT NULL,
            PRIMARY KEY (template_id, version)
        )
        """,
    ])
