/// The browser and the system that a sign-in came from, in a few words a person recognises.
///
/// Only these words are kept, not the long text a browser sends, which tells more than is needed.
enum DeviceWords {
    /// Looked for in this order, because browsers claim to be others as well.
    private static let browsers = [
        ("MicroMessenger", "WeChat"), ("Edg", "Edge"), ("OPR", "Opera"), ("QQBrowser", "QQ"), ("Firefox", "Firefox"),
        ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"), ("python", "Python"),
    ]
    private static let systems = [
        ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"),
        ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
    ]

    /// `Chrome · Windows`; empty when nothing is known.
    static func of(_ userAgent: String?) -> String {
        let text = String((userAgent ?? "").prefix(400))
        let found = [browsers, systems].compactMap { list in list.first { text.contains($0.0) }?.1 }
        return found.joined(separator: " · ")
    }
}
