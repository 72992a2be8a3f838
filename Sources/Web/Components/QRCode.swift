internal import CQrencode

/// A QR code (ISO/IEC 18004) with medium error correction, drawn by libqrencode.
package struct QRCode: Sendable, Equatable {
    /// Modules along one side, without the quiet zone.
    package let width: Int
    /// Which modules are dark, row by row.
    package let dark: [Bool]

    /// Nil when the text does not fit into a code: about 2,300 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= 2_300,
            let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        width = side
        dark = (0..<side * side).map { data[$0] & 1 == 1 }
    }

    /// Black on white whatever the theme, with the quiet zone of four modules that cameras need.
    package func svg(label: String, pixels: Int = 220) -> HTML {
        let side = width + 8
        return .element(
            "svg",
            with: [
                .role("img"), .label(label), Attribute("width", String(pixels)), Attribute("height", String(pixels)),
                Attribute("viewBox", "0 0 \(side) \(side)"), Attribute("shape-rendering", "crispEdges"),
            ],
            [
                // Inside a drawing nothing closes itself: an open `rect` would swallow the path.
                .element(
                    "rect",
                    with: [
                        Attribute("width", String(side)), Attribute("height", String(side)), Attribute("fill", "#fff"),
                    ], ""),
                .element("path", with: [Attribute("fill", "#000"), Attribute("d", path)], ""),
            ])
    }

    /// One bar for each run of dark modules in a row.
    private var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let first = column
                while column < width, dark[row * width + column] { column += 1 }
                if column > first { path += "M\(first + 4) \(row + 4)h\(column - first)v1h-\(column - first)z" }
                if column == first { column += 1 }
            }
        }
        return path
    }
}
