import Hummingbird
import Kernel
import Logging
import Synchronization
import Web

/// Random bytes from a seed.
final class SeededBytes: Randomness {
    private let random = Mutex(SeededRandom(seed: 7))

    func bytes(_ count: Int) -> [UInt8] {
        random.withLock { random in (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) } }
    }
}

/// Always the same moment: 2026-10-12 10:00 in Shanghai.
struct FixedTime: TimeSource {
    func now() -> Instant { Instant(milliseconds: 1_791_770_400_000) }
}

/// Texts of the samples.
enum SampleText {
    static let name = Text(zh: "内蒙古消费维权平台", en: "Consumer protection, Inner Mongolia")
    static let complain = Text(zh: "要投诉", en: "Complain")
    static let follow = Text(zh: "查进度", en: "Follow")
    static let files = Text(zh: "案件", en: "Case files")
    static let closed = Text(zh: "已经办结{0}天。", en: "Closed for {0} {0:day:days}.")
}

extension Site {
    /// A small site with two public entries and one of the desk.
    static func sample() -> Site {
        Site(
            name: SampleText.name,
            navigation: [
                NavigationEntry(SampleText.complain, path: "/complaints/new"),
                NavigationEntry(SampleText.follow, path: "/follow"),
            ],
            footer: [NavigationEntry(WebText.accessibility, path: "/accessibility")],
            rail: [RailEntry(SampleText.files, path: "/desk/files", icon: .list, count: "open")],
            files: StaticFiles([
                "look.css": Array(String(repeating: "body{margin:0}\n", count: 40).utf8),
                "favicon.svg": Array("<svg/>".utf8),
            ]),
            reasons: ["closed": SampleText.closed])
    }
}

extension WebSettings {
    static func sample() -> WebSettings {
        WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededBytes())
    }
}

extension PageContext {
    /// The context of a page at `path`.
    static func sample(
        _ language: Language = .zh, path: String = "/follow", query: String = "", principal: Principal = .visitor
    ) -> PageContext {
        PageContext(
            preferences: Preferences(language: language), place: Place(path: path, query: query), principal: principal,
            site: .sample(), token: FormToken(secret: [1, 2, 3], subject: "someone"), counts: ["open": 214],
            officeName: "赛罕区市场监督管理局")
    }
}

/// A page with one paragraph, for the frame.
struct SamplePage: Page {
    var face = Face.site
    var hasProblems = false
    var body = HTML.p("正文")

    func title(_ say: Words) -> String { say(SampleText.follow) }
    func content(_ page: PageContext) -> HTML { .join([.h1(title(page.say)), body]) }
}

/// A refusal by a rule.
struct SampleRefusal: Refusal {
    let reasons = [RefusalReason("closed", ["3"])]
}

/// Something nobody expected, with words that must not get out.
struct Unexpected: Error {
    let secret = "database password"
}

/// A router with everything a request passes and a few routes.
func sampleApp(_ settings: WebSettings = .sample(), rates: [RateRule] = []) -> Application<RouterResponder<AppContext>>
{
    let router = Router(context: AppContext.self)
    let metrics = RequestMetrics()
    WebStack(site: .sample(), settings: settings, metrics: metrics, rates: rates, time: FixedTime()).install(on: router)
    router.get("follow") { _, _ in SamplePage() }
    router.get("form") { _, context in
        SamplePage(body: try context.page.form(post: "/form", [.button("送出")]))
    }
    router.post("form") { _, context in
        let files = context.form.files.map { "\($0.name)=\($0.size)" }
        return (context.form.all("a") + files + context.form.problems.map(\.problem.code)).joined(separator: ",")
    }
    router.get("refused") { _, _ -> String in throw SampleRefusal() }
    router.get("broken") { _, _ -> String in throw Unexpected() }
    router.get("stale") { _, _ -> String in throw Stale(who: "韩先生", time: "10:42") }
    router.get("private") { _, _ -> String in throw SignInNeeded() }
    router.get("api/v1/files") { _, _ -> String in throw Invalid([FieldProblem("trader", .missing)]) }
    router.post("api/v1/files") { request, _ in request.headers[.cookie] ?? "no cookie" }
    router.get("metrics") { _, _ in metrics.prometheusText() }
    return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
}
