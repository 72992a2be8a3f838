import Accounts
import AccountsRules
import Casework
import CaseworkRules
import Documents
import DocumentsRules
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import App

/// Documents of real files: what casework knows comes into the forms, and the chain of the file holds.
@Suite struct DocumentsOfFileTests {
    private static let program: String = {
        if let named = ProcessInfo.processInfo.environment["XIAOBAO_BINARY"] { return named }
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: own).deletingLastPathComponent().appending(path: "xiaobao").path
    }()

    @Test(arguments: Engine.underTest)
    func `an accepted complaint gets its decision, and its chain and figures stay whole`(_ engine: Engine) async throws
    {
        try await Installed.with(engine) { opened in
            try await Demonstration(opened).signIns()
            let filing = Filing.sample(division: SampleDivision.saihan)
            let number = try await Reception(opened.tools).receive(filing, by: .visitor).receipt.file.number
            let store = CaseStore(opened.tools)
            let answering = try await store.details(number).file.handling.office
            let who = Principal(.staff(person: 1, name: "孟女士", office: answering, roles: [.officer]))
            try await store.decide(.accept, on: number, by: who)
            let drawing = DrawingPool(command: [Self.program, "draw-document"], children: 1, seconds: 60)
            let tools = opened.documentTools(drawing: drawing)
            let file = try await tools.open(number, who)
            #expect(file.facts.consumer?.name == "王秀兰" && file.facts.law?.acceptance == "第十五条")
            #expect(file.facts.acceptedOn != nil && file.facts.otherPaths.count == 5)
            let form = DocumentForm.acceptance
            let desk = DocumentDesk(tools)
            var values = form.beginning(file.facts)
            values["phone"] = "12315"
            values["contact"] = "孟女士"
            let issued = try await desk.issue(desk.draft(form, values, file), by: who)
            #expect(issued.serial == 1)
            try await drawing.close()
            #expect(try await HistoryVerification.report(on: opened.database).isClean)
            let details = try await store.details(number)
            #expect(details.history.last?.kind == DocumentEntry.issued)
        }
    }
}
