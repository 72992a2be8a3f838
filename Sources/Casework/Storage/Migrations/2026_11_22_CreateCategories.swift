package import Storage

/// Category systems, any number of them: names with the day they are valid from, and mappings between systems.
package let createCategories = Migration(
    id: "2026-11-22-categories",
    statements: [
        """
        CREATE TABLE category_system (
            id TEXT PRIMARY KEY,
            name_zh TEXT NOT NULL,
            name_en TEXT NOT NULL,
            source TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE category (
            system TEXT NOT NULL,
            code TEXT NOT NULL,
            parent TEXT,
            position BIGINT NOT NULL,
            status TEXT NOT NULL,
            PRIMARY KEY (system, code)
        )
        """,
        """
        CREATE TABLE category_name (
            system TEXT NOT NULL,
            code TEXT NOT NULL,
            from_day BIGINT NOT NULL,
            zh TEXT NOT NULL,
            en TEXT NOT NULL,
            PRIMARY KEY (system, code, from_day)
        )
        """,
        """
        CREATE TABLE category_mapping (
            system TEXT NOT NULL,
            code TEXT NOT NULL,
            to_system TEXT NOT NULL,
            to_code TEXT NOT NULL,
            PRIMARY KEY (system, code, to_system)
        )
        """,
    ])
