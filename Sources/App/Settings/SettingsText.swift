internal import Foundation
internal import Kernel

/// What is derived from the declarations: the commented file, the table of the documentation, the list of values.
enum SettingsText {
    /// A file with every setting, commented out at its default.
    static var commentedFile: String {
        let head = """
            # Settings of Xiaobao. A line is: name = value. Lines that begin with # are comments.
            # Stronger than this file: the environment (XIAOBAO_…), and before it the flags.
            # 消保的设置。一行一项：名称 = 值；# 开头的行是说明。环境变量和命令行参数优先于本文件。

            """
        return head
            + SettingName.allCases.filter { $0.declaration.places.contains(.file) }.map { name in
                let declared = name.declaration
                return """

                    # \(declared.help.zh)
                    # \(declared.help.en)
                    # \(name.rawValue) = \(declared.example)

                    """
            }.joined()
    }

    /// `docs/settings.md`.
    static var documentation: String {
        let head = """
            # Settings

            Each may be said as a flag, in the environment or in a file, in this order of strength. The file is the one
            that `--config` or `XIAOBAO_CONFIG` names, else `xiaobao.conf` in the data folder; a commented one is
            [xiaobao.conf](xiaobao.conf). It has a line `name = value` for each setting and is not YAML: every problem can
            name its line, `no` means no, and nothing needs quotes. `xiaobao settings` prints what is in force and where
            each value comes from, without secrets; all problems are told at once.

            Derived from the program; `bin/schema` writes it anew.

            | name | flag | environment | default | what it is |
            |---|---|---|---|---|

            """
        return head
            + SettingName.allCases.map { name in
                let declared = name.declaration
                let fallback = declared.fallback.isEmpty ? "–" : "`\(declared.fallback)`"
                return "| `\(name.rawValue)` | \(flag(name)) | `\(name.variable)` | \(fallback) | "
                    + "\(declared.help.en) · \(declared.help.zh) |\n"
            }.joined()
    }

    private static func flag(_ name: SettingName) -> String {
        guard name.declaration.places.contains(.flag) else { return "–" }
        return name.declaration.kind == .switched
            ? "`--\(name.rawValue)`, `--no-\(name.rawValue)`" : "`--\(name.rawValue)`"
    }

    /// A line for each setting: its value and where it comes from.
    static func list(_ settings: Settings) -> String {
        SettingName.allCases.map { name in
            let said = settings[name]
            let shown = name.declaration.kind.shown(said.value)
            return "\(padded(name.rawValue, 16)) \(padded(shown.isEmpty ? "–" : shown, 36)) \(words(said.origin))"
        }.joined(separator: "\n")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func words(_ origin: Settings.Origin) -> String {
        switch origin {
        case .flag: "flag 参数"
        case .environment: "environment 环境变量"
        case .file(let path, let line): "\(path):\(line)"
        case .fallback: "default 默认"
        }
    }
}
