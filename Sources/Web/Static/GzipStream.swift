internal import CZlib

/// Packs bytes as they come (RFC 1952), for answers that are too large to be packed whole.
///
/// Only for what everybody may read: the length of a packed page that repeats what somebody typed would give its form
/// token away (the attack called BREACH).
package final class GzipStream {
    private var stream = z_stream()
    private var isOpen: Bool

    package init() {
        isOpen = xb_begin_gzip_stream(&stream) == Z_OK
    }

    deinit {
        if isOpen { deflateEnd(&stream) }
    }

    /// The packed bytes that are ready after `bytes`; with `last` all that are left.
    package func pack(_ bytes: [UInt8], last: Bool = false) -> [UInt8] {
        guard isOpen else { return [] }
        var (input, output) = (bytes, [UInt8]())
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        input.withUnsafeMutableBufferPointer { input in
            (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
            var isFull = true
            while isFull {
                isFull = piece.withUnsafeMutableBufferPointer { piece in
                    (stream.next_out, stream.avail_out) = (piece.baseAddress, UInt32(piece.count))
                    _ = deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH)
                    output += piece.prefix(piece.count - Int(stream.avail_out))
                    return stream.avail_out == 0
                }
            }
        }
        if last {
            deflateEnd(&stream)
            isOpen = false
        }
        return output
    }
}
