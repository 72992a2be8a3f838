package import Kernel

/// The picture of an office's seal: a PNG of bounded size, told by its first bytes and never by its name.
package enum SealImage {
    package static let maxBytes = 512 * 1024
    /// The most pixels on either side; decoded it takes four bytes a pixel.
    package static let maxSide = 2_000
    private static let minSide = 50
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Whether the bytes begin as such a PNG does; only drawing shows whether the rest is whole.
    package static func checking(_ bytes: [UInt8]) -> Result<(width: Int, height: Int), Problem> {
        guard !bytes.isEmpty else { return .failure(.fileEmpty) }
        guard bytes.count <= maxBytes else { return .failure(.fileTooLarge(limit: maxBytes)) }
        guard bytes.count > 33, Array(bytes.prefix(8)) == signature, Array(bytes[12..<16]) == Array("IHDR".utf8) else {
            return .failure(.fileType)
        }
        let (width, height) = (number(bytes[16..<20]), number(bytes[20..<24]))
        guard (minSide...maxSide).contains(width), (minSide...maxSide).contains(height) else {
            return .failure(.fileType)
        }
        return .success((width, height))
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
