internal import Kernel

/// What is known of a setting: the parser, the help, the commented file and the table of the documentation are made
/// from this and nothing else.
struct SettingDeclaration: Sendable {
    let kind: SettingKind

    /// The value where nothing is said, as it would be written; empty for none.
    let fallback: String
    let help: LocalText

    /// Where it may be said.
    var places = SettingPlace.allCases

    /// What stands for the value in help and documentation.
    var example: String { fallback.isEmpty ? kind.example : fallback }
}

/// Where a setting can be said, the strongest first.
enum SettingPlace: String, CaseIterable, Sendable {
    case flag, environment, file
}

extension SettingName {
    /// One declaration a setting.
    var declaration: SettingDeclaration {
        switch self {
        case .config:
            SettingDeclaration(
                kind: .path, fallback: "",
                help: LocalText(
                    zh: "设置文件；不写时用数据目录里的 xiaobao.conf",
                    en: "The file of settings; else xiaobao.conf in the data folder"),
                places: [.flag, .environment])
        case .data:
            SettingDeclaration(
                kind: .path, fallback: "data", help: LocalText(zh: "数据目录", en: "Folder of the installation"))
        case .database:
            SettingDeclaration(
                kind: .database, fallback: "",
                help: LocalText(
                    zh: "PostgreSQL 地址，多台机器时用；不写时用数据目录里的 SQLite",
                    en: "PostgreSQL, for more than one machine; else SQLite in the data folder"))
        case .evidence:
            SettingDeclaration(
                kind: .path, fallback: "",
                help: LocalText(
                    zh: "证据目录，各进程共用；不写时用数据目录里的 evidence",
                    en: "Folder of evidence, shared by all processes; else evidence in the data folder"))
        case .connections:
            SettingDeclaration(
                kind: .number(1...64), fallback: "8",
                help: LocalText(zh: "连 PostgreSQL 的连接数", en: "Connections to PostgreSQL"))
        case .secret:
            SettingDeclaration(
                kind: .secret, fallback: "",
                help: LocalText(
                    zh: "签名用的密钥，各进程相同；不写时第一次启动生成，存在数据目录",
                    en: "Key that signs cookies and forms, the same for all processes; else made at the first start"),
                places: [.environment, .file])
        case .logLevel, .host, .port, .https, .address, .trustForwarded, .webhookInside, .workers, .stopWithin, .demo,
            .demoFiles:
            ofServing
        }
    }

    /// Those that matter to a serving or working process only.
    private var ofServing: SettingDeclaration {
        switch self {
        case .port:
            SettingDeclaration(
                kind: .number(1...65_535), fallback: "8080", help: LocalText(zh: "端口", en: "Port"))
        case .https:
            SettingDeclaration(
                kind: .switched, fallback: "no",
                help: LocalText(zh: "前面有 https 代理", en: "Reached through https by a proxy in front"))
        case .address:
            SettingDeclaration(
                kind: .text, fallback: "",
                help: LocalText(
                    zh: "外面打开本平台的网址，写进发给商家的链接，例如 https://315.example.org；不写时用监听地址",
                    en: "The address people reach it by, for links in messages; else host and port"))
        case .trustForwarded:
            SettingDeclaration(
                kind: .switched, fallback: "no",
                help: LocalText(zh: "信任前置代理给的来访地址", en: "Believe X-Forwarded-For of the proxy in front"))
        case .webhookInside:
            SettingDeclaration(
                kind: .switched, fallback: "no",
                help: LocalText(
                    zh: "事件推送可以发到本机和内部网络，也可以用 http",
                    en: "Let webhooks go to loopback and private networks, by http too"),
                places: [.environment, .file])
        case .workers:
            SettingDeclaration(
                kind: .switched, fallback: "yes",
                help: LocalText(
                    zh: "后台工作也在这个进程里做；不然另开 xiaobao work",
                    en: "Do the work behind the pages in this process, too; else run xiaobao work beside it"))
        case .stopWithin:
            SettingDeclaration(
                kind: .number(1...600), fallback: "20",
                help: LocalText(
                    zh: "停止时最多等多少秒，让手上的请求和工作做完",
                    en: "Seconds that a stop waits at most for requests and work in hand"))
        case .demo:
            SettingDeclaration(
                kind: .switched, fallback: "no",
                help: LocalText(zh: "需要时生成演示数据", en: "Make the demonstration if it is not there"))
        case .demoFiles:
            SettingDeclaration(
                kind: .number(0...100_000), fallback: "0",
                help: LocalText(
                    zh: "演示数据里还没有案件时，先生成多少件",
                    en: "How many files to make for a demonstration that has none yet"))
        case .logLevel:
            SettingDeclaration(
                kind: .choice(["debug", "info", "notice", "warning", "error", "critical"]), fallback: "info",
                help: LocalText(zh: "日志从哪一级起写", en: "The least level that is logged"))
        default:
            SettingDeclaration(
                kind: .text, fallback: "127.0.0.1", help: LocalText(zh: "监听地址", en: "Address to listen on"))
        }
    }
}
