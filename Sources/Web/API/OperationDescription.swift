internal import HTTPTypes
internal import Kernel

/// One endpoint in the words of OpenAPI.
struct OperationDescription {
    private let endpoint: Endpoint

    /// What any request may be answered with: bad queries, too many, a busy database.
    private static let everywhere: [ProblemCode] = [.badRequest, .invalid, .tooManyRequests, .unavailable]

    init(_ endpoint: Endpoint) {
        self.endpoint = endpoint
    }

    func value(_ components: inout [String: JSONValue]) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("operationId", .string(endpoint.id)), .init("summary", .string(endpoint.summary.both)),
        ]
        var parameters: [JSONValue] = []
        for parameter in endpoint.parameters { parameters.append(Self.parameter(parameter, &components)) }
        if !parameters.isEmpty { members.append(.init("parameters", .array(parameters))) }
        if let body = endpoint.body { members.append(.init("requestBody", Self.body(body, &components))) }
        members.append(.init("responses", .object(responses(&components))))
        if !endpoint.keys.isEmpty {
            members.append(.init("security", .array(endpoint.keys.map { .object([.init($0.rawValue, scopes($0))]) })))
        }
        if endpoint.deprecation != nil { members.append(.init("deprecated", true)) }
        return .object(members)
    }

    /// What a program's key must be good for, in the place that OpenAPI 3.1 has for roles.
    private func scopes(_ key: Endpoint.Key) -> JSONValue {
        guard key != .queryCode, let scope = endpoint.scope else { return [] }
        return [.string(scope)]
    }

    /// Every problem this endpoint may answer with, by status.
    var problems: [(status: Int, codes: [ProblemCode])] {
        var codes = Self.everywhere + endpoint.problems
        if endpoint.body != nil { codes += [.tooLarge, .unsupportedType] }
        if endpoint.parameters.contains(where: { $0.place == .path }) { codes.append(.notFound) }
        if !endpoint.keys.isEmpty { codes.append(.signInNeeded) }
        if endpoint.keys.contains(.staff) { codes.append(.notAllowed) }
        let all = ProblemCode.allCases.filter(codes.contains)
        return Dictionary(grouping: all, by: \.status.code).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func responses(_ components: inout [String: JSONValue]) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        for answer in endpoint.answers {
            members.append(.init(String(answer.status.code), Self.answer(answer, &components)))
        }
        let problem = ProblemSchema.schema.json(&components)
        for (status, codes) in problems {
            members.append(
                .init(
                    String(status),
                    [
                        "description": .string(codes.map(\.rawValue).joined(separator: ", ")),
                        "content": ["application/problem+json": ["schema": problem]],
                    ]))
        }
        return members
    }

    private static func parameter(
        _ parameter: Endpoint.Parameter, _ components: inout [String: JSONValue]
    ) -> JSONValue {
        [
            "name": .string(parameter.name), "in": .string(parameter.place.rawValue),
            "required": .bool(parameter.isRequired), "description": .string(parameter.about.both),
            "schema": parameter.schema.json(&components),
        ]
    }

    private static func body(
        _ body: Endpoint.RequestBody, _ components: inout [String: JSONValue]
    ) -> JSONValue {
        var content: [JSONValue.Member] = [.init("schema", body.schema.json(&components))]
        if let example = body.example { content.append(.init("example", example)) }
        return [
            "required": .bool(!body.isOptional), "content": ["application/json": .object(content)],
        ]
    }

    private static func answer(
        _ answer: Endpoint.Answer, _ components: inout [String: JSONValue]
    ) -> JSONValue {
        var members: [JSONValue.Member] = [.init("description", .string(answer.about.both))]
        if !answer.headers.isEmpty {
            members.append(
                .init(
                    "headers",
                    .object(
                        answer.headers.map {
                            .init($0.name, ["description": .string($0.about.both), "schema": ["type": "string"]])
                        })))
        }
        if let schema = answer.schema {
            members.append(
                .init("content", .object([.init(answer.type, ["schema": schema.json(&components)])])))
        }
        if !answer.links.isEmpty {
            members.append(.init("links", .object(answer.links.map { .init($0.operation, link($0)) })))
        }
        return .object(members)
    }

    private static func link(_ link: Endpoint.Link) -> JSONValue {
        [
            "operationId": .string(link.operation),
            "parameters": .object(link.parameters.map { .init($0.name, .string($0.expression)) }),
        ]
    }
}
