internal import Kernel

/// Builds a form from the parts of a body: fields into memory, files into temporary places.
struct PartGathering {
    private(set) var form = FormData()
    private let limit: FormLimit
    private var header: PartHeader?
    private var field: [UInt8] = []
    private var file: FileStore.Open?

    init(limit: FormLimit) {
        self.limit = limit
    }

    mutating func take(_ event: MultipartParser.Event, _ store: inout FileStore) throws {
        switch event {
        case .begin(let header): try begin(header, &store)
        case .data(let bytes): try add(bytes, &store)
        case .end: try end(&store)
        }
    }

    private mutating func begin(_ header: PartHeader, _ store: inout FileStore) throws {
        self.header = header
        field = []
        file = nil
        guard let name = header.fileName else {
            guard form.entries.count < limit.fields else { throw BadForm.tooManyFields }
            return
        }
        // A file field left empty is sent as a part without a name.
        guard !name.isEmpty else { return }
        guard form.files.count < limit.files else { throw BadForm.tooManyFiles(max: limit.files) }
        file = try store.create()
    }

    private mutating func add(_ bytes: [UInt8], _ store: inout FileStore) throws {
        guard let header else { return }
        if header.fileName == nil {
            guard field.count + bytes.count <= limit.fieldBytes else { throw BadForm.tooLarge(limit: limit.fieldBytes) }
            field += bytes
        } else if var open = file {
            open.size += bytes.count
            if open.size <= limit.fileBytes { try store.write(bytes, to: open) }
            file = open
        }
    }

    private mutating func end(_ store: inout FileStore) throws {
        defer { header = nil }
        guard let header else { return }
        guard header.fileName != nil else {
            guard let text = String(validating: field, as: UTF8.self) else { throw BadForm.notText }
            form.add(header.name, text)
            return
        }
        guard let open = file else { return }
        store.close(open)
        if open.size > limit.fileBytes {
            store.remove(open)
            form.add(FieldProblem(field: header.name, problem: .fileTooLarge(limit: limit.fileBytes)))
        } else if open.size == 0 {
            store.remove(open)
            form.add(FieldProblem(field: header.name, problem: .fileEmpty))
        } else {
            form.add(
                UploadedFile(
                    field: header.name, name: Self.plainName(header.fileName ?? ""), declaredType: header.type,
                    size: open.size, path: open.path))
        }
    }

    /// The last part of a path, cleaned; some browsers send whole paths.
    static func plainName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let kept = String(
            last.unicodeScalars.filter { !($0.properties.generalCategory == .control) }.map(Character.init))
        guard case .success(let clean) = TextRules.clean(String(kept.prefix(200)), max: 200, lines: false),
            !clean.isEmpty, clean != ".", clean != ".."
        else { return "file" }
        return clean
    }
}
