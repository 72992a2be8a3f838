internal import Foundation

/// Lists of C strings for libpq.
enum CStrings {
    /// Calls `body` with two lists of equal length, each ended by a null pointer.
    static func with<Answer>(
        _ first: [String], _ second: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> Answer
    ) -> Answer {
        let copies = (first + second).map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let pointers = copies.map { UnsafePointer($0) }
        let names = pointers.prefix(first.count) + [nil]
        let values = pointers.suffix(second.count) + [nil]
        return body(Array(names), Array(values))
    }
}
