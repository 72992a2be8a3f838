import CaseworkRules
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct EvidenceTests {
    /// Takes bytes in as an upload would.
    private func take(_ bytes: Data, in folder: String, name: String = "x") throws -> Result<
        EvidenceFiles.Kept, Problem
    > {
        let upload = folder + "/upload"
        try bytes.write(to: URL(fileURLWithPath: upload))
        return try EvidenceFiles(folder: folder + "/evidence", pictures: Pictures.maker).take(path: upload, name: name)
    }

    @Test(.enabled(if: Pictures.isInstalled()))
    func `the picture for people is upright and tells neither place nor camera; the original is as it came`()
        async throws
    {
        try await Pictures.withFolder { folder in
            try Pictures.photo(at: folder + "/photo")
            let original = try Data(contentsOf: URL(fileURLWithPath: folder + "/photo"))
            let told = try Pictures.run("vipsheader", ["-a", folder + "/photo"])
            #expect(told.contains("GEHEIM1") && told.contains("GPSLatitude"))
            let kept = try take(original, in: folder).get()
            #expect(kept.type == "image/jpeg" && kept.derivative == "jpeg")
            let files = EvidenceFiles(folder: folder + "/evidence")
            #expect(try Data(contentsOf: URL(fileURLWithPath: files.place(of: kept.hash))) == original)
            let view = try #require(try await files.view(of: kept.hash, type: kept.type))
            let seen = try Data(contentsOf: URL(fileURLWithPath: view.path))
            for secret in ["GEHEIM", "Exif", "GPS"] { #expect(seen.range(of: Data(secret.utf8)) == nil) }
            let head = try Pictures.run("vipsheader", ["-a", view.path])
            #expect(head.contains("width: 200") && head.contains("height: 300"))
            #expect(!head.contains("exif-data") && !head.contains("GPS"))
        }
    }

    @Test(.enabled(if: Pictures.isInstalled()), arguments: [".png", ".webp"])
    func `pictures of other forms are shown, and large ones are made smaller`(_ ending: String) async throws {
        try await Pictures.withFolder { folder in
            try Pictures.run("vips", ["black", folder + "/large" + ending, "5000", "1000", "--bands", "3"])
            let kept = try take(Data(contentsOf: URL(fileURLWithPath: folder + "/large" + ending)), in: folder).get()
            let files = EvidenceFiles(folder: folder + "/evidence")
            let view = try #require(try await files.view(of: kept.hash, type: kept.type))
            #expect(view.form == (ending == ".png" ? .png : .jpeg))
            #expect(try Pictures.run("vipsheader", [view.path]).contains("2000x400"))
            #expect(view.path.hasSuffix(ending == ".png" ? ".png" : ".jpg"))
        }
    }

    @Test(.enabled(if: Pictures.isInstalled()))
    func `a small file that would open to more than 100 million pixels is refused, and nothing of it stays`()
        async throws
    {
        try await Pictures.withFolder { folder in
            try Pictures.run("vips", ["black", folder + "/bomb.png", "20000", "20000"])
            let bomb = try Data(contentsOf: URL(fileURLWithPath: folder + "/bomb.png"))
            #expect(bomb.count < 2_000_000)
            #expect(try take(bomb, in: folder) == .failure(.fileUnreadable))
            let left = try FileManager.default.subpathsOfDirectory(atPath: folder + "/evidence")
            #expect(left.allSatisfy { $0.count == 2 })
        }
    }

    @Test(.enabled(if: Pictures.isInstalled()))
    func `a picture that was cut off or is none is refused`() async throws {
        try await Pictures.withFolder { folder in
            try Pictures.photo(at: folder + "/photo", width: 2000, height: 2000)
            let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/photo"))
            #expect(try take(whole.prefix(whole.count / 2), in: folder) == .failure(.fileUnreadable))
            #expect(
                try take(Data([0xFF, 0xD8, 0xFF, 0xE0]) + Data("no picture".utf8), in: folder)
                    == .failure(.fileUnreadable))
        }
    }

    @Test(arguments: ["PK\u{3}\u{4}bomb", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html><script>", "MZ"])
    func `archives, drawings, pages and programs are no evidence, whatever their name`(_ text: String) async throws {
        try await Pictures.withFolder { folder in
            let taken = try take(Data(text.utf8), in: folder, name: "photo.jpg")
            #expect(taken == .failure(.fileType))
        }
    }

    @Test func `what is no picture is kept without one, and both go together`() async throws {
        try await Pictures.withFolder { folder in
            let files = EvidenceFiles(folder: folder + "/evidence", pictures: Pictures.maker)
            let kept = try take(Data("%PDF-1.7 x".utf8), in: folder).get()
            #expect(kept.derivative == nil)
            #expect(try await files.view(of: kept.hash, type: kept.type) == nil)
            _ = FileManager.default.createFile(
                atPath: ViewForm.jpeg.path(besides: files.place(of: kept.hash)), contents: nil)
            try files.forget(kept.hash)
            #expect(try FileManager.default.subpathsOfDirectory(atPath: files.folder).allSatisfy { $0.count == 2 })
        }
    }
}

/// What staff see of evidence.
@Suite struct DeskEvidenceTests {
    private func lodge(_ fixture: DeskFixture, _ folder: String, _ bytes: Data, _ name: String) async throws
        -> CaseNumber
    {
        try bytes.write(to: URL(fileURLWithPath: folder + "/upload"))
        let files = EvidenceFiles(folder: fixture.tools.evidence.folder, pictures: Pictures.maker)
        let kept = try files.take(path: folder + "/upload", name: name).get()
        return try await fixture.reception.receive(.sample(), by: .visitor, evidence: [kept]).receipt.file.number
    }

    private func link(_ name: String, on page: HTMLReading) throws -> HTMLReading.Element {
        try #require(page.all("a").first { $0.text == name })
    }

    @Test(.enabled(if: Pictures.isInstalled()), arguments: Engine.underTest)
    func `a picture is shown without its secrets, and the original needs a reason that is recorded`(
        _ engine: Engine
    ) async throws {
        try await Pictures.withFolder { folder in
            try Pictures.photo(at: folder + "/photo")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/photo"))
            try await DeskFixture.visit(engine) { fixture, visitor in
                let number = try await lodge(fixture, folder, bytes, "购物小票.jpg")
                let path = "/staff/cases/\(number.text)"
                let page = try await visitor.get(path).page
                #expect(page.violations == [])
                let address = try #require(link("购物小票.jpg", on: page).attributes["href"])
                let shown = try await visitor.get(address)
                #expect(shown.status == .ok && shown.headers[.contentType] == "image/jpeg")
                #expect(shown.headers[.contentDisposition] == "inline")
                #expect(shown.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
                #expect(!shown.html.contains("GEHEIM"))
                _ = try await visitor.get(path)
                let without = try await visitor.post(address + "/original", ["reason": " "])
                #expect(without.status == .unprocessableContent && without.page.violations == [])
                let original = try await visitor.post(address + "/original", ["reason": "核对拍摄时间"])
                #expect(original.status == .ok && original.html.contains("GEHEIM1"))
                #expect(original.headers[.contentDisposition]?.hasPrefix("attachment") == true)
                #expect(try await visitor.get(path).page.text.contains("下载原件“购物小票.jpg”"))
                #expect(try await fixture.store.provesItself(fixture.store.details(number)))
                _ = try await visitor.get(path, as: .auditor)
                let auditor = try await visitor.post(address + "/original", ["reason": "好奇"])
                #expect(auditor.status != .ok)
                #expect(try await visitor.get(address, as: .neighbour).status == .notFound)
                #expect(try await visitor.get("\(path)/files/1", as: .officer).status == .notFound)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is no picture goes out as an attachment that no browser runs, with a warning`(
        _ engine: Engine
    ) async throws {
        try await Pictures.withFolder { folder in
            try await DeskFixture.visit(engine) { fixture, visitor in
                let number = try await lodge(fixture, folder, Data("%PDF-1.7 合同".utf8), "合同.pdf")
                let page = try await visitor.get("/staff/cases/\(number.text)").page
                #expect(page.text.contains("杀毒软件"))
                let answer = try await visitor.get(try #require(link("合同.pdf", on: page).attributes["href"]))
                #expect(answer.status == .ok && answer.headers[.contentType] == "application/pdf")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
                #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            }
        }
    }
}
