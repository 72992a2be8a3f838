internal import AccessRules
internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// What a filing may name: categories, natures and divisions.
struct ChoiceEndpoints: Sendable {
    let tools: CaseworkTools

    var all: [Endpoint] { [categories, natures, divisions, offices] }

    private var categories: Endpoint {
        Endpoint(
            .get, "/categories", id: "listCategories", APICaseText.categories,
            parameters: [.query("q", .text(max: 60), APICaseText.search)],
            answers: [
                .init(
                    .ok, APICaseText.all,
                    .object([.required("system", .string), .required("categories", .array(of: Self.category))]))
            ]
        ) { request in
            let book = tools.categories()
            let found = request.query("q").map { book.search($0) } ?? book.systems[book.main]?.categories ?? []
            return APIAnswer(
                .ok, ["system": .string(book.main), "categories": .array(found.map { Self.json($0, book) })])
        }
    }

    private var natures: Endpoint {
        Endpoint(
            .get, "/natures", id: "listNatures", APICaseText.natures,
            answers: [
                .init(
                    .ok, APICaseText.all,
                    .object([
                        .required(
                            "natures", .array(of: .object([.required("code", .string), .required("name", .name)])))
                    ]))
            ]
        ) { _ in
            let natures = tools.categories().natures
            return APIAnswer(
                .ok, ["natures": .array(natures.map { ["code": .string($0.code), "name": $0.name.json] })])
        }
    }

    private var divisions: Endpoint {
        Endpoint(
            .get, "/divisions", id: "listDivisions", APICaseText.divisions,
            parameters: [.query("below", .text(max: 20), APICaseText.below)],
            answers: [.init(.ok, APICaseText.all, .object([.required("divisions", .array(of: Self.division))]))]
        ) { request in
            let directory = tools.directory()
            let today = tools.today
            guard let typed = request.query("below") else {
                return Self.answer(directory.divisions.filter { $0.exists(on: today) }, directory, today)
            }
            guard let code = DivisionCode(rawValue: typed), directory.division(code) != nil else {
                throw Invalid([FieldProblem("below", .unknownChoice)])
            }
            let below = directory.children(of: code, on: today).compactMap { directory.division($0) }
            return Self.answer(below, directory, today)
        }
    }

    /// The offices to which a file can be handed over, by their keys.
    private var offices: Endpoint {
        Endpoint(
            .get, "/offices", id: "listOffices", APICaseText.offices,
            parameters: [.query("division", .text(max: 20), APICaseText.inDivision)],
            answers: [.init(.ok, APICaseText.all, .object([.required("offices", .array(of: Self.office))]))],
            keys: [.staff]
        ) { request in
            let today = tools.today
            var offices = tools.directory().offices.filter { $0.exists(on: today) }
            if let division = request.query("division") {
                offices = offices.filter { $0.division.rawValue == division }
            }
            return APIAnswer(.ok, ["offices": .array(offices.map(Self.json))])
        }
        .needing(Scope.read.rawValue)
    }

    private static let office = Schema.object([
        .required("id", .key), .required("name", .name), .required("kind", .choice(of: OfficeKind.self)),
        .required("division", .string),
    ]).named("OfficeLine")

    private static func json(_ office: Office) -> JSONValue {
        [
            "id": .string(String(office.id)), "name": office.name.json, "kind": .string(office.kind.rawValue),
            "division": .string(office.division.rawValue),
        ]
    }

    private static let category = Schema.object([
        .required("code", .string), .nullable("parent", .string), .required("name", .name),
        .required("path", .array(of: .name)),
    ]).named("Category")

    private static let division = Schema.object([
        .required("code", .string), .required("name", .name), .nullable("parent", .string),
    ]).named("Division")

    private static func json(_ category: CategoryBook.Category, _ book: CategoryBook) -> JSONValue {
        [
            "code": .string(category.code), "parent": .optional(category.parent), "name": category.name.json,
            "path": .array(book.path(book.main, category.code).map(\.json)),
        ]
    }

    private static func answer(_ divisions: [Division], _ directory: OfficeDirectory, _ today: Day) -> APIAnswer {
        let tree = directory.tree(.administrative)
        let listed = divisions.map { division -> JSONValue in
            [
                "code": .string(division.code.rawValue), "name": division.name.json,
                "parent": .optional(tree.parent(of: division.code, on: today)?.rawValue),
            ]
        }
        return APIAnswer(.ok, ["divisions": .array(listed)])
    }
}
