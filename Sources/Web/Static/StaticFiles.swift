internal import Crypto
internal import Foundation
internal import Kernel

/// The files that pages load, kept in memory, under addresses that change with their content.
///
/// `/static/look.3f9a1c2b4d.css` may be kept by browsers for ever: another content has another address.
package struct StaticFiles: Sendable {
    /// One file.
    package struct File: Sendable {
        package let bytes: [UInt8]
        /// The same bytes packed, for who reads gzip; nil where that saves nothing.
        package let packed: [UInt8]?
        package let type: String
        package let address: String
        package let tag: String
    }

    /// A file of the program is missing from its resources.
    package struct Missing: Error {
        package let name: String
    }

    private let byName: [String: File]
    private let byAddress: [String: File]

    /// Files from memory, by name.
    package init(_ files: [String: [UInt8]]) {
        byName = files.reduce(into: [:]) { $0[$1.key] = Self.file($1.key, $1.value) }
        byAddress = byName.values.reduce(into: [:]) { $0[$1.address] = $1 }
    }

    /// The files that come with the program.
    package static func bundled() throws -> StaticFiles {
        guard let folder = Bundle.module.url(forResource: "Public", withExtension: nil) else {
            throw Missing(name: "Public")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        var files: [String: [UInt8]] = [:]
        for name in names where mediaType(of: name) != nil {
            files[name] = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        for name in ["look.css", "favicon.svg"] + Script.allCases.map(\.rawValue) where files[name] == nil {
            throw Missing(name: name)
        }
        return StaticFiles(files)
    }

    /// Where a page finds a file; its plain name when there is no such file.
    package func address(of name: String) -> String {
        byName[name]?.address ?? "/static/\(name)"
    }

    /// The file at an address.
    package func file(at address: String) -> File? { byAddress[address] }

    private static func file(_ name: String, _ bytes: [UInt8]) -> File {
        let hash = String(Hexadecimal.text(SHA256.hash(data: bytes)).prefix(10))
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return File(
            bytes: bytes, packed: Gzip.packed(bytes), type: mediaType(of: name) ?? "application/octet-stream",
            address: "/static/\(name[..<dot]).\(hash)\(name[dot...])", tag: "\"\(hash)\"")
    }

    private static func mediaType(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "woff2": "font/woff2"
        case "txt": "text/plain; charset=utf-8"
        default: nil
        }
    }
}
