internal import Storage

extension Casework {
    /// The language in which a consumer is told how the file stands, and a mail address if one was given.
    static let createCaseContact = Migration(
        id: "2026-11-22-casework-contact-1",
        statements: [
            """
            CREATE TABLE case_contact (
                case_id BIGINT PRIMARY KEY NOT NULL REFERENCES case_file (id),
                language TEXT NOT NULL CHECK (language IN ('zh', 'en')), email TEXT NOT NULL)
            """
        ])
}
