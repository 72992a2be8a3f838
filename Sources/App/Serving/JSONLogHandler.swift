internal import Foundation
internal import Logging

/// Writes one JSON object a line to standard error: time, level, what, and its particulars. No personal data comes in.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = Array("{\"time\":\"\(Date.now.ISO8601Format())\",\"level\":\"\(event.level)\",\"message\":".utf8)
        Self.quote("\(event.message)", in: &line)
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            line.append(UInt8(ascii: ","))
            Self.quote(key, in: &line)
            line.append(UInt8(ascii: ":"))
            Self.quote("\(value)", in: &line)
        }
        line += "}\n".utf8
        FileHandle.standardError.write(Data(line))
    }

    private static func quote(_ text: String, in line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): line += "\\n".utf8
            case 0..<0x20: line.append(UInt8(ascii: " "))
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }
}
