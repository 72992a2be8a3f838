package import HTTPTypes
package import Kernel

/// One thing a program may ask for: said once, and made into the route as well as into the description.
package struct Endpoint: Sendable {
    package let method: HTTPRequest.Method
    /// The path below the API's base, with names in braces: `/complaints/{number}`.
    package let path: String
    /// The name of the operation in the description; programs that generate clients call methods so.
    package let id: String
    package let summary: Text
    package var parameters: [Parameter] = []
    package var body: RequestBody?
    package var answers: [Answer]
    /// What can go wrong beside what can go wrong everywhere.
    package var problems: [ProblemCode] = []
    /// The keys of which one is needed; none where anybody may ask.
    package var keys: [Key] = []
    /// What a program's key must be good for; without it no key opens the endpoint, whatever its person may do. Keys of
    /// traders' programs are checked by whoever lets traders in.
    package private(set) var scope: String?
    /// Since when and for how long it is on its way out; nil for one that stays.
    package private(set) var deprecation: Deprecation?
    package let handle: @Sendable (APIRequest) async throws -> APIAnswer

    package init(
        _ method: HTTPRequest.Method, _ path: String, id: String, _ summary: Text, parameters: [Parameter] = [],
        body: RequestBody? = nil, answers: [Answer], problems: [ProblemCode] = [], keys: [Key] = [],
        handle: @escaping @Sendable (APIRequest) async throws -> APIAnswer
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.summary = summary
        self.parameters = parameters
        self.body = body
        self.answers = answers
        self.problems = problems
        self.keys = keys
        self.handle = handle
    }

    /// The same endpoint, open to keys that are good for `scope`; for none where it is nil.
    package func needing(_ scope: String?) -> Endpoint {
        var copy = self
        copy.scope = scope
        return copy
    }

    /// The same endpoint, on its way out: every answer says so.
    package func deprecated(_ deprecation: Deprecation) -> Endpoint {
        var copy = self
        copy.deprecation = deprecation
        return copy
    }

    /// What a request shows to be let in.
    package enum Key: String, CaseIterable, Sendable {
        /// The header `Query-Code`: the consumer of one file.
        case queryCode
        /// The header `Authorization: Bearer …`: a member of staff.
        case staff
        /// The header `Trader-Key`: a program of a trader that has joined.
        case trader
    }

    /// A value outside the body.
    package struct Parameter: Sendable {
        package enum Place: String, Sendable { case path, query, header }
        package let name: String
        package let place: Place
        package let schema: Schema
        package let isRequired: Bool
        package let about: Text

        package static func path(_ name: String, _ schema: Schema, _ about: Text) -> Parameter {
            Parameter(name: name, place: .path, schema: schema, isRequired: true, about: about)
        }

        /// A value of the query; one whose schema is an array may be repeated.
        package static func query(
            _ name: String, _ schema: Schema, _ about: Text, isRequired: Bool = false
        ) -> Parameter {
            Parameter(name: name, place: .query, schema: schema, isRequired: isRequired, about: about)
        }

        /// A header; that a required one is there is for the handler to check, which knows the code to answer with.
        package static func header(
            _ name: String, _ schema: Schema, _ about: Text, isRequired: Bool = false
        ) -> Parameter {
            Parameter(name: name, place: .header, schema: schema, isRequired: isRequired, about: about)
        }
    }

    /// What is sent with a request.
    package struct RequestBody: Sendable {
        package let schema: Schema
        package let example: JSONValue?
        /// The most bytes that are read.
        package let limit: Int

        package init(_ schema: Schema, example: JSONValue? = nil, limit: Int = 64 * 1024) {
            self.schema = schema
            self.example = example
            self.limit = limit
        }

        /// Whether there is nothing that has to be sent.
        var isOptional: Bool {
            guard case .object(let properties) = schema.shape else { return false }
            return !properties.contains(where: \.isRequired)
        }
    }

    /// An answer when all goes well.
    package struct Answer: Sendable {
        package let status: HTTPResponse.Status
        package let about: Text
        package let schema: Schema?
        /// The type of what is answered.
        package var type = "application/json"
        /// Headers that come with it, with what they say.
        package var headers: [(name: String, about: Text)] = []
        package var links: [Link] = []

        package init(
            _ status: HTTPResponse.Status, _ about: Text, _ schema: Schema? = nil,
            headers: [(name: String, about: Text)] = [], links: [Link] = []
        ) {
            self.status = status
            self.about = about
            self.schema = schema
            self.headers = headers
            self.links = links
        }
    }

    /// What can be asked for next, with values of this answer.
    package struct Link: Sendable {
        package let operation: String
        package let parameters: [(name: String, expression: String)]

        package init(_ operation: String, _ parameters: [(name: String, expression: String)]) {
            self.operation = operation
            self.parameters = parameters
        }
    }
}
