internal import Kernel
internal import Web

/// The key of a form that is recorded once however often it is sent.
enum Once {
    /// The key with the person to whom the form was given; a form without one was not ours.
    static func key(_ context: AppContext) throws -> String {
        let typed = context.form.text("once")
        guard (1...40).contains(typed.utf8.count), typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw BadForm.malformed
        }
        return "form:\(context.principal.person ?? 0):\(typed)"
    }
}

extension Optional {
    /// The same as `map`, for what takes a while.
    func asyncMap<Answer>(_ body: (Wrapped) async throws -> Answer) async rethrows -> Answer? {
        guard let self else { return nil }
        return try await body(self)
    }
}
