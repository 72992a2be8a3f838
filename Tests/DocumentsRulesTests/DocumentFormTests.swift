import CaseworkRules
import DocumentsRules
import Kernel
import Testing

@Suite struct DocumentFormTests {
    private let head = DocumentHead(
        letterhead: .sample, caseNumber: "150105-26-004817-3", day: "2026-10-12", number: "呼赛市监〔2026〕12号")

    /// What a person adds to what the file knows, for every field that is still empty.
    private func filled(_ form: DocumentForm, _ facts: DocumentFacts) -> DocumentValues {
        var values = form.beginning(facts)
        for field in form.fields where values[field.key] == nil && field.isRequired {
            switch field.kind {
            case .line, .lines: values[field.key] = "样例\(field.label.zh)"
            case .day: values[field.key] = "2026年10月30日"
            case .yesNo: values[field.key] = "yes"
            case .days: values[field.key] = "3"
            }
        }
        return values
    }

    @Test func `nothing that one side offered is in what a party gets, and no letter can name it`() throws {
        let facts = DocumentFacts.sample()
        for form in DocumentForm.official where form.isForConsumer {
            let typed = filled(form, facts)
            #expect(!form.fields.contains { $0.fact == .sessionMinutes }, "\(form.key)")
            let paper = form.paper(try form.reading { typed[$0] ?? "" }.get(), head)
            #expect(!paper.texts.contains { $0.contains("只退一半") }, "\(form.key)")
        }
        #expect(!DocumentForm.sessionMinutes.isForConsumer)
        #expect(DocumentFact(word: "会议笔录") == nil && DocumentFact(word: "Minutes") == nil)
    }

    @Test func `several mediators and third parties stand on the record`() throws {
        let values = DocumentForm.mediationRecord.beginning(.sample())
        #expect(values["mediators"] == "孟女士、包先生" && values["thirdParties"] == "样例平台")
        #expect(values["heldTime"] == "2026年10月13日14时00分")
        let notice = DocumentForm.mediationNotice.beginning(.sample())
        #expect(notice["time"] == "2026年10月20日09时30分" && notice["place"] == "第二调解室")
        var bare = DocumentFacts.sample()
        bare.lastMeeting = nil
        #expect(!DocumentForm.mediationRecord.needs.isMet(bare))
    }

    @Test func `there are ten official forms and two records, each with its own fields and place names`() {
        #expect(DocumentForm.official.map(\.key) == FormKey.allCases.filter { $0 != .letter })
        for form in DocumentForm.official {
            #expect(Set(form.fields.map(\.key)).count == form.fields.count, "\(form.key)")
            #expect(!form.title.isEmpty && !form.english.isEmpty)
        }
    }

    @Test(arguments: DocumentForm.official)
    func `every place in a form is one of its fields, and every field has a place`(_ form: DocumentForm) throws {
        var used: Set<String> = []
        for text in form.templates {
            let template = try Template.reading(text) { form.field($0)?.key }.get()
            used.formUnion(template.places)
        }
        #expect(used == Set(form.fields.map(\.key)))
    }

    @Test(arguments: DocumentForm.official)
    func `a form is filled from the file, read back and composed, with nothing left open`(_ form: DocumentForm) throws {
        let facts = DocumentFacts.sample(form.kinds.contains(.complaint) ? .complaint : .tip)
        let typed = filled(form, facts)
        let values = try form.reading { typed[$0] ?? "" }.get()
        let paper = form.paper(values, head)
        #expect(paper.problem == nil)
        #expect(!paper.texts.contains { $0.contains("{{") || $0.contains("}}") })
        #expect(paper.number == (form.isNumbered ? "呼赛市监〔2026〕12号" : nil))
        #expect(paper.footer == "案件编号 150105-26-004817-3")
    }

