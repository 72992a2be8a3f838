package import Storage

/// Whether the consumer found the way a file was handled fair; nothing for those who were not asked.
package let addFairness = Migration(
    id: "2026-11-23-casework-1",
    statements: ["ALTER TABLE rating ADD COLUMN fair TEXT CHECK (fair IN ('yes', 'partly', 'no'))"])
