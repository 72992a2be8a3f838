internal import AccountsRules
internal import CaseworkRules
internal import DesksRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

extension CallPages {
    /// The record to print, with whether it is signed.
    func oralRecord(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> OralRecordPage {
        let (call, file, record) = try await asked(desk, context)
        var page = page(call, file, record)
        page.isHandedIn = FormData(query: context.place.query).value("done") != nil
        return page
    }

    /// Takes the photos or scans of the signed paper in, each as evidence of the file.
    func handIn(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> Response {
        let (call, file, record) = try await asked(desk, context)
        let reach = try reach(context)
        let name = OralRecordPage.field.name
        let sent = context.form.files(name)
        var problems = context.form.problems
        if sent.isEmpty && problems.isEmpty { problems = [FieldProblem(name, .missing)] }
        let signing = OralRecordStore.signing(file.number, by: reach.clerk, at: tools.time.now())
        for paper in sent where problems.isEmpty {
            if let problem = try await tools.filing.handIn(paper, file.number, reach.who, signing) {
                problems.append(FieldProblem(name, problem))
            }
        }
        guard problems.isEmpty else {
            var page = page(call, file, record)
            page.problems = problems
            return try page.response(from: request, context: context)
        }
        return .redirect(to: CallAddress(desk: desk).oralRecord(call.id) + "?done=1", type: .normal)
    }

    /// A call of the own office whose filing has a record.
    private func asked(
        _ desk: Desk, _ context: AppContext
    ) async throws -> (call: Call, file: CallFile, record: OralRecord) {
        let call = try await found(desk, context, try reach(context))
        guard let file = call.filed,
            let record = try await OralRecordStore(database: tools.database).record(of: file.number)
        else { throw NotFound() }
        return (call, file, record)
    }

    private func page(_ call: Call, _ file: CallFile, _ record: OralRecord) -> OralRecordPage {
        OralRecordPage(
            call: call, file: file, record: record, office: tools.directory().office(call.office)?.name,
            menus: tools.lookups.menus(), words: tools.words, zone: tools.zone)
    }
}
