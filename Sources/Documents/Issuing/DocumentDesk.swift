internal import AccountsRules
internal import Crypto
package import DocumentsRules
package import Kernel
package import Storage
internal import Web

/// Issues documents and makes them void: decides, draws, and keeps all that belongs together in one transaction.
package struct DocumentDesk: Sendable {
    /// Attempts to get the number that was foreseen, while other processes issue for the same office.
    private static let attempts = 12

    let tools: DocumentTools
    package let documents: DocumentStore
    let letterheads: LetterheadStore
    let letters: LetterStore
    private let gate = OfficeGate()

    /// The PDF of a paper that another capability has written; it is issued to nobody and gets no number.
    package func draw(_ paper: Paper) async throws -> [UInt8] { try await tools.drawing.pdf(paper) }

    package init(_ tools: DocumentTools) {
        self.tools = tools
        documents = DocumentStore(database: tools.database)
        letterheads = LetterheadStore(database: tools.database)
        letters = LetterStore(database: tools.database)
    }

    /// Stays until the server stops, then ends the drawing children.
    package func serve() async {
        // Sleeping ends early only because the server stops.
        while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
        try? await tools.drawing.close()
    }

    /// A document that is to be issued: the form, what is filled in, for which file, by whom.
    package struct Draft: Sendable {
        package let form: DocumentForm
        package let template: Int64?
        package let values: DocumentValues
        package let file: OpenedFile
        package let letterhead: Letterhead

        /// The document as it would look, marked as a preview.
        func preview(on day: Day) -> Paper {
            let number = LetterNumber.open(prefix: letterhead.prefix, year: day.year)
            return form.paper(values, head(day, number, mark: "预览"))
        }

        func head(_ day: Day, _ number: String, mark: String? = nil) -> DocumentHead {
            DocumentHead(
                letterhead: letterhead, caseNumber: file.number.text, day: day, number: number, mark: mark)
        }
    }

    /// The letterhead of an office; one that has set none bears its name alone.
    package func letterhead(of office: Int64) async throws -> Letterhead {
        if let kept = try await letterheads.letterhead(of: office) { return kept.letterhead }
        return Letterhead(name: tools.directory().office(office)?.name.zh ?? "")
    }

    /// A document to be issued with the letterhead of the file's office.
    package func draft(
        _ form: DocumentForm, template: Int64? = nil, _ values: DocumentValues, _ file: OpenedFile
    ) async throws -> Draft {
        let letterhead = try await letterhead(of: file.office)
        return Draft(form: form, template: template, values: values, file: file, letterhead: letterhead)
    }

    /// What stands against issuing the form, for the person who asks.
    package func reasonsAgainst(
        _ form: DocumentForm, _ file: OpenedFile, _ letterhead: Letterhead, by who: Principal
    ) -> [DocumentRefused.Reason] {
        form.reasonsAgainst(file.facts, by: who.roles, file.place, letterhead)
    }

    /// Draws a preview.
    package func preview(_ draft: Draft) async throws -> [UInt8] {
        try await drawn(draft.preview(on: tools.today))
    }

    /// Issues a document: its number, its PDF, its entry in the history, and `beside`, or nothing of it.
    ///
    /// Throws `DocumentRefused` with every reason.
    package func issue(
        _ draft: Draft, by who: Principal, beside: @escaping @Sendable (IssuedDocument) -> Change = { _ in Change() }
    ) async throws -> IssuedDocument {
        let reasons = reasonsAgainst(draft.form, draft.file, draft.letterhead, by: who)
        guard reasons.isEmpty else { throw DocumentRefused(reasons) }
        await gate.enter(draft.file.office)
        do {
            let issued = try await attempt(draft, who, beside)
            await gate.leave(draft.file.office)
            return issued
        } catch {
            await gate.leave(draft.file.office)
            throw error
        }
    }

    private func attempt(
        _ draft: Draft, _ who: Principal, _ beside: @escaping @Sendable (IssuedDocument) -> Change
    ) async throws -> IssuedDocument {
        let id = tools.newKey()
        for _ in 0..<Self.attempts {
            let now = tools.time.now()
            let day = tools.zone.day(of: now)
            let serial =
                draft.form.isNumbered ? try await documents.nextSerial(of: draft.file.office, year: day.year) : nil
            let number = serial.map { LetterNumber(prefix: draft.letterhead.prefix, year: day.year, serial: $0).text }
            let paper = draft.form.paper(draft.values, draft.head(day, number ?? ""))
            let pdf = try await drawn(paper)
            let issued = IssuedDocument(
                draft, paper, id: id, serial: serial, number: number, pdf: pdf, at: now, on: day, by: who)
            do {
                try await keep(issued, pdf, beside(issued), who)
                return issued
            } catch is NumberTaken {
                continue
            } catch ChangeRefused.missed {
                // Another entry of the same file was written at this moment; the chain is read again.
                continue
            }
        }
        throw DocumentRefused([.paper(.busy)])
    }

    private func keep(
        _ issued: IssuedDocument, _ pdf: [UInt8], _ beside: Change, _ who: Principal
    ) async throws {
        let random = tools.random
        try await tools.database.transaction { transaction in
            if let serial = issued.serial {
                let drawn = try LetterCounter.draw(office: issued.office, year: issued.year, in: transaction)
                guard drawn == serial else { throw NumberTaken() }
            }
            var change = Change()
            try issued.write(into: &change, pdf: pdf)
            let chain = try HistoryStore.chain(of: issued.caseID, in: transaction)
            var history = HistoryWriting(after: chain, random: random)
            history.note(issued.event(by: who))
            history.write(into: &change)
            change.append(beside)
            try transaction.run(change)
        }
    }

    /// Draws, and turns what stands against it into a refusal with words.
    func drawn(_ paper: Paper) async throws -> [UInt8] {
        do {
            return try await tools.drawing.pdf(paper)
        } catch let problem as PaperProblem {
            throw DocumentRefused([.paper(problem)])
        }
    }
}

/// The counter gave another number than the one that was foreseen and stands in the PDF.
private struct NumberTaken: Error {}

extension IssuedDocument {
    fileprivate init(
        _ draft: DocumentDesk.Draft, _ paper: Paper, id: Int64, serial: Int64?, number: String?, pdf: [UInt8],
        at now: Instant, on day: Day, by who: Principal
    ) {
        self.init(
            caseID: draft.file.caseID, id: id, form: draft.form.key, formVersion: draft.form.version,
            template: draft.template, title: paper.title, addressee: paper.addressee ?? "", office: draft.file.office,
            serial: serial, year: day.year, number: number, values: draft.values,
            copies: max(1, draft.form.copies.count), isForConsumer: draft.form.isForConsumer,
            hash: Array(SHA256.hash(data: pdf)), size: pdf.count, issuedAt: now, issuedOn: day,
            issuedBy: who.person ?? 0, issuedByName: who.displayName, voided: nil)
    }
}
