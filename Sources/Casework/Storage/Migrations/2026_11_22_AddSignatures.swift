package import Storage

/// What near-identical stories are found by, one short row a file: each band has an index of its own.
package let addSignatures = Migration(
    id: "2026-11-22-casework-11",
    statements: [
        """
        CREATE TABLE case_signature (
            case_id BIGINT PRIMARY KEY,
            band1 BIGINT NOT NULL,
            band2 BIGINT NOT NULL,
            band3 BIGINT NOT NULL
        )
        """,
        "CREATE INDEX case_signature_band1 ON case_signature (band1, case_id)",
        "CREATE INDEX case_signature_band2 ON case_signature (band2, case_id)",
        "CREATE INDEX case_signature_band3 ON case_signature (band3, case_id)",
    ])
