/// Which target a source file belongs to, and what that target may import of the project's own.
///
/// Written down a second time on purpose: SwiftPM does not stop an import that `Package.swift` does not declare.
struct Layers {
    /// What the service does. Each has its rules in a target of their own, named with `Rules` at the end.
    let capabilities: Set<String>

    /// Every folder below `Sources` that has a folder `Rules` is a capability.
    init(files: [SourceFile]) {
        capabilities = Set(
            files.compactMap { file in
                let parts = file.path.split(separator: "/")
                return parts.count > 3 && parts[2] == "Rules" ? String(parts[1]) : nil
            })
    }

    private var rules: Set<String> { Set(capabilities.map { $0 + "Rules" }) }

    /// The target of a file below `Sources`: its folder, or the capability's rules.
    func target(of file: SourceFile) -> String {
        let parts = file.path.split(separator: "/").map(String.init)
        return parts.count > 3 && parts[2] == "Rules" ? parts[1] + "Rules" : parts[1]
    }

    /// The system's libraries, each with the one target that may call it.
    static let libraries = [
        "CPostgres": "Storage", "CZlib": "Web", "CQrencode": "Web", "CPango": "Documents", "CCurl": "Outgoing",
        "CArchive": "Sheets", "CExpat": "Sheets", "CXlsx": "Sheets",
    ]

    /// All targets of the project.
    var all: Set<String> {
        capabilities.union(rules).union([
            "Kernel", "ChineseText", "Storage", "Outgoing", "Sheets", "Web", "App", "TestSupport",
        ])
        .union(Self.libraries.keys)
    }

    /// What of the project's own a target may import.
    func allowed(to target: String) -> Set<String> {
        let libraries = Set(Self.libraries.keys)
        let own = Set(Self.libraries.filter { $0.value == target }.keys)
        switch target {
        case "Kernel",
            _ where libraries.contains(target):
            return []
        case "Storage", "Outgoing", "Sheets", "ChineseText": return own.union(["Kernel"])
        case "Web": return own.union(["Kernel", "Sheets"])
        case "App", "TestSupport": return all.subtracting(["App", "TestSupport"]).subtracting(libraries)
        case _ where rules.contains(target): return rules.union(["Kernel", "ChineseText"])
        default: return rules.union(["Kernel", "ChineseText", "Storage", "Outgoing", "Sheets", "Web"]).union(own)
        }
    }

    /// Whether a target may import nothing foreign but Foundation.
    func isPure(_ target: String) -> Bool {
        target == "Kernel" || target == "ChineseText" || rules.contains(target)
    }
}
