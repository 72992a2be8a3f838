import Kernel
import Testing

@testable import ImportingRules

@Suite struct MappingReadingTests {
    private func problems(_ setting: Setting) -> [MappingProblem] {
        switch Mapping.reading(setting, vocabulary: .sample) {
        case .success: []
        case .failure(let unusable): unusable.problems
        }
    }

    @Test func `a whole mapping is read with all its columns`() throws {
        let mapping = try Mapping.reading(sampleSetting, vocabulary: .sample).get()
        #expect(mapping.source == "old")
        #expect(mapping.format.kind == .csv(delimiter: 0x2c))
        #expect(
            mapping.columns == [
                "id", "kind", "via", "at", "street", "street name", "c1", "n1", "n2", "n3", "note", "trader", "result",
                "office", "office name", "done", "late",
            ])
    }

    @Test func `all problems are told at once, with their places`() {
        let broken =
            sampleSetting.with("source", nil).with("key", ["a": "b"]).with("titel", "x")
            .with("kind", ["column": "kind", "values": ["投诉": "complain"]])
            .with("received", ["column": "at", "formats": ["yy"]])
            .with("title", ["{n2"]).with("division", ["base": ["code": "坪山"]])
            .with("format", ["type": "xlsx", "delimiter": "x", "zone": "Mars", "fields": "0"])
        let places = problems(broken).map(\.path)
        #expect(
            Set(places) == [
                "source", "key", "titel", "kind.values.投诉", "received.formats", "title", "division.base.code",
                "format.type", "format.delimiter", "format.zone", "format.fields",
            ])
    }

    @Test func `a bar is no delimiter where half a character may look like one`() throws {
        let chinese = sampleSetting.with("format", ["type": "csv", "delimiter": "bar", "encoding": "gb18030"])
        #expect(problems(chinese).map(\.kind) == [.barInGB18030])
        let unsaid = sampleSetting.with("format", ["type": "csv", "delimiter": "bar"])
        #expect(try Mapping.reading(unsaid, vocabulary: .sample).get().format.encoding == .utf8)
    }

    @Test func `a key that stands twice is a problem`() {
        guard case .table(let entries) = sampleSetting.content else { return }
        let twice = Setting(.table(entries + [Setting.Entry("key", "other")]))
        #expect(problems(twice) == [MappingProblem(.twice, at: "key")])
    }

    @Test func `a text where a table belongs is one problem`() {
        #expect(problems("only words").map(\.path).first == "")
    }

    @Test func `every missing column is named before the first record is read`() throws {
        let mapping = try Mapping.reading(sampleSetting, vocabulary: .sample).get()
        let columns = Columns(mapping.columns.filter { $0 != "id" && $0 != "via" } + ["kind"])
        #expect(
            columns.problems(for: mapping).map(\.kind) == [.noColumn("id"), .columnTwice("kind"), .noColumn("via")])
    }

    @Test func `every problem has words in both languages`() {
        for problem in problems(sampleSetting.with("source", nil).with("outcome", ["list"])) {
            #expect(!problem.words.zh.isEmpty && !problem.words.en.isEmpty)
            #expect(problem.words.zh != problem.words.en)
        }
    }
}
