package import Storage

/// What of the sum agreed the law adds for fraud (消费者权益保护法 art. 55), in fen.
package let addPunitive = Migration(
    id: "2026-11-23-casework-2", statements: ["ALTER TABLE case_file ADD COLUMN punitive_fen BIGINT"])
