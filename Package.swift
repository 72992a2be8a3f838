// swift-tools-version:6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
    name: "xiaobao",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "xiaobao", targets: ["App"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Kernel: the vocabulary that every rule needs.
        .target(name: "Kernel", swiftSettings: strict),

        // Technique.
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Sheets", dependencies: ["Kernel", "CArchive", "CExpat", "CXlsx"], swiftSettings: strict),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Storage",
            dependencies: [
                "Kernel", "CPostgres", crypto, logging,
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(name: "ChineseText", dependencies: ["Kernel"], swiftSettings: strict),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "Outgoing", dependencies: ["CCurl", .product(name: "NIOPosix", package: "swift-nio")],
            swiftSettings: strict),
        .target(
            name: "Web", dependencies: ["Kernel", "Sheets", "CZlib", "CQrencode", hummingbird, crypto, logging],
            resources: [.copy("Public")], swiftSettings: strict),

        // Capabilities: rules first, then store, pages and API.
        .target(name: "LawRules", dependencies: ["Kernel"], path: "Sources/Law/Rules", swiftSettings: strict),
        .target(
            name: "Law", dependencies: ["LawRules", "AccountsRules", "Kernel", "Storage", "Web", hummingbird, crypto],
            path: "Sources/Law", exclude: ["Rules"], swiftSettings: strict),
        .target(name: "AccountsRules", dependencies: ["Kernel"], path: "Sources/Accounts/Rules", swiftSettings: strict),
        .target(
            name: "Accounts",
            dependencies: [
                "AccountsRules", "Kernel", "Storage", "Web", hummingbird, crypto, logging,
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Sources/Accounts", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "StatisticsRules", dependencies: ["Kernel"], path: "Sources/Statistics/Rules", swiftSettings: strict),
        .target(
            name: "Statistics",
            dependencies: ["StatisticsRules", "AccountsRules", "Kernel", "Storage", "Web", hummingbird, logging],
            path: "Sources/Statistics", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "CaseworkRules",
            dependencies: ["Kernel", "ChineseText", "LawRules", "AccountsRules", "StatisticsRules"],
            path: "Sources/Casework/Rules", swiftSettings: strict),
        .target(
            name: "Casework",
            dependencies: [
                "CaseworkRules", "ChineseText", "LawRules", "AccountsRules", "StatisticsRules", "AccessRules",
                "Kernel", "Storage", "Web", hummingbird, crypto, logging,
            ],
            path: "Sources/Casework", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "ImportingRules", dependencies: ["Kernel"], path: "Sources/Importing/Rules", swiftSettings: strict),
        .target(
            name: "Importing",
            dependencies: [
                "ImportingRules", "CaseworkRules", "StatisticsRules", "Kernel", "Sheets", "Storage", logging, crypto,
                .product(name: "Yams", package: "Yams"),
            ],
            path: "Sources/Importing", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "FindingRules", dependencies: ["Kernel", "ChineseText", "AccountsRules", "CaseworkRules"],
            path: "Sources/Finding/Rules", swiftSettings: strict),
        .target(
            name: "Finding",
            dependencies: [
                "FindingRules", "ChineseText", "AccessRules", "CaseworkRules", "AccountsRules", "Kernel", "Storage",
                "Web", hummingbird, logging,
            ],
            path: "Sources/Finding", exclude: ["Rules"], swiftSettings: strict),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .target(
            name: "DocumentsRules", dependencies: ["Kernel", "CaseworkRules", "AccountsRules"],
            path: "Sources/Documents/Rules", swiftSettings: strict),
        .target(
            name: "Documents",
            dependencies: [
                "DocumentsRules", "AccessRules", "CaseworkRules", "AccountsRules", "Kernel", "Storage", "Web", "CPango",
                hummingbird, crypto, logging, .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Sources/Documents", exclude: ["Rules"], swiftSettings: strict),
        .target(name: "MessagesRules", dependencies: ["Kernel"], path: "Sources/Messages/Rules", swiftSettings: strict),
        .target(
            name: "Messages",
            dependencies: [
                "MessagesRules", "AccountsRules", "Kernel", "Storage", "Outgoing", "Web", hummingbird, crypto,
            ],
            path: "Sources/Messages", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "AccessRules", dependencies: ["Kernel", "CaseworkRules"], path: "Sources/Access/Rules",
            swiftSettings: strict),
        .target(
            name: "Access",
            dependencies: [
                "AccessRules", "AccountsRules", "CaseworkRules", "Kernel", "Storage", "Outgoing", "Web", hummingbird,
                crypto, logging,
            ],
            path: "Sources/Access", exclude: ["Rules"], swiftSettings: strict),

        .target(
            name: "DesksRules", dependencies: ["Kernel", "CaseworkRules", "AccountsRules"], path: "Sources/Desks/Rules",
            swiftSettings: strict),
        .target(
            name: "Desks",
            dependencies: [
                "DesksRules", "CaseworkRules", "AccountsRules", "Kernel", "Storage", "Web", hummingbird, logging,
            ],
            path: "Sources/Desks", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "WorkOrdersRules",
            dependencies: ["Kernel", "ChineseText", "CaseworkRules", "ImportingRules"],
            path: "Sources/WorkOrders/Rules", swiftSettings: strict),
        .target(
            name: "WorkOrders",
            dependencies: [
                "WorkOrdersRules", "ChineseText", "CaseworkRules", "ImportingRules", "AccessRules", "AccountsRules",
                "Kernel",
                "Storage", "Web", hummingbird,
            ],
            path: "Sources/WorkOrders", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "LivestreamRules", dependencies: ["Kernel", "ChineseText"], path: "Sources/Livestream/Rules",
            swiftSettings: strict),
        .target(
            name: "Livestream",
            dependencies: [
                "LivestreamRules", "CaseworkRules", "AccountsRules", "Kernel", "Storage", "Web", hummingbird,
            ],
            path: "Sources/Livestream", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "CallBacksRules", dependencies: ["Kernel"], path: "Sources/CallBacks/Rules", swiftSettings: strict),
        .target(
            name: "CallBacks",
            dependencies: ["CallBacksRules", "AccessRules", "AccountsRules", "Kernel", "Storage", "Web", hummingbird],
            path: "Sources/CallBacks", exclude: ["Rules"], swiftSettings: strict),
        .target(name: "AdviceRules", dependencies: ["Kernel"], path: "Sources/Advice/Rules", swiftSettings: strict),
        .target(
            name: "Advice",
            dependencies: ["AdviceRules", "AccountsRules", "CaseworkRules", "Kernel", "Storage", "Web", hummingbird],
            path: "Sources/Advice", exclude: ["Rules"], swiftSettings: strict),

        .target(
            name: "SettlementRules", dependencies: ["Kernel", "LawRules", "CaseworkRules"],
            path: "Sources/Settlement/Rules", swiftSettings: strict),
        .target(
            name: "Settlement",
            dependencies: [
                "SettlementRules", "AccountsRules", "CaseworkRules", "LawRules", "Kernel", "Storage", "Web",
                hummingbird, crypto, logging,
            ],
            path: "Sources/Settlement", exclude: ["Rules"], swiftSettings: strict),
        .target(name: "FundsRules", dependencies: ["Kernel"], path: "Sources/Funds/Rules", swiftSettings: strict),
        .target(
            name: "Funds",
            dependencies: [
                "FundsRules", "AccessRules", "AccountsRules", "DocumentsRules", "ImportingRules", "Kernel", "Storage",
                "Web", hummingbird,
            ],
            path: "Sources/Funds", exclude: ["Rules"], swiftSettings: strict),

        .target(
            name: "TradersRules", dependencies: ["Kernel"], path: "Sources/Traders/Rules", swiftSettings: strict),
        .target(
            name: "Traders",
            dependencies: [
                "TradersRules", "SettlementRules", "AccountsRules", "Kernel", "Storage", "Web", hummingbird, crypto,
            ],
            path: "Sources/Traders", exclude: ["Rules"], swiftSettings: strict),

        .target(
            name: "PerformanceRules", dependencies: ["Kernel", "CaseworkRules", "LawRules", "SettlementRules"],
            path: "Sources/Performance/Rules", swiftSettings: strict),
        .target(
            name: "Performance",
            dependencies: [
                "PerformanceRules", "AccessRules", "AccountsRules", "CaseworkRules", "DocumentsRules",
                "SettlementRules", "LawRules", "Kernel", "Storage", "Web", hummingbird, crypto, logging,
            ],
            path: "Sources/Performance", exclude: ["Rules"], swiftSettings: strict),

        .target(
            name: "MediationRules", dependencies: ["Kernel", "LawRules", "CaseworkRules", "AccountsRules"],
            path: "Sources/Mediation/Rules", swiftSettings: strict),
        .target(
            name: "Mediation",
            dependencies: [
                "MediationRules", "AccessRules", "AccountsRules", "CaseworkRules", "LawRules", "Kernel", "Storage",
                "Web", hummingbird, crypto,
            ],
            path: "Sources/Mediation", exclude: ["Rules"], swiftSettings: strict),

        .target(
            name: "ReportingRules", dependencies: ["Kernel"], path: "Sources/Reporting/Rules", swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: [
                "ReportingRules", "AccountsRules", "DocumentsRules", "Kernel", "Sheets", "Storage", "Web", hummingbird,
                crypto,
            ],
            path: "Sources/Reporting", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "PublicationRules", dependencies: ["Kernel"], path: "Sources/Publication/Rules",
            swiftSettings: strict),
        .target(
            name: "Publication",
            dependencies: [
                "PublicationRules", "AccountsRules", "CaseworkRules", "StatisticsRules", "ChineseText",
                "Kernel", "Storage", "Web", hummingbird, crypto, logging,
            ],
            path: "Sources/Publication", exclude: ["Rules"], swiftSettings: strict),
        .target(
            name: "StationsRules", dependencies: ["Kernel"], path: "Sources/Stations/Rules", swiftSettings: strict),
        .target(
            name: "Stations",
            dependencies: [
                "StationsRules", "AccountsRules", "CaseworkRules", "LawRules", "Kernel", "Storage", "Web", hummingbird,
            ],
            path: "Sources/Stations", exclude: ["Rules"], swiftSettings: strict),

        // The one place that knows all.
        .executableTarget(
            name: "App",
            dependencies: [
                "Kernel", "Storage", "Web", "Law", "LawRules", "Accounts", "AccountsRules",
                "Casework", "CaseworkRules", "Statistics", "StatisticsRules", "Importing", "ImportingRules",
                "Finding", "FindingRules", "Documents", "DocumentsRules", "Messages", "Access", "CallBacks", "Desks",
                "Livestream", "LivestreamRules", "WorkOrders", "WorkOrdersRules", "Settlement", "SettlementRules",
                "Advice", "AdviceRules", "Funds", "FundsRules", "Traders", "TradersRules", "Performance",
                "PerformanceRules", "Mediation", "MediationRules", "Publication", "PublicationRules", "Reporting",
                "ReportingRules", "Stations", "StationsRules",
                hummingbird, logging, crypto,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Reference")], swiftSettings: strict),

        // Tests, in layers.
        .target(
            name: "TestSupport",
            dependencies: [
                "Kernel", "Storage", "Web", "Law", "LawRules", "AccountsRules", "Accounts", "CaseworkRules", "Casework",
                "Statistics", "StatisticsRules", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(name: "KernelTests", dependencies: ["Kernel", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "LawRulesTests", dependencies: ["LawRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "LawTests",
            dependencies: [
                "Law", "LawRules", "Storage", "Web", "TestSupport", "Kernel", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "TestSupport", "Kernel"], swiftSettings: strict),
        .testTarget(name: "AccountsRulesTests", dependencies: ["AccountsRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "AccountsTests",
            dependencies: [
                "Accounts", "AccountsRules", "Kernel", "Storage", "Web", "TestSupport", hummingbird, crypto,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Kernel", "Sheets", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ImportingRulesTests", dependencies: ["ImportingRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "ImportingTests",
            dependencies: [
                "Importing", "ImportingRules", "CaseworkRules", "Kernel", "Sheets", "Storage", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(name: "SheetsTests", dependencies: ["Sheets", "CArchive"], swiftSettings: strict),
        .testTarget(
            name: "StatisticsRulesTests", dependencies: ["StatisticsRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "StatisticsTests",
            dependencies: [
                "Statistics", "StatisticsRules", "AccountsRules", "CaseworkRules", "Kernel", "Storage", "Web",
                "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CaseworkRulesTests",
            dependencies: ["CaseworkRules", "ChineseText", "LawRules", "StatisticsRules", "Kernel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CaseworkTests",
            dependencies: [
                "Casework", "CaseworkRules", "Law", "LawRules", "AccountsRules", "StatisticsRules", "Kernel", "Storage",
                "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(name: "CallBacksRulesTests", dependencies: ["CallBacksRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "CallBacksTests",
            dependencies: [
                "CallBacks", "CallBacksRules", "AccountsRules", "Kernel", "Storage", "Web", "TestSupport", hummingbird,
                logging, .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(name: "AdviceRulesTests", dependencies: ["AdviceRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "AdviceTests",
            dependencies: [
                "Advice", "AdviceRules", "AccountsRules", "CaseworkRules", "Kernel", "Storage", "Web", "TestSupport",
                hummingbird, logging, .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(name: "OutgoingTests", dependencies: ["Outgoing", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "MessagesRulesTests", dependencies: ["MessagesRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "MessagesTests",
            dependencies: [
                "Messages", "MessagesRules", "AccountsRules", "CaseworkRules", "Kernel", "Outgoing", "Storage", "Web",
                "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AccessRulesTests", dependencies: ["AccessRules", "CaseworkRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "AccessTests",
            dependencies: [
                "Access", "AccessRules", "AccountsRules", "Casework", "CaseworkRules", "Kernel", "Outgoing", "Storage",
                "Web", "TestSupport", hummingbird, logging, crypto,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ChineseTextTests", dependencies: ["ChineseText", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "FindingRulesTests",
            dependencies: ["FindingRules", "ChineseText", "AccountsRules", "CaseworkRules", "Kernel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FindingTests",
            dependencies: [
                "Finding", "FindingRules", "ChineseText", "Casework", "CaseworkRules", "AccountsRules", "LawRules",
                "Kernel", "Storage", "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentsRulesTests",
            dependencies: ["DocumentsRules", "CaseworkRules", "AccountsRules", "Kernel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests",
            dependencies: [
                "Documents", "DocumentsRules", "CaseworkRules", "AccountsRules", "Kernel", "Storage", "Web",
                "TestSupport", hummingbird, logging, crypto,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DesksRulesTests",
            dependencies: ["DesksRules", "CaseworkRules", "AccountsRules", "Kernel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DesksTests",
            dependencies: [
                "Desks", "DesksRules", "Casework", "CaseworkRules", "AccountsRules", "LawRules", "Kernel", "Storage",
                "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WorkOrdersRulesTests",
            dependencies: [
                "WorkOrdersRules", "ChineseText", "CaseworkRules", "Importing", "ImportingRules", "Kernel",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WorkOrdersTests",
            dependencies: [
                "App", "WorkOrders", "WorkOrdersRules", "AccountsRules", "Casework", "CaseworkRules", "Importing",
                "ImportingRules", "Kernel", "LawRules", "Sheets", "Storage", "Web", "TestSupport", hummingbird,
                logging, .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "LivestreamRulesTests", dependencies: ["LivestreamRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "LivestreamTests",
            dependencies: [
                "App", "Livestream", "LivestreamRules", "AccountsRules", "Casework", "CaseworkRules", "Kernel",
                "Storage",
                "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SettlementRulesTests", dependencies: ["SettlementRules", "CaseworkRules", "LawRules", "Kernel"],
            swiftSettings: strict),
        .testTarget(
            name: "SettlementTests",
            dependencies: [
                "App", "Settlement", "SettlementRules", "Traders", "Casework", "CaseworkRules", "AccountsRules",
                "LawRules",
                "StatisticsRules", "Kernel", "Storage", "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(name: "TradersRulesTests", dependencies: ["TradersRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "TradersTests",
            dependencies: [
                "App", "Traders", "TradersRules", "Settlement", "SettlementRules", "Casework", "CaseworkRules",
                "Accounts", "AccountsRules", "LawRules", "Kernel", "Storage", "Web", "TestSupport", hummingbird,
                logging, .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReportingRulesTests", dependencies: ["ReportingRules", "Kernel"],
            resources: [.copy("Published")], swiftSettings: strict),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "App", "Casework", "Reporting", "ReportingRules", "Statistics", "StatisticsRules", "AccountsRules",
                "DocumentsRules", "Kernel", "Sheets", "Storage", "Web", "TestSupport", hummingbird, logging,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "StationsTests",
            dependencies: [
                "App", "Stations", "StationsRules", "Accounts", "AccountsRules", "Casework", "CaseworkRules",
                "LawRules",
                "Kernel", "Storage", "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FundsRulesTests", dependencies: ["FundsRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "FundsTests",
            dependencies: [
                "App", "Funds", "FundsRules", "Casework", "CaseworkRules", "AccountsRules", "DocumentsRules", "Kernel",
                "Storage", "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PerformanceRulesTests",
            dependencies: ["PerformanceRules", "SettlementRules", "CaseworkRules", "Kernel"], swiftSettings: strict),
        .testTarget(
            name: "PerformanceTests",
            dependencies: [
                "App", "Performance", "PerformanceRules", "Settlement", "SettlementRules", "Casework", "CaseworkRules",
                "AccountsRules", "DocumentsRules", "LawRules", "Statistics", "StatisticsRules", "Kernel", "Storage",
                "Web",
                "TestSupport", hummingbird, logging, crypto,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "MediationRulesTests",
            dependencies: ["MediationRules", "AccountsRules", "CaseworkRules", "LawRules", "Kernel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "MediationTests",
            dependencies: [
                "App", "Mediation", "MediationRules", "Accounts", "Casework", "CaseworkRules", "AccountsRules",
                "LawRules",
                "Kernel", "Storage", "Web", "TestSupport", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PublicationRulesTests", dependencies: ["PublicationRules", "Kernel"],
            resources: [.copy("Corpus")], swiftSettings: strict),
        .testTarget(
            name: "PublicationTests",
            dependencies: [
                "App", "Publication", "PublicationRules", "Casework", "CaseworkRules", "AccountsRules", "LawRules",
                "StatisticsRules", "Kernel", "Storage", "Web", "TestSupport", hummingbird, logging, crypto,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "TestSupport", "Accounts", "AccountsRules", "Casework", "CaseworkRules", "Documents",
                "DocumentsRules", "Finding", "Importing", "Kernel", "Law", "LawRules", "Messages", "Statistics",
                "Storage", "WorkOrders", "WorkOrdersRules",
                "Web", logging, hummingbird, .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
