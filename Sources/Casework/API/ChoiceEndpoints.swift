internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// What a filing may name: categories and divisions.
struct ChoiceEndpoints: Sendable {
    let tools: CaseworkTools

    var all: [Endpoint] { [categories, divisions] }

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
