import Testing

@testable import App

@Suite struct ReferenceTests {
    @Test func `the program carries its own reference data`() throws {
        #expect(try !ReferenceFiles.bundled().read("divisions.csv").isEmpty)
    }
}
