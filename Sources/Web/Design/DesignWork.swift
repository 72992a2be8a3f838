internal import Kernel

/// Due dates of the design page.
struct DesignDays {
    let today: Day
    let calendar: WorkingCalendar
    let say: Words

    var html: HTML {
        let start = today - 14
        let short = calendar.due(Period(number: 10, unit: .workingDay, rolling: .none), from: start)
        let long = calendar.due(Period(number: 60, unit: .naturalDay, rolling: .none), from: start)
        return .section(
            class: "flow",
            [
                .h2(say(DesignText.days)),
                .p([.day(short.due, say), .text(" "), .ticks(.plain, filled: Ticks.filled(used: 6, of: 10))]),
                WhyThisDay(
                    due: short, today: today, explanation: say(DesignText.period), basis: say(DesignText.basis),
                    isOpen: true
                ).html(say),
                WhyThisDay(
                    due: long, today: today, explanation: say(DesignText.longPeriod), basis: say(DesignText.basis),
                    isOpen: true
                ).html(say),
            ])
    }
}

/// Lists and moves of the design page.
struct DesignWork {
    let page: PageContext

    private var say: Words { page.say }

    var html: HTML {
        .section(
            class: "flow",
            [
                .h2(say(DesignText.work)),
                .moves(
                    [.button(say(DesignText.accept), key: "M", with: [.type("button")])],
                    refused: [RefusedMove(say(DesignText.close), reasons: [say(DesignText.closeRefused)])], say),
                .views(
                    [
                        WorkView(say(DesignText.mine), href: "#work", count: "48", isCurrent: true),
                        WorkView(say(DesignText.late), href: "#late", count: "2", isBad: true),
                    ], say),
                .filters(
                    get: "/design", say,
                    [
                        .filter(say(DesignText.state), name: "state", [("", say(DesignText.all))], chosen: ""),
                        .filter(say(DesignText.file), name: "text", text: ""),
                    ]),
                .chips(
                    [Chip(say(DesignText.late), removing: "#late")], summary: say(DesignText.shown), clear: "#work", say
                ),
                page.form(
                    post: "/design", class: nil, id: "work",
                    [
                        table,
                        .bulkBar(
                            [
                                .button(say(DesignText.accept), name: "move", value: "accept")
                            ], say),
                    ]),
                .pagination(summary: say(DesignText.shown), next: "?after=15", say),
            ])
    }

    private var table: HTML {
        Table(
            caption: say(DesignText.work), showsCaption: false,
            [
                Column(say(DeskText.select), isHeard: true), Column(say(DesignText.file)),
                Column(say(DesignText.state)), Column(say(DesignText.due), sort: .ascending),
            ],
            kind: .work, rows: [row]
        ).html
    }

    private var row: HTML {
        .tr(
            class: "soon",
            [
                .td([.selectBox("150105-26-004817", say)]),
                .th(
                    class: "what", with: [.scope("row")],
                    [
                        .a(say(DesignText.subject), href: "#work"), .span("150105-26-004817", class: "sub mono"),
                    ]),
                .td(class: "nw", [.state(.go, say(DesignText.settling))]),
                .td(
                    class: "nw",
                    [
                        .b("10-16"), .text(" "), .span(say(DayText.workingDaysLeft, "4"), class: "xs nw dim"),
                        .ticks(.plain, filled: 6),
                    ]),
            ])
    }
}

/// Figures and charts of the design page.
struct DesignFigures {
    let say: Words

    var html: HTML {
        .section(
            class: "flow",
            [
                .h2(say(DesignText.figures)),
                .figures([Figure(rate: say(DesignText.decided), 5_294, of: 5_381, say)]),
                .legend([(.first, say(DesignText.thisYear)), (.lastYear, say(DesignText.lastYear))]),
                Table(
                    caption: say(DesignText.nature),
                    [
                        Column(say(DesignText.nature)), .number(say(DesignText.share)),
                        Column(say(DesignText.chart), isHeard: true),
                    ],
                    kind: .chart,
                    rows: [row(say(DesignText.service), 3_384, 3_150), row(say(DesignText.contract), 2_667, 2_888)]
                ).html,
                MonthPlot(
                    id: "months", finding: say(DesignText.perMonth),
                    [
                        .init(say.month(8), 4), .init(say.month(9), 7, top: 2), .init(say.month(10), 5),
                    ]
                ).html,
            ])
    }

    private func row(_ name: String, _ now: Int, _ before: Int) -> HTML {
        .tr([
            .rowHead(name), .numberCell(Words.decimal(now)),
            .td(class: "w", [Bar(now, of: 3_600).html, Bar(before, of: 3_600, fill: .lastYear).html]),
        ])
    }
}
