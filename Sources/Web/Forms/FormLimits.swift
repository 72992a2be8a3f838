/// How much one form may carry.
package struct FormLimit: Sendable, Equatable {
    /// Bytes of the whole body.
    package var bytes: Int
    /// Fields without files.
    package var fields: Int
    /// Bytes of one field of a form in parts.
    package var fieldBytes: Int
    /// Files of all fields together.
    package var files: Int
    /// Bytes of one file.
    package var fileBytes: Int

    package init(bytes: Int, fields: Int = 300, fieldBytes: Int = 128 * 1024, files: Int = 0, fileBytes: Int = 0) {
        self.bytes = bytes
        self.fields = fields
        self.fieldBytes = fieldBytes
        self.files = files
        self.fileBytes = fileBytes
    }

    /// A form without files: 20,000 characters of Chinese, percent-coded, fit in.
    package static let form = FormLimit(bytes: 256 * 1024)

    /// A form with files, each of at most `fileBytes`; one that is larger is reported, not cut off.
    package static func files(_ count: Int, fileBytes: Int) -> FormLimit {
        FormLimit(
            bytes: count * (fileBytes + fileBytes / 2) + 1024 * 1024, files: count, fileBytes: fileBytes)
    }
}

/// The limit of each route that needs another than the usual one.
package struct FormLimitTable: Sendable {
    private var routes: [String: FormLimit] = [:]

    package init() {}

    /// Sets the limit of the route with this template, such as `/complaints/{draft}/evidence`.
    package mutating func set(_ limit: FormLimit, for route: String) {
        routes[route] = limit
    }

    package func limit(for route: String?) -> FormLimit {
        route.flatMap { routes[$0] } ?? .form
    }
}
