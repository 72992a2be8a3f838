internal import Kernel
internal import LawRules
internal import Web

/// The form by which a calendar comes in: typed off the notice, or as the JSON of the command.
struct CalendarForm {
    static let mostText = 40_000

    /// The year most likely wanted: the first one that is not known.
    let suggested: Int

    var fields: [any FormField] {
        [
            InputField(
                "source", CalendarText.source, hint: CalendarText.sourceHint, missing: CalendarText.sourceMissing,
                width: .full),
            RadioField(
                "way", CalendarText.way,
                [
                    Choice("typed", CalendarText.typed, reveals: typed),
                    Choice("json", CalendarText.json, reveals: [json]),
                ], missing: CalendarText.wayMissing),
        ]
    }

    private var typed: [any FormField] {
        [
            InputField("year", CalendarText.year, missing: CalendarText.yearMissing, kind: .number, width: .short),
            TextAreaField(
                "holidays", CalendarText.holidays, hint: CalendarText.holidaysHint,
                missing: CalendarText.holidaysMissing, rows: 8),
            TextAreaField("workdays", CalendarText.workdays, hint: CalendarText.workdaysHint, rows: 3, optional: true),
        ]
    }

    private var json: any FormField {
        TextAreaField("json", CalendarText.jsonText, hint: CalendarText.jsonHint, missing: CalendarText.jsonMissing)
    }

    var beginning: FormData { FormData(["way": "typed", "year": String(suggested)]) }

    /// What was brought, or what has to be put right: problems of fields, or of the calendar with their places.
    enum Read {
        case calendar(years: [Int: CalendarYear], source: String)
        case fields([FieldProblem])
        case law([LawProblem], field: String)
    }

    static func read(_ form: FormData) -> Read {
        var reader = FormReader(form)
        let source = reader.text("source", max: 200)
        let way = reader.choice("way", among: ["typed", "json"])
        var typed: (year: Int, holidays: String, workdays: String)?
        var json: String?
        switch way {
        case "typed":
            let year = reader.number("year", in: 1990...2100)
            let holidays = reader.text("holidays", max: 4_000, lines: true)
            let workdays = reader.optionalText("workdays", max: 4_000, lines: true)
            if let year, let holidays { typed = (year, holidays, workdays ?? "") }
        case "json": json = reader.text("json", max: mostText, lines: true)
        default: break
        }
        guard reader.problems.isEmpty, let source else { return .fields(reader.problems) }
        do throws(LawProblems) {
            if let typed {
                let years = try TypedCalendar.year(typed.year, holidays: typed.holidays, workdays: typed.workdays)
                return .calendar(years: years, source: source)
            }
            return .calendar(years: try LawFile.calendar(Array((json ?? "").utf8)), source: source)
        } catch {
            return .law(error.problems, field: typed == nil ? "json" : "holidays")
        }
    }
}
