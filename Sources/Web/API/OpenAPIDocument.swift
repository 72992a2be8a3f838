internal import HTTPTypes
package import Kernel

/// The description of the API in OpenAPI 3.1, made from the same declarations as its routes.
package struct OpenAPIDocument {
    let endpoints: [Endpoint]

    package init(endpoints: [Endpoint]) {
        self.endpoints = endpoints
    }

    /// The document as a file: the same text for the same declarations.
    package static func json(_ api: API) -> String { OpenAPIDocument(endpoints: api.endpoints).value.prettyText }

    package var value: JSONValue {
        var components: [String: JSONValue] = [:]
        _ = ProblemSchema.schema.json(&components)
        let paths = paths(&components)
        let schemas = components.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": .string(APIText.title.both), "version": "1",
                "description": .string(APIText.about.both),
            ],
            "servers": [["url": .string(API.base)]],
            "paths": .object(paths),
            "components": ["schemas": .object(schemas), "securitySchemes": Self.keys],
        ]
    }

    private func paths(_ components: inout [String: JSONValue]) -> [JSONValue.Member] {
        var order: [String] = []
        for endpoint in endpoints where !order.contains(endpoint.path) { order.append(endpoint.path) }
        var paths: [JSONValue.Member] = []
        for path in order {
            var operations: [JSONValue.Member] = []
            for endpoint in endpoints where endpoint.path == path {
                operations.append(
                    .init(endpoint.method.rawValue.lowercased(), OperationDescription(endpoint).value(&components)))
            }
            paths.append(.init(path, .object(operations)))
        }
        return paths
    }

    private static let keys: JSONValue = [
        "queryCode": [
            "type": "apiKey", "in": "header", "name": "Query-Code",
            "description": .string(APIText.queryCode.both),
        ],
        "trader": [
            "type": "apiKey", "in": "header", "name": "Trader-Key",
            "description": .string(APIText.trader.both),
        ],
        "staff": ["type": "http", "scheme": "bearer", "description": .string(APIText.staff.both)],
    ]
}

/// The shape of every problem (RFC 9457).
enum ProblemSchema {
    static let schema = Schema.object([
        .required("type", .text(format: "uri")), .required("title", .string), .required("status", .integer(400...599)),
        .required("code", .choice(of: ProblemCode.self)), .required("detail", .string),
        .absent(
            "errors",
            .array(
                of: .object([
                    .required("field", .string), .required("code", .string), .required("message", .string),
                ]))),
        .absent("reasons", .array(of: .object([.required("code", .string), .required("message", .string)]))),
        .absent("reference", .string),
    ]).named("Problem")
}
