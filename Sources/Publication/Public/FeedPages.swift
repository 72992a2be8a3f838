internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import PublicationRules
internal import Web

/// The feed of publications (Atom, RFC 4287) and the description of the data set (schema.org).
struct FeedPages: Sendable {
    let tools: PublicationTools
    private static let entries = 50

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(PublicationAddress.open)/feed.atom") { _, context in try await feed(context) }
        router.get("\(PublicationAddress.open)/dataset.jsonld") { _, _ in try dataset() }
    }

    private func feed(_ context: AppContext) async throws -> Response {
        let face = OpenFace(rawValue: FormData(query: context.place.query).text("face"))
        let key = FormData(query: context.place.query).text("key")
        let lines = try await OpenReading(tools.database).find(OpenQuery(face: face, key: key))
        let updated = lines.map(\.at).max() ?? Instant(milliseconds: 0)
        let own = tools.address + PublicationAddress.open + "/feed.atom"
        let title = XMLText.escaped(PublicText.heading.zh)
        let text = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
            <id>\(XMLText.escaped(own))</id><title>\(title)</title><updated>\(updated.iso)</updated>
            <link rel="self" href="\(XMLText.escaped(own))"/><author><name>\(title)</name></author>
            \(lines.prefix(Self.entries).map(entry).joined(separator: "\n"))
            </feed>

            """
        return Response(
            status: .ok, headers: [.contentType: "application/atom+xml; charset=utf-8", .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private func entry(_ line: OpenLine) -> String {
        let (record, say) = (line.record, Words(.zh))
        let link = tools.address + PublicationAddress.face(.trader, record.traderKey) + "#" + record.id
        let id = tools.address + PublicationAddress.list + "/" + record.id
        let title = record.traderName + say.colon + say(PublicText.outcome(record.attributes.outcome))
        return """
            <entry><id>\(XMLText.escaped(id))</id><title>\(XMLText.escaped(title))</title>\
            <updated>\(line.at.iso)</updated><link href="\(XMLText.escaped(link))"/>\
            <summary>\(XMLText.escaped(record.narrative))</summary></entry>
            """
    }

    private func dataset() throws -> Response {
        let rules = try tools.ruleSet()
        let root = tools.address + PublicationAddress.open
        func download(_ path: String, _ type: String) -> JSONValue {
            ["@type": "DataDownload", "contentUrl": .string(root + path), "encodingFormat": .string(type)]
        }
        let value: JSONValue = [
            "@context": "https://schema.org/", "@type": "Dataset", "name": .string(PublicText.heading.zh),
            "alternateName": .string(PublicText.heading.en), "description": .string(OpenText.lead.zh),
            "url": .string(root), "license": .string(rules.licenceAddress), "isAccessibleForFree": true,
            "inLanguage": "zh-Hans",
            "distribution": .array([
                download("/cases.jsonl", "application/x-ndjson"), download("/cases.csv", "text/csv"),
                download("/indices.csv", "text/csv"),
            ]),
        ]
        return Response(
            status: .ok, headers: [.contentType: "application/ld+json; charset=utf-8", .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(bytes: value.bytes)))
    }
}

/// Text within XML.
enum XMLText {
    /// Without the characters that XML 1.0 does not know.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case _ where scalar.value < 0x20 && ![9, 10].contains(scalar.value): continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
