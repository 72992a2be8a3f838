internal import CaseworkRules
internal import DocumentsRules
internal import Kernel
internal import PerformanceRules
internal import Storage
internal import Web

/// What a bundle adds up to: files, and for how many of them something happened.
struct InterestSum: Equatable, Sendable {
    var mediated = 0
    var agreed = 0
    var duties: [PublicInterest.Duty: Int] = [:]

    private static let agreements: Set<Outcome> = [.agreed, .performed, .settled]

    init() {}

    init(of files: [InterestFile]) {
        mediated = files.count { !$0.mediatedOn.isEmpty }
        agreed = files.count { $0.outcome.map(Self.agreements.contains) ?? false }
        for file in files {
            for duty in Set(file.proofs.map(\.duty)) { duties[duty, default: 0] += 1 }
        }
    }

    init(_ row: Row) throws {
        mediated = try row.int("mediated")
        agreed = try row.int("agreed")
        duties = [
            .takenIn: try row.int("taken_in"), .inquiry: try row.int("inquiry"), .mediation: try row.int("mediation"),
            .report: try row.int("report"),
        ]
    }

    func adding(_ other: InterestSum) -> InterestSum {
        var sum = self
        sum.mediated += other.mediated
        sum.agreed += other.agreed
        sum.duties.merge(other.duties, uniquingKeysWith: +)
        return sum
    }

    subscript(duty: PublicInterest.Duty) -> Int { duties[duty] ?? 0 }
}

/// The papers of a bundle, in Chinese, as courts read them.
struct InterestPapers {
    let bundle: StoredBundle
    let office: String
    let today: Day

    /// What the association has done on the matter, with the articles that ask for it.
    func statement() -> Paper {
        let wish = bundle.wish
        let span = "\(CourtPaper.day(wish.first))至\(CourtPaper.day(wish.last))"
        var paper = Paper(
            title: "消费公益诉讼履职证明材料",
            blocks: [
                .heading("经营者"), .fields([[Paper.Field("统一社会信用代码", wish.trader.text)]]),
                .heading("损害众多不特定消费者合法权益的事项"), .paragraph(wish.matter),
                .heading("履行公益性职责的情况"),
                .paragraph(
                    "依据《消费者权益保护法》第四十七条，对侵害众多消费者合法权益的行为，中国消费者协会以及在省、自治区、直辖市设立的消费者协会可以向人民法院提起诉讼。"
                        + "\(office)就上述事项履行了该法第三十七条第一款第四项、第五项的职责，\(span)的情况如下："),
                .items(lines),
                .paragraph("每件的收到、调解、结果日期和履职记录见所附清单；每条记录在案件历史里有序号，历史末尾的校验值随清单列出，可以逐件核验。"),
                .paragraph("清单里消费者姓名已作隐去处理，电话、住址不列。原始材料由本会保存，人民法院需要时提供。"),
            ])
        paper.signature = Paper.Signature(name: office, day: CourtPaper.day(today))
        paper.footer = "\(CourtPaper.day(today))由系统生成　材料编号\(bundle.id)"
        return paper
    }

    private var lines: [String] {
        let sum = bundle.sum
        var lines = ["收到投诉\(bundle.files)件，其中召开调解会\(sum.mediated)件，达成一致\(sum.agreed)件"]
        for duty in PublicInterest.Duty.allCases {
            let paragraph = duty.paragraph == 4 ? "第四项" : "第五项"
            lines.append("\(Self.name(duty))（\(paragraph)）：有记录的\(sum[duty])件")
        }
        return lines
    }

    /// Some files with their days and what proves the duties.
    func list(_ files: [InterestFile], from place: Int, piece: Int) -> Paper {
        let blocks = files.enumerated().flatMap { index, file -> [Paper.Block] in
            [.heading("\(place + index). \(file.number.text)"), .fields(fields(file))]
        }
        var paper = Paper(title: "消费公益诉讼投诉清单（\(piece)）", blocks: blocks)
        paper.footer = "\(CourtPaper.day(today))由系统生成　材料编号\(bundle.id)"
        return paper
    }

