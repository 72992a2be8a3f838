internal import Foundation
internal import HTTPTypes
internal import Kernel
internal import SettlementRules
internal import Web

/// The room of one file for programs of one side: reading it and everything that can be done in it.
struct SideEndpoints: Sendable {
    let store: RoomStore
    let side: Side
    private var entrance: RoomEntrance { RoomEntrance(store) }

    static func root(_ side: Side) -> String {
        switch side {
        case .consumer: "/complaints/{number}/room"
        case .trader: "/trader/rooms/{number}"
        }
    }

    var all: [Endpoint] {
        [read, file] + RoomTask.allCases.filter { $0.isOpen(to: side) }.map(endpoint)
    }

    private var root: String { Self.root(side) }
    private var key: Endpoint.Key { side == .trader ? .trader : .queryCode }
    /// What operations are called: `readTraderRoom`, `readRoom`.
    private var noun: String { side == .trader ? "TraderRoom" : "Room" }
    private var problems: [ProblemCode] { side == .trader ? [.notAllowed] : [] }
    private static let number = Endpoint.Parameter.path("number", .string, RoomAPIText.number)
    private static let tag = [(name: "ETag", about: RoomAPIText.version)]

    private var read: Endpoint {
        Endpoint(
            .get, root, id: "read" + noun, RoomAPIText.read, parameters: [Self.number],
            answers: [.init(.ok, RoomAPIText.room, RoomDocument.room, headers: Self.tag)], problems: problems,
            keys: [key]
        ) { request in
            let visit = try await entrance.visit(side, request, RoomScope.read)
            return APIAnswer(.ok, RoomDocument.json(visit)).with("ETag", EntityTag.text(visit.room.version))
        }.needing(side == .trader ? RoomScope.read : nil)
    }

    private var file: Endpoint {
        // Browsers are given no type to act on; the file's own stands in the room.
        var answer = Endpoint.Answer(.ok, RoomAPIText.fileBytes, .text(format: "binary"))
        answer.type = "application/octet-stream"
        return Endpoint(
            .get, root + "/files/{file}", id: "readFileIn" + noun, RoomAPIText.file,
            parameters: [Self.number, .path("file", .key, RoomAPIText.fileKey)], answers: [answer], problems: problems,
            keys: [key]
        ) { request in
            let visit = try await entrance.visit(side, request, RoomScope.read)
            let id = Int64(try request.path("file"))
            guard let found = visit.talk.flatMap(\.files).first(where: { $0.id == id }) else { throw NotFound() }
            return try await store.tools.files.answer(found.file)
        }.needing(side == .trader ? RoomScope.read : nil)
    }

    private func endpoint(_ task: RoomTask) -> Endpoint {
        var parameters = [Self.number] + (task.hasOffer ? [.path("offer", .key, RoomAPIText.offerKey)] : [])
        if task.isOnce { parameters.append(OnceKey.parameter) }
        parameters.append(EntityTag.condition)
        var problems = problems + [.refused, .stale] + (task.isOnce ? [.duplicateKey] : [])
        if task.needsVersion { problems.append(.preconditionNeeded) }
        return Endpoint(
            .post, root + "/" + task.path, id: task.rawValue + "In" + noun, RoomAPIText.text(task),
            parameters: parameters, body: task.body,
            answers: [task.answer(headers: Self.tag)], problems: problems, keys: [key]
        ) { request in
            let visit = try await entrance.visit(side, request, task.scope)
            return try await RoomTaskDoing(store: store, visit: visit, request: request).carryOut(task)
        }.needing(side == .trader ? task.scope : nil)
    }
}
