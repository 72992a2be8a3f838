import Kernel
import Testing

@Suite struct HexadecimalTests {
    @Test func `every byte comes back from its two digits`() {
        let all = Array(UInt8.min...UInt8.max)
        #expect(Hexadecimal.text(all).utf8.count == 512)
        #expect(Hexadecimal.bytes(Hexadecimal.text(all)) == all)
        #expect(Hexadecimal.bytes(Hexadecimal.text(all).uppercased(), count: 256) == all)
        #expect(Hexadecimal.text(UInt8(10)) == "0a")
    }

    @Test(arguments: ["0", "0g", "０１", " 00", "é0", "0\u{0301}0"])
    func `what is not pairs of digits is nothing`(_ text: String) {
        #expect(Hexadecimal.bytes(text) == nil)
    }

    @Test func `another number of bytes is nothing`() {
        #expect(Hexadecimal.bytes("00ff", count: 3) == nil)
        #expect(Hexadecimal.bytes("", count: 0) == [])
    }
}