    private func fields(_ file: InterestFile) -> [[Paper.Field]] {
        let mediated = file.mediatedOn.map(CourtPaper.day).joined(separator: "、")
        let outcome = file.outcome.map(Self.name) ?? "办理中"
        let proofs = PublicInterest.Duty.allCases.compactMap { duty -> String? in
            let found = file.proofs.filter { $0.duty == duty }
            guard !found.isEmpty else { return nil }
            return "\(Self.name(duty))："
                + found.map { "\(CourtPaper.day($0.on))（第\($0.sequence)条）" }.joined(separator: "、")
        }
        return [
            [Paper.Field("事由", file.title)], [Paper.Field("经营者", file.trader)], [Paper.Field("消费者", file.consumer)],
            [
                Paper.Field("收到", CourtPaper.day(file.receivedOn)),
                Paper.Field("受理", file.acceptedOn.map(CourtPaper.day) ?? "—"),
            ],
            [
                Paper.Field("价款（元）", file.paid?.yuanText ?? "—"),
                Paper.Field("结果", outcome + (file.closedOn.map { "，" + CourtPaper.day($0) } ?? "")),
            ],
            [Paper.Field("调解会", mediated.isEmpty ? "—" : mediated)],
            [Paper.Field("履职记录", proofs.isEmpty ? "—" : proofs.joined(separator: "；"))],
            [Paper.Field("历史校验值", "\(file.entries)条，\(Hexadecimal.text(file.historyHash))")],
        ]
    }

    static func name(_ duty: PublicInterest.Duty) -> String {
        switch duty {
        case .takenIn: "受理投诉"
        case .inquiry: "调查"
        case .mediation: "调解"
        case .report: "向有关部门反映、查询、提出建议"
        }
    }

    static func name(_ outcome: Outcome) -> String {
        switch outcome {
        case .performed: "达成协议并履行"
        case .agreed: "达成协议"
        case .settled: "双方和解"
        case .notAgreed: "未达成协议"
        case .refused: "不予受理"
        case .withdrawn: "撤回"
        case .caseOpened, .notOpened, .joined, .merged, .answered, .adopted, .notAdopted, .becameComplaint, .asRecorded:
            "其他"
        }
    }
}

extension InterestPapers {
    /// The same list for programs.
    func json(_ files: [InterestFile]) -> [UInt8] {
        let items = files.map { file -> JSONValue in
            .object([
                .init("case", .string(file.number.text)), .init("title", .string(file.title)),
                .init("trader", .string(file.trader)), .init("consumer", .string(file.consumer)),
                .init("receivedOn", .string(file.receivedOn.description)),
                .init("acceptedOn", file.acceptedOn.map { .string($0.description) } ?? .null),
                .init("mediatedOn", .array(file.mediatedOn.map { .string($0.description) })),
                .init("closedOn", file.closedOn.map { .string($0.description) } ?? .null),
                .init("outcome", file.outcome.map { .string($0.rawValue) } ?? .null),
                .init("proofs", .array(file.proofs.map(Self.json))),
                .init("historyEntries", .number(Int(file.entries))),
                .init("historyHash", .string(Hexadecimal.text(file.historyHash))),
            ])
        }
        return Array(JSONValue.object([.init("files", .array(items))]).prettyText.utf8)
    }

    private static func json(_ proof: InterestFile.Proof) -> JSONValue {
        [
            "duty": .string(proof.duty.rawValue), "article": .string("37(\(proof.duty.paragraph))"),
            "entry": .number(Int(proof.sequence)), "kind": .string(proof.kind), "day": .string(proof.on.description),
        ]
    }

    /// Every part with its size and hash.
    func manifest(_ parts: [ZIPEntry], at now: Instant) -> [UInt8] {
        let json: JSONValue = [
            "bundle": .string(String(bundle.id)), "trader": .string(bundle.wish.trader.text),
            "from": .string(bundle.wish.first.description), "to": .string(bundle.wish.last.description),
            "cases": .number(bundle.files), "made": .string(now.iso), "hash": .string("SHA-256"),
            "files": .array(
                parts.map { part in
                    [
                        "name": .string(part.name), "size": .number(part.size),
                        "sha256": .string(Hexadecimal.text(part.sha256)),
                    ]
                }),
        ]
        return Array(json.prettyText.utf8)
    }
}