    @Test(arguments: DocumentForm.official)
    func `an empty form tells everything that is missing, in the order of its fields`(_ form: DocumentForm) {
        guard case .failure(let problems) = form.reading({ _ in "" }) else {
            Issue.record("\(form.key) was read empty")
            return
        }
        #expect(problems.fields.map(\.field) == form.fields.filter(\.isRequired).map(\.key))
        #expect(problems.fields.allSatisfy { $0.problem == .missing })
    }

    @Test func `the acceptance decision cites the measures and names whom to ask`() throws {
        let form = DocumentForm.acceptance
        let values = try form.reading { form.beginning(.sample())[$0] ?? "" }.get()
        let paper = form.paper(values, head)
        #expect(paper.addressee == "王秀兰")
        #expect(paper.blocks.contains(.paragraph("联系人：孟女士　联系电话：0471-1234012")))
        let first = paper.blocks.first
        #expect(
            first
                == .paragraph(
                    "你于2026年10月10日提出的关于洗衣机修两次仍漏水的投诉，我单位已收悉。经审查，符合受理条件。根据《市场监督管理投诉举报处理办法》第十五条的规定，我单位决定予以受理。"))
        #expect(paper.signature?.day == "2026年10月12日")
    }

    @Test func `a refusal names its article and every other way, numbered`() throws {
        let form = DocumentForm.refusal
        let facts = DocumentFacts.sample(state: .refused)
        let values = try form.reading { form.beginning(facts)[$0] ?? "" }.get()
        let paper = form.paper(values, head)
        #expect(paper.texts.contains { $0.contains("《市场监督管理投诉举报处理办法》第十六条第三项") })
        #expect(paper.blocks.contains(.items(["（一）与经营者协商和解；", "（二）向人民法院提起诉讼。"])))
    }

    @Test func `the agreement is drawn three times, for both parties and the file`() {
        #expect(DocumentForm.mediationAgreement.copies == ["投诉人", "被投诉人", "存档"])
        #expect(DocumentFacts.Ground(id: "a23_5", text: "").article == "第二十三条第一款第五项")
    }

    @Test func `no other law than Order 121 is cited with its articles unless its source confirms them`() {
        let facts = DocumentFacts.sample(law: "own-rules")
        #expect(facts.text(of: .acceptanceBasis) == nil && facts.text(of: .identityBasis) == nil)
    }

    @Test func `the reporter of a tip is named by the number alone, and no form asks who it was`() {
        #expect(DocumentFacts.sample(.tip).text(of: .reporter) == "编号150105-26-004817-3的举报人".replaced)
        let asked = DocumentForm.tipRegistration.fields.compactMap(\.fact)
        #expect(Set(asked).isDisjoint(with: [.consumer, .consumerPhone, .consumerAddress]))
    }

    @Test func `a preview bears its mark and no seal`() throws {
        var sealed = Letterhead.sample
        sealed.seal = [1]
        let head = DocumentHead(
            letterhead: sealed, caseNumber: "1", day: "2026-10-12", number: LetterNumber.open(prefix: "呼", year: 2026),
            mark: "预览")
        let form = DocumentForm.acceptance
        let paper = form.paper(form.beginning(.sample()), head)
        #expect(paper.mark == "预览" && paper.signature?.seal == nil)
        #expect(LetterNumber(prefix: "呼消协受", year: 2026, serial: 12).text == "呼消协受〔2026〕12号")
    }

    @Test func `wrong values are told one by one`() {
        let form = DocumentForm.mediationNotice
        let typed = ["recusalDays": "0", "title": String(repeating: "字", count: 400), "phone": "1\u{7}2"]
        guard case .failure(let problems) = form.reading({ typed[$0] ?? "x" }) else {
            Issue.record("wrong values were read")
            return
        }
        #expect(
            problems.fields == [
                FieldProblem("title", .tooLong(max: 300)), FieldProblem("recusalDays", .numberTooSmall(min: 1)),
                FieldProblem("phone", .controlCharacters),
            ])
    }
}

extension String {
    /// The check digit is the kernel's matter: the sample's own number is put in.
    fileprivate var replaced: String {
        replacing("150105-26-004817-3", with: DocumentFacts.sample().number.text)
    }
}
