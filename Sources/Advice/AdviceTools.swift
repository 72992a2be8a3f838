package import Kernel

/// What the guide and the calculators need from the rest of the installation; `App` makes one at start.
package struct AdviceTools: Sendable {
    package let calendar: @Sendable () -> WorkingCalendar

    package init(calendar: @escaping @Sendable () -> WorkingCalendar) {
        self.calendar = calendar
    }
}
