import AccountsRules
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

@Suite struct OneTimeCodeTests {
    /// The vectors of RFC 6238, appendix B, for SHA-1, cut to six digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
        (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of RFC 6238`(_ seconds: Int64, _ code: String) {
        let secret = Array("12345678901234567890".utf8)
        let step = OneTimeCode.step(at: Instant(milliseconds: seconds * 1_000))
        #expect(OneTimeCode.code(secret: secret, step: step) == code)
    }

    @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")])
    func `base 32 is that of RFC 4648, without padding`(_ text: String, _ encoded: String) {
        #expect(Base32.text(Array(text.utf8)) == encoded)
    }
}

@Suite struct SecondFactorStoreTests {
    static func doer(_ fixture: Fixture, _ person: Int64 = 102) -> Doer {
        Doer(person: person, office: 15_010_501, day: Fixture.day, at: fixture.clock.now())
    }

    static func code(_ secret: [UInt8], _ fixture: Fixture, off: Int64 = 0) -> String {
        OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: fixture.clock.now()) + off)
    }

    /// Signs the officer in and sets a second factor up.
    static func enrolled(_ fixture: Fixture) async throws -> (secret: [UInt8], codes: [String]) {
        let factor = fixture.accounts.secondFactor
        let secret = try factor.beginning(for: 102).secret
        let codes = try await factor.confirm(secret, code: code(secret, fixture), session: nil, by: doer(fixture))
        return (secret, try #require(codes))
    }

    static func enter(_ fixture: Fixture) async throws -> String {
        let answer = try await fixture.accounts.signIn.signIn(
            name: "officer", password: fixture.password(of: "officer"), address: "", device: "Chrome · Linux")
        guard case .signedIn(let token) = answer else { throw SignInNeeded() }
        return token
    }

    @Test(arguments: Engine.underTest)
    func `a session opens only with the code, and no code opens twice`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let (secret, _) = try await Self.enrolled(fixture)
            fixture.clock.pass(seconds: 60)
            let token = try await Self.enter(fixture)
            let hash = SignIn.hash(ofToken: token)
            guard case .unfinished(_, .code) = try await fixture.accounts.sessions.find(token) else {
                Issue.record("was let in")
                return
            }
            let factor = fixture.accounts.secondFactor
            #expect(try await factor.check("000000", session: hash, by: Self.doer(fixture)) == .wrong)
            let code = Self.code(secret, fixture)
            #expect(try await factor.check(code, session: hash, by: Self.doer(fixture)) == .passed)
            fixture.accounts.sessions.forget(hash)
            guard case .open = try await fixture.accounts.sessions.find(token) else {
                Issue.record("was kept out")
                return
            }
            #expect(try await factor.check(code, session: hash, by: Self.doer(fixture)) == .wrong)
            let late = Self.code(secret, fixture, off: 1)
            #expect(try await factor.check(late, session: hash, by: Self.doer(fixture)) == .passed)
        }
    }

    @Test(arguments: Engine.underTest)
    func `guessing codes is delayed, and the password does not forgive it`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            _ = try await Self.enrolled(fixture)
            let factor = fixture.accounts.secondFactor
            for _ in 1...4 {
                let hash = SignIn.hash(ofToken: try await Self.enter(fixture))
                #expect(try await factor.check("000000", session: hash, by: Self.doer(fixture)) == .wrong)
            }
            let hash = SignIn.hash(ofToken: try await Self.enter(fixture))
            #expect(try await factor.check("000000", session: hash, by: Self.doer(fixture)) == .wrong)
            let until = fixture.clock.now().adding(seconds: 30)
            #expect(try await factor.check("000000", session: hash, by: Self.doer(fixture)) == .closed(until: until))
            fixture.clock.pass(seconds: 31)
            let again = SignIn.hash(ofToken: try await Self.enter(fixture))
            #expect(try await factor.check("000000", session: again, by: Self.doer(fixture)) == .wrong)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a recovery code opens once, and its use is in the log`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let (_, codes) = try await Self.enrolled(fixture)
            #expect(Set(codes).count == 10)
            let factor = fixture.accounts.secondFactor
            let hash = SignIn.hash(ofToken: try await Self.enter(fixture))
            let typed = codes[3].uppercased().replacing("-", with: " ")
            #expect(try await factor.check(typed, session: hash, by: Self.doer(fixture)) == .passed)
            #expect(try await factor.check(typed, session: hash, by: Self.doer(fixture)) == .wrong)
            #expect(try await factor.codesLeft(of: 102) == 9)
            let actions = try await fixture.accounts.audit.newest().map(\.entry.action)
            #expect(actions.contains("recovery-code-used"))
            _ = try await factor.renewCodes(by: Self.doer(fixture))
            #expect(try await factor.check(codes[4], session: hash, by: Self.doer(fixture)) == .wrong)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is stored opens with this installation's secret only, and under this account only`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let (secret, _) = try await Self.enrolled(fixture)
            let row = try await fixture.database.row("SELECT totp FROM person WHERE id = 102")
            let sealed = try #require(try row?.bytes("totp"))
            #expect(sealed.firstRange(of: secret) == nil)
            let keys = SecondFactorKeys(secret: [UInt8](repeating: 7, count: 32))
            #expect(keys.opened(sealed, of: 102, for: .kept) == secret)
            #expect(keys.opened(sealed, of: 103, for: .kept) == nil)
            #expect(keys.opened(sealed, of: 102, for: .pending) == nil)
            let other = SecondFactorKeys(secret: [UInt8](repeating: 8, count: 32))
            #expect(other.opened(sealed, of: 102, for: .kept) == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `resetting ends the sessions, and a wrong first code sets nothing up`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let factor = fixture.accounts.secondFactor
            let secret = try factor.beginning(for: 102).secret
            #expect(try await factor.confirm(secret, code: "12", session: nil, by: Self.doer(fixture)) == nil)
            _ = try await Self.enrolled(fixture)
            #expect(
                try await factor.confirm(
                    secret, code: Self.code(secret, fixture), session: nil, by: Self.doer(fixture)) == nil)
            let token = try await Self.enter(fixture)
            try await factor.reset(102, by: PersonStoreTests.security(fixture))
            fixture.accounts.sessions.forget(person: 102)
            #expect(try await fixture.accounts.sessions.find(token) == .none)
            #expect(try await fixture.accounts.people.person(102, on: Fixture.day)?.hasSecondFactor == false)
            #expect(try await factor.codesLeft(of: 102) == 0)
        }
    }

    @Test func `the words of a device are short`() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"
        #expect(DeviceWords.of(edge) == "Edge · Windows")
        #expect(DeviceWords.of(nil) == "")
        #expect(DeviceWords.of(String(repeating: "x", count: 100_000)) == "")
    }
}
