internal import Foundation
internal import Hummingbird
internal import Logging
internal import Storage
internal import Web

/// Tells people that the database or the disk is away or full, and gives back what they typed; it stands innermost,
/// where the form has been read.
struct StorageTrouble: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            guard let cause = Self.cause(of: error) else { throw error }
            context.logger.error(
                "storage trouble",
                metadata: ["error": .string(Self.name(error)), "request": .string(context.requestID)])
            let typed = request.method == .post && !context.place.isWithin("/api") ? context.form : nil
            throw NotDoneNow(cause, form: typed)
        }
    }

    /// The answer, where no form is at hand.
    static func answer(to error: any Error) -> (any AnsweredError)? { cause(of: error).map { NotDoneNow($0) } }

    /// What is in the way, or nothing if the error is of another kind.
    static func cause(of error: any Error) -> NotDoneNow.Cause? {
        switch error {
        case is ConnectionLost: return .away
        case is UnknownOutcome: return .unknown
        case let fault as DatabaseFault: return cause(of: fault)
        case let error as CocoaError:
            let full: [CocoaError.Code] = [.fileWriteOutOfSpace, .fileWriteVolumeReadOnly, .fileWriteNoPermission]
            return full.contains(error.code) ? .full : cause(ofSystem: error as NSError)
        default: return cause(ofSystem: error as NSError)
        }
    }

    private static func cause(of fault: DatabaseFault) -> NotDoneNow.Cause? {
        switch fault.engine {
        case .sqlite:
            // The low byte is the kind: BUSY, LOCKED; READONLY, IOERR, FULL, CANTOPEN.
            guard let code = Int(fault.code) else { return nil }
            if [5, 6].contains(code & 0xFF) { return .away }
            return [8, 10, 13, 14].contains(code & 0xFF) ? .full : nil
        case .postgres:
            // 53: no room, memory or connections left; 25006: read-only; 58: the server's own disk.
            if fault.code == "53300" { return .away }
            return fault.code.hasPrefix("53") || fault.code.hasPrefix("58") || fault.code == "25006" ? .full : nil
        }
    }

    private static func cause(ofSystem error: NSError) -> NotDoneNow.Cause? {
        if error.domain == NSPOSIXErrorDomain {
            return [ENOSPC, EROFS, EDQUOT, EFBIG, EIO].contains(Int32(error.code)) ? .full : nil
        }
        let below = error.userInfo[NSUnderlyingErrorKey] as? NSError
        return below.flatMap { $0.domain == NSPOSIXErrorDomain ? cause(ofSystem: $0) : nil }
    }

    /// What the log may say: kinds and codes, never values.
    private static func name(_ error: any Error) -> String {
        if let fault = error as? DatabaseFault { return "\(fault.engine.rawValue) \(fault.code): \(fault.message)" }
        return String(reflecting: type(of: error))
    }
}
