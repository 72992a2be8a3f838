/// The mark of the product: the control scale of a market, 公平秤.
enum Mark {
    static let white = HTML.raw(
        """
        <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="5" fill="#fff"/>\
        <path d="M16 6v19M10 25.5h12M6 10.5h20" fill="none" stroke="#0b4f78" stroke-width="2.6" \
        stroke-linecap="round"/><path d="M2.7 17a5.3 5.3 0 0 0 10.6 0L8 10.5zM18.7 17a5.3 5.3 0 0 0 10.6 0L24 10.5z" \
        fill="#0b4f78"/></svg>
        """)

    /// On the white head of the trader desk.
    static let blue = HTML.raw(
        """
        <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="5" fill="#0b4f78"/>\
        <path d="M16 6v19M10 25.5h12M6 10.5h20" fill="none" stroke="#fff" stroke-width="2.6" \
        stroke-linecap="round"/><path d="M2.7 17a5.3 5.3 0 0 0 10.6 0L8 10.5zM18.7 17a5.3 5.3 0 0 0 10.6 0L24 10.5z" \
        fill="#fff"/></svg>
        """)
}
