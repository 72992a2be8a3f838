package import Storage

/// Indexes for the panel of similar files.
package let createWorklistIndexes = Migration(
    id: "2026-11-22-casework-worklist",
    statements: [
        "CREATE INDEX purchase_order_number ON purchase (order_number, case_id) WHERE order_number <> ''"
    ])
