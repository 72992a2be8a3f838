package import Casework
package import Foundation

/// Pictures made for the tests, with the program that the server itself uses.
package enum Pictures {
    package static let maker = PictureMaker()

    package static func isInstalled() -> Bool {
        if !maker.isInstalled { print("libvips-tools are not installed: tests of pictures are SKIPPED") }
        return maker.isInstalled
    }

    /// A new folder, removed afterwards.
    package static func withFolder<Answer>(_ body: (String) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.path)
    }

    /// Runs one of libvips' programs and gives what it said.
    @discardableResult
    package static func run(_ program: String, _ words: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = words
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    /// A JPEG as a telephone takes it: lying on its side, with camera and place written into it.
    package static func photo(at path: String, width: Int = 300, height: Int = 200) throws {
        try run("vips", ["black", path + ".jpg", "\(width)", "\(height)", "--bands", "3"])
        let plain = try Data(contentsOf: URL(fileURLWithPath: path + ".jpg"))
        try (plain.prefix(2) + exif + plain.dropFirst(2)).write(to: URL(fileURLWithPath: path))
    }

    /// An EXIF segment: the camera's name, turned by a quarter (orientation 6), and a latitude.
    package static var exif: Data {
        var tiff = Data("II*\0".utf8) + little(8, 4)
        tiff += little(3, 2)
        tiff += little(0x010F, 2) + little(2, 2) + little(8, 4) + little(50, 4)
        tiff += little(0x0112, 2) + little(3, 2) + little(1, 4) + little(6, 4)
        tiff += little(0x8825, 2) + little(4, 2) + little(1, 4) + little(58, 4) + little(0, 4)
        tiff += Data("GEHEIM1\0".utf8)
        tiff += little(2, 2)
        tiff += little(1, 2) + little(2, 2) + little(2, 4) + Data("N\0\0\0".utf8)
        tiff += little(2, 2) + little(5, 2) + little(3, 4) + little(88, 4) + little(0, 4)
        for (top, bottom) in [(40, 1), (48, 1), (1234, 100)] { tiff += little(top, 4) + little(bottom, 4) }
        let body = Data("Exif\0\0".utf8) + tiff
        let length = body.count + 2
        return Data([0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)]) + body
    }

    private static func little(_ value: Int, _ bytes: Int) -> Data {
        Data((0..<bytes).map { UInt8(value >> (8 * $0) & 0xFF) })
    }
}
