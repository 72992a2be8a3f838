internal import AccountsRules
internal import DocumentsRules
package import Hummingbird
internal import Kernel
package import Web

/// The pages on which a system administrator keeps an office's letters, and what its documents bear.
package struct SettingPages: Sendable {
    let desk: DocumentDesk
    var tools: DocumentTools { desk.tools }

    package init(desk: DocumentDesk) {
        self.desk = desk
    }

    /// The entry of the staff desk's rail.
    package static let rail = RailEntry(
        SettingsText.settings, path: DocumentsAddress.settings.path, icon: .document
    ) { DocumentPermission.allows($0.roles, .writeTemplates, .own) }

    /// Lets the form with the seal carry it.
    package static func setLimits(_ table: inout FormLimitTable) {
        table.set(.files(1, fileBytes: SealImage.maxBytes), for: "\(DocumentsAddress.root)/offices/{office}")
    }

    package func add(to router: some RouterMethods<AppContext>) {
        let root = DocumentsAddress.root
        router.get("\(root)", use: overview)
        router.get("\(root)/letters/:letter", use: letter)
        router.post("\(root)/letters/:letter", use: keepLetter)
        router.post("\(root)/letters/:letter/retirement", use: retireLetter)
        router.get("\(root)/offices/:office", use: letterhead)
        router.post("\(root)/offices/:office", use: keepLetterhead)
        router.get("\(root)/offices/:office/seal", use: seal)
    }

    /// The letters of the own office, and the offices whose letterheads the person sets.
    func overview(request: Request, context: AppContext) async throws -> SettingsPage {
        let own = try ownOffice(.writeTemplates, context.principal)
        let directory = tools.directory()
        let below = directory.descendants(of: own, on: tools.today)
        let offices = ([own] + below).compactMap(directory.office).filter { $0.exists(on: tools.today) }
        return SettingsPage(letters: try await desk.letters.letters(of: [own]), offices: offices)
    }

    func seal(request: Request, context: AppContext) async throws -> Response {
        let office = try office(context)
        guard let seal = try await desk.letterheads.letterhead(of: office.id)?.letterhead.seal else { throw NotFound() }
        return Response(
            status: .ok, headers: [.contentType: "image/png", .cacheControl: "private, no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: seal)))
    }

    /// The office of the person, if the table lets the person do `act` for it.
    func ownOffice(_ act: DocumentAct, _ who: Principal) throws -> Int64 {
        guard let own = who.office, DocumentPermission.allows(who.roles, act, .own) else {
            throw NotAllowed(DocumentRefused([.notAllowed(act)]).reasons)
        }
        return own
    }

    /// The office in the path, if its letterhead is the person's to set; unknown ones are not found.
    func office(_ context: AppContext) throws -> Office {
        guard let id = Int64(try context.parameter("office")), let office = tools.directory().office(id) else {
            throw NotFound()
        }
        let relation = tools.relation(of: id, to: context.principal)
        guard DocumentPermission.allows(context.principal.roles, .setLetterhead, relation) else {
            throw NotAllowed(DocumentRefused([.notAllowed(.setLetterhead)]).reasons)
        }
        return office
    }

    /// What is noted in the audit log with a change, in its own transaction.
    func act(_ action: String, office: Int64, _ who: Principal) -> LetterStore.Act {
        let (audit, now) = (tools.audit, tools.time.now())
        return LetterStore.Act(name: who.displayName, at: now) { transaction in
            try audit(action, office, who, now, transaction)
        }
    }
}
