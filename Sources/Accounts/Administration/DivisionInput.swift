package import AccountsRules
package import Kernel
package import Web

/// Reads a division that was typed by code or by name.
package struct DivisionInput {
    private let directory: OfficeDirectory
    private let day: Day

    package init(directory: OfficeDirectory, day: Day) {
        self.directory = directory
        self.day = day
    }

    /// The division, or nil with `missing` noted where there is none or several; a name that several bear needs what lies above in front: 呼和浩特市新城区.
    package func read(_ field: String, _ reader: inout FormReader) -> DivisionCode? {
        guard let typed = reader.text(field, max: 60) else { return nil }
        let plain = typed.filter { !$0.isWhitespace && $0 != "·" }
        if let code = DivisionCode(rawValue: plain), directory.division(code)?.exists(on: day) == true { return code }
        let named = directory.divisions.filter {
            plain.hasSuffix($0.zh) && $0.exists(on: day) && $0.kind != .container || $0.en == typed
        }
        let found = named.filter { whole($0).hasSuffix(plain) || $0.en == typed }
        guard let division = found.first, found.count == 1 else {
            reader.report(field, .missing)
            return nil
        }
        return division.code
    }

    /// 内蒙古自治区呼和浩特市新城区
    private func whole(_ division: Division) -> String {
        directory.path(of: division.code, on: day).map(\.zh).joined()
    }
}
