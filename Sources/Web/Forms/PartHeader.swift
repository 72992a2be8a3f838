/// The head of one part of a form: the name of the field, and for a file its name and type.
struct PartHeader: Equatable {
    let name: String
    /// The file's name as the browser sent it; `nil` for a field without a file.
    let fileName: String?
    let type: String

    /// Reads the header lines; `nil` without a `Content-Disposition: form-data` that has a name.
    init?(_ lines: String) {
        var disposition: Substring?
        var type = ""
        for line in lines.split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            switch parts[0].lowercased() {
            case "content-disposition": disposition = parts[1]
            case "content-type": type = HeaderValue.trimmed(parts[1])
            default: continue
            }
        }
        guard let disposition, HeaderValue.trimmed(disposition).lowercased().hasPrefix("form-data"),
            let name = HeaderValue.parameter("name", in: disposition), name.utf8.count <= 200
        else { return nil }
        self.name = name
        fileName = HeaderValue.parameter("filename", in: disposition)
        self.type = String(type.prefix(100))
    }

    init(name: String, fileName: String?, type: String) {
        self.name = name
        self.fileName = fileName
        self.type = type
    }
}

/// Reads header values of the form `value; name="text"; name=text`.
enum HeaderValue {
    /// A parameter; in quotes browsers write `"` and line ends percent-coded.
    static func parameter(_ name: String, in header: some StringProtocol) -> String? {
        var rest = Substring(header).drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let key = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest[key.endIndex...]
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            let value: Substring
            if rest.first == "\"" {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != "\"" }
                rest = rest[value.endIndex...].drop { $0 != ";" }
            } else {
                value = rest.prefix { $0 != ";" }
                rest = rest[value.endIndex...]
            }
            if key.lowercased() == name { return unquoted(value) }
        }
        return nil
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text).drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }

    private static func unquoted(_ value: Substring) -> String {
        String(value).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}
