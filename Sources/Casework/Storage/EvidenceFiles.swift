internal import Crypto
internal import Dispatch
internal import Foundation
package import Kernel
internal import Storage

/// The folder in which evidence is kept: each original once, sealed under its hash and never changed; beside a picture
/// the one that people are shown.
package struct EvidenceFiles: Sendable {
    package let folder: String
    private let pictures: PictureMaker?

    /// `pictures` makes what people are shown; without it there is only the original.
    package init(folder: String, pictures: PictureMaker? = nil) {
        self.folder = folder
        self.pictures = pictures
    }

    /// A folder of its own below this one, with the same pictures.
    package func below(_ name: String) -> EvidenceFiles {
        EvidenceFiles(folder: "\(folder)/\(name)", pictures: pictures)
    }

    /// A file that has been taken in.
    package struct Kept: Sendable, Equatable, Codable {
        package let name: String
        package let type: String
        package let size: Int
        package let hash: [UInt8]
        /// The form of the picture for people; nil for what is no picture, or where none could be made.
        package let derivative: String?

        package init(name: String, type: String, size: Int, hash: [UInt8], derivative: String? = nil) {
            self.name = name
            self.type = type
            self.size = size
            self.hash = hash
            self.derivative = derivative
        }
    }

    /// Takes the file at `path` in: hashes it, moves it to its place and flushes it to the disk.
    ///
    /// Its type is told from its first bytes, whatever its name says; a type that is not among `types` is refused, and so
    /// is a picture that cannot be opened or is larger than we open.
    package func take(
        path: String, name: String, types: Set<EvidenceType> = Set(EvidenceType.allCases)
    ) throws -> Result<Kept, Problem> {
        let url = URL(fileURLWithPath: path)
        let handle = try FileHandle(forReadingFrom: url)
        defer { try? handle.close() }
        var hasher = SHA256()
        var size = 0
        var head: [UInt8] = []
        while let chunk = try handle.read(upToCount: 1 << 18), !chunk.isEmpty {
            if head.isEmpty { head = Array(chunk.prefix(32)) }
            hasher.update(data: chunk)
            size += chunk.count
        }
        guard size > 0 else { return .failure(.fileEmpty) }
        guard let type = EvidenceType.sniff(head), types.contains(type) else { return .failure(.fileType) }
        let hash = Array(hasher.finalize())
        let place = place(of: hash)
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: place).deletingLastPathComponent(), withIntermediateDirectories: true)
        let form = ViewForm(of: type)
        let made = try form.flatMap { form in try pictures?.make(form, of: path, at: form.path(besides: place)) }
        guard made != .refused else { return .failure(.fileUnreadable) }
        try move(url, to: place)
        return .success(
            Kept(
                name: Self.safe(name), type: type.rawValue, size: size, hash: hash,
                derivative: made == .made ? form?.rawValue : nil))
    }

    /// Takes a file in beside the threads that answer: hashing and flushing a hundred megabytes takes a while.
    package func taking(
        path: String, name: String, types: Set<EvidenceType> = Set(EvidenceType.allCases)
    ) async throws -> Result<Kept, Problem> {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try take(path: path, name: name, types: types) })
            }
        }
    }

    /// The picture for people: its path and form; made now if it was not at hand, nothing where it cannot be.
    package func view(of hash: [UInt8], type: String) async throws -> (path: String, form: ViewForm)? {
        guard let form = EvidenceType(rawValue: type).flatMap(ViewForm.init(of:)) else { return nil }
        let place = place(of: hash)
        let path = form.path(besides: place)
        if FileManager.default.fileExists(atPath: path) { return (path, form) }
        guard let pictures, FileManager.default.fileExists(atPath: place) else { return nil }
        let made: PictureMaker.Outcome = try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try pictures.make(form, of: place, at: path) })
            }
        }
        return made == .made ? (path, form) : nil
    }

    /// Deletes an original that nobody needs, and what was made of it.
    package func forget(_ hash: [UInt8]) throws {
        let place = place(of: hash)
        for path in ViewForm.allCases.map({ $0.path(besides: place) }) + [place]
        where FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
    }

    /// Where the original with this hash stands.
    package func place(of hash: [UInt8]) -> String {
        let name = Hexadecimal.text(hash)
        return "\(folder)/\(name.prefix(2))/\(name)"
    }

    private func move(_ url: URL, to place: String) throws {
        let target = URL(fileURLWithPath: place)
        let files = FileManager.default
        try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        if files.fileExists(atPath: place) {
            try files.removeItem(at: url)
        } else {
            try Self.moveFlushed(url, to: target)
        }
        try flushNames(above: target)
    }

    private static func moveFlushed(_ url: URL, to target: URL) throws {
        let files = FileManager.default
        let handle = try FileHandle(forUpdating: url)
        try handle.synchronize()
        try handle.close()
        do {
            try files.moveItem(at: url, to: target)
        } catch let error as CocoaError where error.code == .fileWriteFileExists {
            try files.removeItem(at: url)
        }
        try files.setAttributes([.posixPermissions: 0o440], ofItemAtPath: target.path)
    }

    /// Flushes the names that lead to a file, also when it was there already: another request may have moved it only
    /// just now.
    private func flushNames(above target: URL) throws {
        let inner = target.deletingLastPathComponent()
        for path in [inner.path, folder, URL(fileURLWithPath: folder).deletingLastPathComponent().path] {
            try FolderFlush.flush(path)
        }
    }

    /// The last part of the name, without control characters, at most 120 characters.
    private static func safe(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "file"
        let plain = String(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        return plain.isEmpty ? "file" : String(plain.suffix(120))
    }
}

/// The kinds of files that are taken as evidence, told by their first bytes.
package enum EvidenceType: String, CaseIterable, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case heic = "image/heic"
    case pdf = "application/pdf"
    case mp4 = "video/mp4"
    case mp3 = "audio/mpeg"
    case amr = "audio/amr"

    package static func sniff(_ head: [UInt8]) -> EvidenceType? {
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if head.starts(with: Array("#!AMR".utf8)) { return .amr }
        if head.starts(with: Array("ID3".utf8)) || head.starts(with: [0xFF, 0xFB]) { return .mp3 }
        if head.starts(with: Array("RIFF".utf8)), head.count >= 12, Array(head[8..<12]) == Array("WEBP".utf8) {
            return .webp
        }
        guard head.count >= 12, Array(head[4..<8]) == Array("ftyp".utf8) else { return nil }
        let brand = String(decoding: head[8..<12], as: UTF8.self)
        return ["heic", "heix", "mif1", "heim"].contains(brand) ? .heic : .mp4
    }
}
