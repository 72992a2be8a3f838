internal import Crypto
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import PublicationRules
internal import Storage
internal import Web

/// The open case files: the page that explains them, the full files, increments, checksums and indices.
struct OpenFiles: Sendable {
    let tools: PublicationTools
    private var reading: OpenReading { OpenReading(tools.database) }
    /// The most lines of one increment.
    static let most = 1_000

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(PublicationAddress.open)") { _, _ in
            OpenPage(
                head: try await reading.head(), manifests: try await reading.manifests(),
                figures: try await FigureStore(tools).releases(), rules: try tools.ruleSet())
        }
        for format in OpenFormat.allCases {
            router.get("\(PublicationAddress.open)/cases.\(format.rawValue)") { request, _ in
                try await full(format, request)
            }
            router.get("\(PublicationAddress.open)/changes.\(format.rawValue)") { request, context in
                try await changes(format, request, context)
            }
        }
        router.get("\(PublicationAddress.open)/manifest.json") { _, _ in try await manifest() }
        router.get("\(PublicationAddress.open)/dictionary.json") { _, _ in dictionary() }
        router.get("\(PublicationAddress.open)/indices.csv") { _, _ in try await indices() }
        router.get("\(PublicationAddress.open)/places.csv") { _, _ in try await placesFile() }
    }

    /// All public files, streamed and packed for those who read gzip.
    private func full(_ format: OpenFormat, _ request: Request) async throws -> Response {
        let head = try await reading.head()
        // Weak, because the same lines may be packed or not.
        let tag = "W/\"cases-\(format.rawValue)-\(head.sequence)\""
        var headers: HTTPFields = [
            .contentType: format.contentType, .eTag: tag, .cacheControl: "no-cache", .vary: "Accept-Encoding",
        ]
        headers[.openCursor] = String(head.sequence)
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        headers[.contentDisposition] = "attachment; filename=\"cases.\(format.rawValue)\""
        let packs = request.headers[.acceptEncoding]?.contains("gzip") ?? false
        if packs { headers[.contentEncoding] = "gzip" }
        let reading = reading
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                let gzip = packs ? GzipStream() : nil
                try await reading.write(format, upTo: head.sequence) { piece in
                    let bytes = gzip?.pack(piece) ?? piece
                    if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
                }
                if let gzip { try await writer.write(ByteBuffer(bytes: gzip.pack([], last: true))) }
                try await writer.finish(nil)
            })
    }

    /// What changed after a cursor; whoever gets fewer lines than asked for has all.
    private func changes(_ format: OpenFormat, _ request: Request, _ context: AppContext) async throws -> Response {
        let query = FormData(query: context.place.query)
        let after = query.value("after").map { Int64($0) } ?? 0
        guard let after, after >= 0 else { throw Invalid([FieldProblem("after", .notANumber)]) }
        let limit = min(max(Int(query.text("limit")) ?? Self.most, 1), Self.most)
        let lines = try await reading.changes(after: after, limit: limit)
        let cursor = lines.last?.sequence ?? after
        let bytes = Array((format.head + lines.map(format.text).joined()).utf8)
        let digest = Data(SHA256.hash(data: bytes))
        let tag = "\"\(Hexadecimal.text(Array(digest.prefix(16))))\""
        var headers: HTTPFields = [.contentType: format.contentType, .eTag: tag, .cacheControl: "no-cache"]
        headers[.openCursor] = String(cursor)
        headers[.contentDigest] = "sha-256=:\(digest.base64EncodedString()):"
        if lines.count == limit {
            headers[.link] =
                "<\(PublicationAddress.open)/changes.\(format.rawValue)?after=\(cursor)&limit=\(limit)>; rel=\"next\""
        }
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func manifest() async throws -> Response {
        // Small collections are summed at once; large ones by the round.
        if try await reading.head().files <= 20_000 { try await reading.makeManifests() }
        let (head, manifests, rules) = (try await reading.head(), try await reading.manifests(), try tools.ruleSet())
        let files = manifests.map { manifest -> JSONValue in
            [
                "path": .string("\(PublicationAddress.open)/cases.\(manifest.format.rawValue)"),
                "cursor": .number(manifest.sequence), "lines": .number(manifest.lines),
                "bytes": .number(manifest.bytes), "sha256": .string(manifest.hash),
            ]
        }
        return Self.json([
            "cursor": .number(head.sequence), "files": .number(head.files), "full": .array(files),
            "licence": .string(rules.licenceAddress), "formula": .string(PublishedIndex.formula),
        ])
    }

    private func dictionary() -> Response {
        Self.json([
            "columns": .array(
                OpenField.allCases.map {
                    ["name": .string($0.rawValue), "zh": .string($0.words.zh), "en": .string($0.words.en)]
                })
        ])
    }

    /// Every published index with its parts, by trader, category, division and year.
    private func indices() async throws -> Response {
        let reading = reading
        let head = ["face", "key", "year", "files", "index", "numerator", "denominator", "unanswered", "formula"]
        return Response(
            status: .ok, headers: [.contentType: OpenFormat.csv.contentType, .cacheControl: "no-cache"],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: CSVLine.of(head)))
                var after: (face: String, key: String, year: Int)?
                while true {
                    let page = try await reading.allCounts(after: after, limit: 200)
                    guard let last = page.last else { break }
                    try await writer.write(ByteBuffer(string: page.map(Self.lines).joined()))
                    after = (last.face, last.key, last.year)
                }
                try await writer.finish(nil)
            })
    }

    private static func lines(
        _ group: (face: String, key: String, year: Int, counts: [PublishedCount: Int])
    ) -> String {
        PublishedIndex.all(group.counts).map { index in
            CSVLine.of([
                group.face, group.key, String(group.year), String(group.counts[.files] ?? 0), index.name.rawValue,
                String(index.numerator), String(index.denominator), index.unanswered.map { String($0) } ?? "",
                PublishedIndex.formula,
            ])
        }.joined()
    }

    /// Divisions and categories with those above them, in which their files are counted too.
    private func placesFile() async throws -> Response {
        let places = tools.places
        let rows = try await tools.database.rows(
            """
            SELECT DISTINCT face, key FROM open_count WHERE face IN ('category', 'division') AND n > 0
            ORDER BY face, key LIMIT 20000
            """)
        var text = CSVLine.of(["face", "key", "name", "above"])
        for row in rows {
            let (face, key): (OpenFace, String) = (try row.choice("face"), try row.text("key"))
            let name = face == .division ? places.divisionName(key) : places.categoryName(key)
            let above = face == .division ? places.divisionsAbove(key) : places.categoriesAbove(key)
            text += CSVLine.of([face.rawValue, key, name?.zh ?? key, above.joined(separator: " ")])
        }
        return Response(
            status: .ok, headers: [.contentType: OpenFormat.csv.contentType, .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    static func json(_ value: JSONValue) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(bytes: value.bytes)))
    }
}

extension HTTPField.Name {
    /// The place in the order of publication up to which an answer goes.
    static let openCursor = HTTPField.Name("X-Open-Cursor") ?? .eTag
    /// The digest of an answer (RFC 9530).
    static let contentDigest = HTTPField.Name("Content-Digest") ?? .eTag
    static let link = HTTPField.Name("Link") ?? .location
}
