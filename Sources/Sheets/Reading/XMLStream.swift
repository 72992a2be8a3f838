internal import CExpat

/// What listens to the parts of an XML text as they come.
protocol XMLListener: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The name of an element, without a prefix.
struct XMLName {
    fileprivate let bytes: UnsafePointer<CChar>

    fileprivate init(_ name: UnsafePointer<CChar>) {
        var here = name
        var local = name
        while here.pointee != 0 {
            if here.pointee == 0x3a { local = here + 1 }
            here += 1
        }
        bytes = local
    }

    static func ~= (name: StaticString, found: XMLName) -> Bool {
        name.withUTF8Buffer { wanted in
            for (place, byte) in wanted.enumerated() where UInt8(bitPattern: found.bytes[place]) != byte {
                return false
            }
            return found.bytes[wanted.count] == 0
        }
    }
}

/// The attributes of an element.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute by its local name.
    subscript(name: StaticString) -> String? {
        var place = 0
        while let key = pairs?[place], let value = pairs?[place + 1] {
            if name ~= XMLName(key) { return String(cString: value) }
            place += 2
        }
        return nil
    }
}

/// Parses XML in pieces. A document type is refused: no part of a workbook has one, and entities that grow need one.
final class XMLStream {
    private let parser: XML_Parser
    private let listener: any XMLListener

    init?(_ listener: any XMLListener) {
        guard let parser = XML_ParserCreate("UTF-8") else { return nil }
        self.parser = parser
        self.listener = listener
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let name else { return }
                XMLStream.of(context)?.listener.start(XMLName(name), XMLAttributes(pairs: attributes))
            },
            { context, name in
                guard let name else { return }
                XMLStream.of(context)?.listener.end(XMLName(name))
            })
        XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let text, count > 0 else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                XMLStream.of(context)?.listener.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            if let stream = XMLStream.of(context) { XML_StopParser(stream.parser, XML_Bool(XML_FALSE)) }
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
        context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses one piece; throws ``SheetFault/damaged`` for what is no XML.
    func take(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = false) throws(SheetFault) {
        let status = bytes.withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
        }
        guard status == XML_STATUS_OK else { throw .damaged }
    }

    /// Parses a whole part; false when the workbook has none of that name.
    static func read(
        _ name: String, in path: String, limit: Int = SheetBounds.part, to listener: any XMLListener
    ) throws -> Bool {
        guard let part = try ZipPart(name, in: path, limit: limit) else { return false }
        guard let stream = XMLStream(listener) else { throw SheetFault.damaged }
        while try part.next({ bytes throws(SheetFault) in try stream.take(bytes) }) {}
        try stream.take(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        return true
    }
}
