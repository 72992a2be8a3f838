import Foundation
import Testing
import Web

@testable import App
@testable import Storage

/// Which troubles people are told about, and that no other error is taken for one.
@Suite struct StorageTroubleTests {
    private func fault(_ engine: Engine, _ code: String) -> DatabaseFault {
        DatabaseFault(engine: engine, code: code, message: "", statement: "")
    }

    @Test(arguments: ["13", "8", "1032", "10", "778", "14"])
    func `a full or read-only disk under SQLite is told as such`(_ code: String) {
        #expect(StorageTrouble.cause(of: fault(.sqlite, code)) == .full)
    }

    @Test(arguments: ["53100", "53200", "25006", "58030"])
    func `a server without room is told as such`(_ code: String) {
        #expect(StorageTrouble.cause(of: fault(.postgres, code)) == .full)
    }

    @Test func `a database that is away or busy, and one that was lost at the end, are told apart`() {
        #expect(StorageTrouble.cause(of: fault(.sqlite, "5")) == .away)
        #expect(StorageTrouble.cause(of: fault(.postgres, "53300")) == .away)
        #expect(StorageTrouble.cause(of: UnknownOutcome()) == .unknown)
    }

    @Test func `files that cannot be written are told, whichever way the system says it`() {
        #expect(StorageTrouble.cause(of: CocoaError(.fileWriteOutOfSpace)) == .full)
        #expect(StorageTrouble.cause(of: NSError(domain: NSPOSIXErrorDomain, code: Int(ENOSPC))) == .full)
        let below = NSError(domain: NSPOSIXErrorDomain, code: Int(EROFS))
        let above = NSError(domain: NSCocoaErrorDomain, code: 512, userInfo: [NSUnderlyingErrorKey: below])
        #expect(StorageTrouble.cause(of: above) == .full)
    }

    @Test func `a mistake of ours stays one`() {
        #expect(StorageTrouble.cause(of: fault(.sqlite, "1")) == nil)
        #expect(StorageTrouble.cause(of: fault(.postgres, "42P01")) == nil)
        #expect(StorageTrouble.cause(of: TransactionFailed()) == nil)
        #expect(StorageTrouble.cause(of: NotFound()) == nil)
    }
}
