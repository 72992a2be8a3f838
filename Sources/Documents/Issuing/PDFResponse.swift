internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A PDF on its way to somebody, never kept by anything in between.
enum PDFResponse {
    /// To be kept by the person, under a name.
    static func download(_ bytes: [UInt8], name: String) -> Response {
        let safe = name.unicodeScalars.map { "/\\\"\r\n".unicodeScalars.contains($0) ? "_" : Character($0) }
        return response(bytes, "attachment; filename=\"document.pdf\"; filename*=UTF-8''\(encoded(String(safe)))")
    }

    /// To be looked at.
    static func shown(_ bytes: [UInt8]) -> Response { response(bytes, "inline; filename=\"preview.pdf\"") }

    private static func response(_ bytes: [UInt8], _ disposition: String) -> Response {
        let headers: HTTPFields = [
            .contentType: "application/pdf", .contentDisposition: disposition, .cacheControl: "private, no-store",
            .xContentTypeOptions: "nosniff",
        ]
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// As RFC 6266 has names that are not plain letters.
    private static func encoded(_ name: String) -> String {
        name.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") { return String(Unicode.Scalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
