internal import AccountsRules
internal import DocumentsRules
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

extension SettingPages {
    func letterhead(request: Request, context: AppContext) async throws -> LetterheadPage {
        let office = try office(context)
        let kept = try await desk.letterheads.letterhead(of: office.id)
        let head = try await desk.letterhead(of: office.id)
        return LetterheadPage(
            office: office, hasSeal: head.seal != nil, version: kept?.version ?? 0,
            state: FormState(LetterheadForm.values(head)),
            isSaved: FormData(query: context.place.query).has("done", "saved"))
    }

    /// Keeps the letterhead. A new seal is drawn once before it is kept, so that no document fails for it later.
    func keepLetterhead(request: Request, context: AppContext) async throws -> Response {
        let office = try office(context)
        let before = try await desk.letterheads.letterhead(of: office.id)
        let typed = context.form
        var (read, problems) = LetterheadForm.reading(typed)
        if !typed.has("dropSeal", "yes") {
            read.seal = before?.letterhead.seal
            switch try await seal(in: typed) {
            case .success(let bytes): read.seal = bytes ?? read.seal
            case .failure(let problem): problems.append(FieldProblem("seal", problem))
            }
        }
        guard problems.isEmpty else {
            return try LetterheadPage(
                office: office, hasSeal: before?.letterhead.seal != nil, version: Int(typed.text("version")) ?? 0,
                state: FormState(typed, problems: problems)
            ).response(from: request, context: context)
        }
        let act = act("letterhead-changed", office: office.id, context.principal)
        try await desk.letterheads.keep(
            read, of: office.id, version: Int(typed.text("version")) ?? 0, at: act.at, beside: act.beside)
        return .redirect(to: DocumentsAddress.letterhead(office.id).path + "?done=saved", type: .normal)
    }

    /// The bytes of the picture that came with the form; nil when none did.
    private func seal(in form: FormData) async throws -> Result<[UInt8]?, Problem> {
        guard let file = form.files("seal").first, file.size > 0 else { return .success(nil) }
        guard file.size <= SealImage.maxBytes else { return .failure(.fileTooLarge(limit: SealImage.maxBytes)) }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
        if case .failure(let problem) = SealImage.checking(bytes) { return .failure(problem) }
        var trial = Paper(title: "印章", blocks: [])
        trial.signature = .init(name: "印章", day: tools.today.official, seal: bytes)
        do {
            _ = try await tools.drawing.pdf(trial)
            return .success(bytes)
        } catch PaperProblem.badSeal {
            return .failure(.fileType)
        } catch let problem as PaperProblem {
            throw DocumentRefused([.paper(problem)])
        }
    }
}

/// What is asked for when a letterhead is set.
enum LetterheadForm {
    static let seal = FileField(
        "seal", SettingsText.seal, limit: .files(1, fileBytes: SealImage.maxBytes), accepts: "image/png",
        optional: true)

    static let fields: [any FormField] = [
        InputField("name", SettingsText.officeName),
        InputField("mongolian", SettingsText.mongolian, hint: SettingsText.mongolianHint, optional: true),
        InputField("prefix", SettingsText.prefix, hint: SettingsText.prefixHint, width: .middle),
        InputField("phone", SettingsText.phone, kind: .phone, width: .long, optional: true),
        InputField("address", SettingsText.address, optional: true), seal,
    ]

    static func values(_ head: Letterhead) -> FormData {
        FormData([
            "name": head.name, "mongolian": head.mongolian, "prefix": head.prefix, "phone": head.phone,
            "address": head.address,
        ])
    }

    static func reading(_ form: FormData) -> (Letterhead, [FieldProblem]) {
        var reader = FormReader(form)
        let name = reader.text("name", max: 60) ?? ""
        let mongolian = reader.optionalText("mongolian", max: 100) ?? ""
        if !mongolian.isEmpty, !PaperText.isMongolian(mongolian) { reader.report("mongolian", .badName) }
        let prefix = reader.text("prefix", max: 12) ?? ""
        // The brackets belong to the year.
        if prefix.contains(where: { "〔〕[]（）()".contains($0) || $0.isNumber }) { reader.report("prefix", .badName) }
        let phone = reader.optionalText("phone", max: 40) ?? ""
        let address = reader.optionalText("address", max: 200) ?? ""
        let head = Letterhead(name: name, mongolian: mongolian, prefix: prefix, phone: phone, address: address)
        return (head, reader.problems)
    }
}
