internal import CZlib

/// The gzip format (RFC 1952), for files that are packed once and handed out often.
///
/// Pages are not packed: a page that holds a form token and repeats what somebody typed would give the token away by
/// its length (the attack called BREACH).
enum Gzip {
    /// The packed bytes; nil if packing fails or saves nothing.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard xb_begin_gzip(&stream) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let room = output.count
        let isDone = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
                return deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        let packed = Array(output.prefix(room - Int(stream.avail_out)))
        return isDone && packed.count < bytes.count ? packed : nil
    }
}
