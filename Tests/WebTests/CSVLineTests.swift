import Testing

@testable import Web

@Suite struct CSVLineTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("＝1", "'＝1"), ("-3", "-3"), ("-3.50", "-3.50"), ("-3.", "'-3."), ("-3+2", "'-3+2"),
        ("+8613900001111", "'+8613900001111"),
        ("@a,b", "\"'@a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("一行\n两行", "\"一行\n两行\""), ("", ""),
    ])
    func `a field is read as what it says and never as a formula`(_ text: String, _ written: String) {
        #expect(CSVLine.field(text) == written)
    }

    @Test func `a line ends as RFC 4180 wants it`() {
        #expect(CSVLine.of(["甲", "乙,丙", "3"]) == "甲,\"乙,丙\",3\r\n")
    }
}
