/// The drawings: on a grid of 20, in the colour of the text, always beside a word and hidden from those who listen.
package enum Icon: String, CaseIterable, Sendable {
    case search, phone, document, clip, clock, alert, eye, check, cross, next, back, list, talk, scale, people, flag,
        chart, printer, home, book, gear

    /// What is drawn inside the frame of the drawing.
    fileprivate var drawing: StaticString {
        switch self {
        case .search: #"<circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 4.5 4.5"/>"#
        case .phone:
            """
            <path d="M5 2.5h2.6l1.4 4-2 1.6a11 11 0 0 0 4.9 4.9l1.6-2 4 1.4V15a2.5 2.5 0 0 1-2.7 \
            2.5C8.3 17 3 11.7 2.5 5.2A2.5 2.5 0 0 1 5 2.5Z"/>
            """
        case .document: #"<path d="M5 2.5h6.5l4 4v11H5z M11.5 2.5v4h4 M7.5 10.5h5 M7.5 13.5h5"/>"#
        case .clip:
            """
            <path d="m16 9-6.5 6.5a3.5 3.5 0 0 1-5-5L11.5 3.5a2.4 2.4 0 0 1 3.4 3.4L8.3 13.5a1.2 1.2 0 \
            0 1-1.7-1.7L12 6.4"/>
            """
        case .clock: #"<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5V10l3 2"/>"#
        case .alert: #"<path d="M10 3 18 17H2z M10 8.5v4 M10 14.7v.1"/>"#
        case .eye:
            """
            <path d="M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10Z"/><circle cx="10" cy="10" \
            r="2.3"/>
            """
        case .check: #"<path d="m4 10.5 4 4 8-9"/>"#
        case .cross: #"<path d="m5 5 10 10 M15 5 5 15"/>"#
        case .next: #"<path d="m7.5 4 6 6-6 6"/>"#
        case .back: #"<path d="m12.5 4-6 6 6 6"/>"#
        case .list: #"<path d="M7 5h10 M7 10h10 M7 15h10 M3 5h.1 M3 10h.1 M3 15h.1"/>"#
        case .talk: #"<path d="M3 4h14v9.5H9L5 17v-3.5H3z"/>"#
        case .scale: #"<path d="M10 3v14 M6 17h8 M4 5.5h12 M4 5.5l-2.5 6h5z M16 5.5l-2.5 6h5z"/>"#
        case .people:
            """
            <circle cx="7" cy="7" r="3"/><path d="M1.8 17c.3-3.4 2.4-5.2 5.2-5.2s4.9 1.8 5.2 5.2 M13 \
            4.3a3 3 0 0 1 0 5.4 M14.5 12.2c2.2.5 3.5 2.2 3.7 4.8"/>
            """
        case .flag: #"<path d="M5 18V3 M5 3.5h10l-2.5 4 2.5 4H5"/>"#
        case .chart: #"<path d="M3 17h14 M5.5 14V9 M10 14V4 M14.5 14V7"/>"#
        case .printer: #"<path d="M6 7V2.5h8V7 M6 14H3V7h14v7h-3 M6 11.5h8v6H6z"/>"#
        case .home: #"<path d="M3 9.5 10 3.5l7 6V17h-5v-4.5H8V17H3z"/>"#
        case .book:
            """
            <path d="M10 5.5C8 4 5.5 3.5 2.5 3.5v12c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2v-12c-3 \
            0-5.5.5-7.5 2Z M10 5.5v12"/>
            """
        case .gear:
            """
            <circle cx="10" cy="10" r="2.6"/><path d="M10 2.5v2.6 M10 14.9v2.6 M2.5 10h2.6 M14.9 10h2.6 \
            M4.7 4.7l1.8 1.8 M13.5 13.5l1.8 1.8 M15.3 4.7l-1.8 1.8 M6.5 13.5l-1.8 1.8"/>
            """
        }
    }
}

extension HTML {
    /// A drawing of the set.
    package static func icon(_ icon: Icon) -> HTML {
        .join([.raw(#"<svg class="i" viewBox="0 0 20 20" aria-hidden="true">"#), .raw(icon.drawing), .raw("</svg>")])
    }
}
