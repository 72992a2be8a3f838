internal import CArchive

/// One file inside a ZIP archive, read from its beginning in pieces.
///
/// Entries are found by name and read as a stream: nothing is extracted to a path.
final class ZipPart {
    private static let chunk = 1 << 16

    private let archive: OpaquePointer
    /// What the archive says the part opens to; 0 where it does not say.
    let expandedSize: Int64
    private let limit: Int
    /// Expanded bytes read so far.
    private(set) var read = 0
    private var buffer = [UInt8](repeating: 0, count: chunk)

    /// Finds the part; nil when the archive has none of that name.
    ///
    /// - Parameter limit: so many expanded bytes are read, then ``SheetFault/tooLarge`` is thrown
    init?(_ name: String, in path: String, limit: Int) throws(SheetFault) {
        guard let archive = archive_read_new() else { throw .damaged }
        self.archive = archive
        self.limit = limit
        archive_read_support_format_zip_seekable(archive)
        guard archive_read_open_filename(archive, path, Self.chunk) == ARCHIVE_OK else {
            archive_read_free(archive)
            throw .notAWorkbook
        }
        var found: Int64?
        var entry: OpaquePointer?
        search: while found == nil {
            switch archive_read_next_header(archive, &entry) {
            case ARCHIVE_OK, ARCHIVE_WARN:
                guard let entry, let pathname = archive_entry_pathname(entry) else { continue }
                guard String(cString: pathname).lowercased() == name.lowercased() else { continue }
                if archive_entry_is_data_encrypted(entry) != 0 {
                    archive_read_free(archive)
                    throw .encrypted
                }
                found = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0
            case ARCHIVE_EOF:
                break search
            default:
                archive_read_free(archive)
                throw .damaged
            }
        }
        guard let found else {
            archive_read_free(archive)
            return nil
        }
        expandedSize = found
    }

    deinit { archive_read_free(archive) }

    /// The next piece, handed to `body` where it lies; false at the end.
    func next<Failure: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void) throws -> Bool {
        let count = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw SheetFault.damaged }
        guard count > 0 else { return false }
        read += count
        guard read <= limit else { throw SheetFault.tooLarge }
        try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<count])) }
        return true
    }
}
