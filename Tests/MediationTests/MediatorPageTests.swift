import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import MediationRules
import Storage
import TestSupport
import Testing
import Web

@testable import Mediation

/// The register, naming, recusal and appraisals in a browser without script.
@Suite struct MediatorPageTests {
    @Test(arguments: Engine.underTest)
    func `the person in charge registers a mediator, all problems told at once`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, _, browser in
            #expect(try await browser.get("/staff/mediators", as: "supervisor").page.text.contains("还没有登记"))
            let form = try await browser.get("/staff/mediators/102")
            #expect(form.status == .ok && form.page.text.contains("蒙古语") && form.page.text.contains("食品类"))
            let wrong = try await browser.post(
                "/staff/mediators/102",
                ["languages": "klingon", "fields": "nothing", "weekdays": "8", "mostFiles": "0", "until": "2027-13-01"])
            #expect(wrong.status == .unprocessableContent)
            for field in ["languages", "fields", "weekdays", "mostFiles", "until"] {
                #expect(wrong.html.contains("href=\"#\(field)\""), "\(field)")
            }
            let saved = try await browser.post(
                "/staff/mediators/102",
                [
                    "languages": "mongolian", "fields": "food", "certificate": "内调002", "until": "2026-11-30",
                    "active": "yes", "version": "0",
                ])
            #expect(saved.location == "/staff/mediators/102?saved=1")
            #expect(try await browser.get("/staff/mediators").page.text.contains("快到期了"))
            _ = try await browser.get("/staff/mediators/102")
            let training = try await browser.post(
                "/staff/mediators/102/trainings", ["trainedOn": "2027-01-01", "training": "", "hours": "999"])
            #expect(training.status == .unprocessableContent)
            let trained = try await browser.post(
                "/staff/mediators/102/trainings", ["trainedOn": "2026-09-01", "training": "调解技巧", "hours": "16"])
            #expect(trained.location != nil)
            #expect(try await browser.get("/staff/mediators/102", as: "officer").status == .forbidden)
            #expect(try await browser.get("/staff/mediators/999", as: "supervisor").status == .notFound)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mediator is proposed with the reason, and another needs one`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let root = "/staff/cases/\(number.text)/mediation"
            #expect(try await browser.get(root).page.text.contains("推荐包先生：在办1件，还没有登记"))
            let page = try await browser.get(root + "/mediators")
            #expect(page.status == .ok && page.page.text.contains("在办3件"))
            let wrong = try await browser.post(
                root + "/mediators", ["mediators": "101", "language": "mandarin", "version": "0"])
            #expect(wrong.status == .unprocessableContent && wrong.page.text.contains("没有选推荐的人，写明为什么"))
            let named = try await browser.post(
                root + "/mediators", ["mediators": "101", "language": "mandarin", "reason": "办过这家", "version": "0"])
            #expect(named.location == root + "?done=named")
            #expect(try await browser.get(root).page.text.contains("没有选推荐的人：办过这家"))
            let mongolian = try await browser.get(root + "/mediators?language=mongolian")
            #expect(mongolian.page.text.contains("没有合适的人") && mongolian.page.text.contains("没有登记会蒙古语"))
            #expect(try await browser.get(root + "/mediators", as: "clerk").status == .forbidden)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the consumer asks for another mediator, and the person in charge decides`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let session = try await fixture.store.plan(
                MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            let path = "/follow/\(number.text)/recusal"
            #expect(try await browser.get(path, as: "nobody").location?.hasPrefix("/follow?") == true)
            browser.take(cookie: fixture.followCookie(number))
            #expect(try await browser.get(path).page.text.contains("孟女士"))
            let wrong = try await browser.post(path, ["mediator": "7", "reason": ""])
            #expect(wrong.status == .unprocessableContent && wrong.page.text.contains("写明理由"))
            #expect(try await browser.post(path, ["mediator": "101", "reason": "店主的姐姐"]).location == path + "?done=1")
            #expect(try await fixture.store.session(session.id)?.state == .suspended)
            let again = try await browser.post(path, ["mediator": "101", "reason": "再说一次"])
            #expect(again.status == .unprocessableContent && again.page.text.contains("正在等决定"))
            let root = "/staff/cases/\(number.text)/mediation"
            #expect(try await browser.get(root, as: "officer").page.text.contains("店主的姐姐"))
            let request = try #require(try await RecusalStore(fixture.tools).requests(of: session.caseID).first)
            let deciding = root + "/recusals/\(request.id)"
            #expect(try await browser.get(deciding, as: "officer").status == .forbidden)
            #expect(try await browser.get(deciding, as: "supervisor").status == .ok)
            #expect(try await browser.post(deciding, [:]).status == .unprocessableContent)
            #expect(try await browser.post(deciding, ["decision": "granted", "why": "属实"]).location != nil)
            #expect(try await browser.get(root).page.text.contains("先定调解员，调解会才能恢复"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `an appraisal is begun and ended with its report`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let root = "/staff/cases/\(number.text)/mediation"
            #expect(try await browser.get(root + "/appraisals/new").status == .ok)
            let wrong = try await browser.post(
                root + "/appraisals/new", ["kind": "magic", "cost": "-3", "sample": "一台", "handedOn": "2027-01-01"])
            #expect(wrong.status == .unprocessableContent)
            for field in ["kind", "body", "chosenBy", "question", "cost", "payer", "sealedBy", "handedOn"] {
                #expect(wrong.html.contains("href=\"#\(field)\""), "\(field)")
            }
            let begun = try await browser.post(
                root + "/appraisals/new",
                ["kind": "testing", "body": "样例质检院", "chosenBy": "office", "question": "漏不漏", "payer": "trader"])
            #expect(begun.location == root + "?done=began")
            #expect(try await fixture.file(number).state == .paused)
            let caseID = try await fixture.file(number).id
            let appraisal = try #require(try await AppraisalStore(fixture.tools).appraisals(of: caseID).first)
            let result = root + "/appraisals/\(appraisal.id)/result"
            _ = try await browser.get(result)
            #expect(try await browser.post(result, ["outcome": "running"]).status == .unprocessableContent)
            let program = try await browser.upload(
                result, "report", name: "virus.exe", [0x4D, 0x5A, 0x90, 0], with: ["outcome": "done", "result": "漏"])
            #expect(program.status == .unprocessableContent)
            let done = try await browser.upload(
                result, "report", name: "报告.pdf", Array("%PDF-1.7\n1 0 obj".utf8),
                with: ["outcome": "done", "result": "密封圈老化。"])
            #expect(done.location == root + "?done=ended")
            #expect(try await browser.get(root).page.text.contains("密封圈老化。"))
            let file = try #require(try await AppraisalStore(fixture.tools).files(of: caseID).first)
            #expect(try await browser.get(root + "/appraisals/files/\(file.id)").status == .ok)
            #expect(try await browser.get(root + "/appraisals/files/1").status == .notFound)
        }
    }
}
