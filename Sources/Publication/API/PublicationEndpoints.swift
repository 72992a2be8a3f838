internal import HTTPTypes
internal import Kernel
internal import PublicationRules
internal import Web

/// Public files and their indices for programs; what is taken away whole stands at `/open`.
struct PublicationEndpoints: Sendable {
    let tools: PublicationTools
    private var reading: OpenReading { OpenReading(tools.database) }

    var all: [Endpoint] { [find, indices] }

    private static let face = Endpoint.Parameter.query(
        "face", .choice(of: OpenFace.self), PublicationAPIText.face)
    private static let key = Endpoint.Parameter.query("key", .text(min: 1, max: 200), PublicationAPIText.key)

    private static let file = Schema.object(
        OpenField.allCases.map { .required($0.rawValue, $0 == .sequence ? .integer() : .string) }
    ).named("PublishedFile")

    private static let index = Schema.object([
        .required("year", .integer()), .required("files", .integer()),
        .required("index", .choice(of: PublishedIndex.Name.self)), .required("numerator", .integer()),
        .required("denominator", .integer()), .nullable("unanswered", .integer()), .required("formula", .string),
    ]).named("PublishedIndex")

    private var find: Endpoint {
        Endpoint(
            .get, "/publications", id: "findPublications", PublicationAPIText.find,
            parameters: [
                .query("q", .text(min: 1, max: 60), PublicationAPIText.words), Self.face, Self.key,
                .query("before", .key, PublicationAPIText.before),
            ],
            answers: [
                .init(
                    .ok, PublicationAPIText.found,
                    Schema.object([.required("files", .array(of: Self.file)), .nullable("next", .string)])
                        .named("PublishedFilePage"))
            ]
        ) { request in
            let before = try request.query("before").map { text in
                guard let place = Int64(text) else { throw Invalid([FieldProblem("before", .unknownChoice)]) }
                return place
            }
            let query = OpenQuery(
                words: request.query("q") ?? "", face: request.query("face").flatMap(OpenFace.init),
                key: request.query("key") ?? "", before: before)
            let lines = try await reading.find(query)
            let shown = lines.prefix(OpenReading.shown)
            let next = lines.count > shown.count ? shown.last.map { String($0.sequence) } : nil
            return APIAnswer(
                .ok,
                [
                    "files": .array(
                        shown.map { line in
                            .object(OpenField.allCases.map { .init($0.rawValue, $0.json(line)) })
                        }), "next": .optional(next),
                ])
        }
    }

    private var indices: Endpoint {
        Endpoint(
            .get, "/publications/indices", id: "readPublicationIndices", PublicationAPIText.indices,
            parameters: [
                .query("face", .choice(of: OpenFace.self), PublicationAPIText.face, isRequired: true),
                .query("key", .text(min: 1, max: 200), PublicationAPIText.key, isRequired: true),
            ],
            answers: [
                .init(
                    .ok, PublicationAPIText.indicesRead,
                    Schema.object([.required("indices", .array(of: Self.index))]).named("PublishedIndexList"))
            ]
        ) { request in
            guard let face = request.query("face").flatMap(OpenFace.init), let key = request.query("key") else {
                return APIAnswer(.ok, ["indices": []])
            }
            let counts = try await reading.counts(face, key)
            let rows = counts.keys.sorted(by: >).flatMap { year in
                PublishedIndex.all(counts[year] ?? [:]).map { Self.json($0, year, counts[year]?[.files] ?? 0) }
            }
            return APIAnswer(.ok, ["indices": .array(rows)])
        }
    }

    private static func json(_ index: PublishedIndex, _ year: Int, _ files: Int) -> JSONValue {
        [
            "year": .number(year), "files": .number(files), "index": .string(index.name.rawValue),
            "numerator": .number(index.numerator), "denominator": .number(index.denominator),
            "unanswered": index.unanswered.map { .number($0) } ?? .null, "formula": .string(PublishedIndex.formula),
        ]
    }
}

/// What the API's description says about publications.
enum PublicationAPIText {
    static let find = Text(zh: "查公示的投诉", en: "Find published complaints")
    static let found = Text(zh: "公示的投诉，新的在前", en: "Published complaints, newest first")
    static let words = Text(
        zh: "找商家、商品或者问题，繁体、拼音也可以", en: "A trader, goods or a problem; traditional characters and pinyin work too")
    static let face = Text(zh: "按经营者、类别或者地区", en: "By trader, category or division")
    static let key = Text(
        zh: "经营者的信用代码（没有就是名称），类别或地区的代码",
        en: "Credit code of the trader, or its name without one; code of the category or division")
    static let before = Text(zh: "从这个顺序号往前", en: "Files before this place in the order of publication")
    static let indices = Text(zh: "公示的指标", en: "Indices of published complaints")
    static let indicesRead = Text(
        zh: "各年的指标，带分子、分母和没有回答的件数", en: "Indices by year, with numerator, denominator and those who did not answer")
}
