internal import HTTPTypes
internal import Kernel

/// Signing in and out for programs of staff.
struct SessionEndpoints {
    let signIn: any APISignIn

    var all: [Endpoint] { [begin, end] }

    private var begin: Endpoint {
        Endpoint(
            .post, "/sessions", id: "beginSession", APIText.begin,
            body: .init(Self.body, limit: 8 * 1024),
            answers: [.init(.created, APIText.begun, Self.schema)], problems: [.signInNeeded, .notAllowed]
        ) { [signIn] request in
            let (name, password) = try Self.reading(request.body)
            let session = try await signIn.begin(
                name: name, password: password, address: request.context.remoteAddress ?? "")
            return APIAnswer(.created, Self.json(session))
        }
    }

    private var end: Endpoint {
        Endpoint(
            .delete, "/sessions/current", id: "endSession", APIText.end,
            answers: [.init(.noContent, APIText.ended)], keys: [.staff]
        ) { [signIn] request in
            let token = request.header("Authorization").map { String($0.dropFirst(7)) } ?? ""
            try await signIn.end(token, of: request.principal)
            return APIAnswer(empty: .noContent)
        }
    }

    /// Name and password; a name with control characters is nobody's, and no database has to look for it.
    private static func reading(_ json: JSONValue) throws(Invalid) -> (name: String, password: String) {
        var problems = body.problems(in: json)
        let password = json["password"]?.string ?? ""
        if password.unicodeScalars.count > 500 { problems.append(FieldProblem("password", .tooLong(max: 500))) }
        switch TextRules.clean(json["signIn"]?.string ?? "", max: 100, lines: false) {
        case .success(let name):
            guard problems.isEmpty else { throw Invalid(problems) }
            return (name, password)
        case .failure(let problem): throw Invalid(problems + [FieldProblem("signIn", problem)])
        }
    }

    private static let body = Schema.object([
        .required("signIn", .text(min: 1, max: 100)), .required("password", .text(min: 1, max: 500)),
    ]).named("SignIn")

    private static let schema = Schema.object([
        .required("token", .string), .required("expiresAt", .instant),
        .required("roles", .array(of: .choice(of: Role.self))),
        .required("office", .object([.required("id", .key), .required("name", .name)])),
    ]).named("Session")

    private static func json(_ session: APISession) -> JSONValue {
        [
            "token": .string(session.token), "expiresAt": .string(session.expiresAt.iso),
            "roles": .array(session.roles.map(\.rawValue).sorted().map(JSONValue.string)),
            "office": ["id": .string(String(session.office)), "name": session.officeName.json],
        ]
    }
}
