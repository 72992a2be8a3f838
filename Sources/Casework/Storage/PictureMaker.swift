internal import Foundation

/// The form of the picture that people are shown of a picture that was handed in.
package enum ViewForm: String, CaseIterable, Sendable {
    case jpeg, png

    /// The form for a type of evidence; nothing for what is no picture.
    package init?(of type: EvidenceType) {
        switch type {
        case .jpeg, .webp, .heic: self = .jpeg
        case .png: self = .png
        case .pdf, .mp4, .mp3, .amr: return nil
        }
    }

    /// Whether people are shown a picture made of a stored type.
    static func isPicture(_ type: String) -> Bool { EvidenceType(rawValue: type).flatMap(ViewForm.init(of:)) != nil }

    package var contentType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }

    fileprivate var ending: String {
        switch self {
        case .jpeg: ".jpg"
        case .png: ".png"
        }
    }

    /// Where the picture for the original at `place` stands.
    package func path(besides place: String) -> String { place + ending }
}

/// Makes the picture that people are shown: upright, 2,000 pixels at most on its longer side, without place, camera,
/// comments or anything else that is not seen.
///
/// libvips' program does it in a process of its own with bounds of time, memory, output and pixels, so that a hostile
/// file cannot take the server down; loaders that libvips itself does not trust are off.
package struct PictureMaker: Sendable {
    /// What became of it.
    package enum Outcome: Sendable, Equatable {
        case made
        /// It is damaged, or larger than we open.
        case refused
        /// This machine cannot do it: the program is not installed.
        case unable
    }

    /// More than any camera's; a picture of one colour with far more fits into some kilobytes.
    package static let mostPixels = 100_000_000

    private let folder: String

    /// Two at a time, as many as most machines have cores for.
    private static let places = DispatchSemaphore(value: 2)

    /// - Parameter folder: where the programs `vips` and `vipsheader` are
    package init(programs folder: String = "/usr/bin") {
        self.folder = folder
    }

    package var isInstalled: Bool {
        ["vips", "vipsheader"].allSatisfy { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
    }

    /// Makes the picture of the file at `original`, at `target`; takes a tenth of a second to some seconds.
    package func make(_ form: ViewForm, of original: String, at target: String) throws -> Outcome {
        guard isInstalled else { return .unable }
        Self.places.wait()
        defer { Self.places.signal() }
        guard let pixels = try pixels(of: original), pixels <= Self.mostPixels else { return .refused }
        let part = target + ".part" + form.ending
        defer { try? FileManager.default.removeItem(atPath: part) }
        let options = form == .jpeg ? "[strip,Q=85,background=255]" : "[strip]"
        let (code, _) = try run(
            "vips",
            [
                "thumbnail", original, part + options, "2000", "--height", "2000", "--size", "down",
                "--export-profile", "srgb", "--fail-on", "error",
            ])
        guard code == 0 else { return .refused }
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: part))
        try handle.synchronize()
        try handle.close()
        _ = rename(part, target)
        return .made
    }

    /// Width times height as the head of the file says; nothing if it cannot be read.
    private func pixels(of original: String) throws -> Int? {
        let (code, said) = try run("vipsheader", [original])
        guard code == 0, let sides = said.matches(of: #/: (\d{1,7})x(\d{1,7}) /#).last,
            let width = Int(sides.output.1), let height = Int(sides.output.2)
        else { return nil }
        return width * height
    }

    /// Runs a program of libvips within its bounds: 20 s, 15 s of CPU, 1.5 GB of memory, 50 MB of output.
    private func run(_ program: String, _ words: [String]) throws -> (code: Int32, said: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments =
            [
                "--kill-after=1", "20", "prlimit", "--as=1500000000", "--cpu=15", "--fsize=50000000", "--nofile=64",
                "--core=0", "\(folder)/\(program)",
            ] + words
        process.environment = ["PATH": "/usr/bin:/bin", "VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said.prefix(4_096), as: UTF8.self))
    }
}
