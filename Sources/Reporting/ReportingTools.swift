package import DocumentsRules
internal import Foundation
package import Kernel
package import ReportingRules
package import Storage
internal import Web

/// What reports need from the rest of the installation; `App` makes one at start.
package struct ReportingTools: Sendable {
    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let zone: @Sendable () -> LegalZone
    package let book: ReportingBook
    /// The scope that a page shows when none is asked for.
    package let home: String
    package let source: ReportSource
    /// Draws a key that no other row has.
    package let nextKey: @Sendable () -> Int64
    /// The PDF of a paper.
    package let pdf: @Sendable (Paper) async throws -> [UInt8]
    package let audit: Audit
    /// Where an office stands, seen from another, and the own office with all below it.
    package let relation: @Sendable (_ office: Int64, _ own: Int64) -> OfficeRelation
    package let reach: @Sendable (_ own: Int64) -> [Int64]

    package init(
        database: any Database, time: any TimeSource, zone: @escaping @Sendable () -> LegalZone, book: ReportingBook,
        home: String, source: ReportSource, nextKey: @escaping @Sendable () -> Int64,
        pdf: @escaping @Sendable (Paper) async throws -> [UInt8], audit: @escaping Audit,
        relation: @escaping @Sendable (Int64, Int64) -> OfficeRelation, reach: @escaping @Sendable (Int64) -> [Int64]
    ) {
        self.database = database
        self.time = time
        self.zone = zone
        self.book = book
        self.home = home
        self.source = source
        self.nextKey = nextKey
        self.pdf = pdf
        self.audit = audit
        self.relation = relation
        self.reach = reach
    }

    package var today: Day { zone().day(of: time.now()) }

    /// A report, computed now from one snapshot of the figures.
    package func document(_ request: ReportRequest) async throws -> ReportDocument {
        try await made(request).document
    }

    /// A report with the counts it was computed from: those of the period, and those of the year before.
    func made(_ request: ReportRequest) async throws -> (document: ReportDocument, counts: [ReportCounts]) {
        guard let names = try await source.names(request) else { throw ReportAsked(.scope) }
        var base = try await source.base(request, names)
        if request.convention.rules(on: request.period.last).lastYear == .asPublished,
            let before = request.period.yearBefore,
            let counts = try await ReportStore(self).publishedCounts(of: before, as: request)
        {
            base = base.comparing(with: counts)
        }
        let document = ReportMaking(base, by: request.convention, names: names).document()
        return (document, [base.now] + (base.last.map { [$0] } ?? []))
    }
}

/// Where counts and names come from; `App` reads them from the figures, the directory and the categories.
package struct ReportSource: Sendable {
    /// The counts of a period and of the year before, read in one snapshot.
    package let base: @Sendable (ReportRequest, ReportNames) async throws -> ReportBase
    /// What the keys are called at the end of the period; nil where there is no such scope.
    package let names: @Sendable (ReportRequest) async throws -> ReportNames?

    package init(
        base: @escaping @Sendable (ReportRequest, ReportNames) async throws -> ReportBase,
        names: @escaping @Sendable (ReportRequest) async throws -> ReportNames?
    ) {
        self.base = base
        self.names = names
    }
}

/// The convention sets and the usual wording, as they come with the program.
package struct ReportingBook: Sendable {
    package let conventions: [Convention]
    package let template: ReportTemplate

    /// Reads the two files; throws when a set is not whole.
    package init(conventions: some Sequence<UInt8>, template: some Sequence<UInt8>) throws {
        self.conventions = try JSONDecoder().decode([Convention].self, from: Data(conventions))
        self.template = try JSONDecoder().decode(ReportTemplate.self, from: Data(template))
        let problems = self.conventions.flatMap(\.problems)
        guard problems.isEmpty else { throw Broken(problems: problems) }
    }

    /// A set that is not whole, with what it lacks.
    package struct Broken: Error, Equatable {
        package let problems: [String]
    }

    /// A set by its id.
    package func convention(_ id: String) -> Convention? { conventions.first { $0.id == id } }
}
