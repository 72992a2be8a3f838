package import Kernel

/// What may be chosen in a filing, as the installation knows it today.
package struct FilingChoices: Sendable {
    package let categorySystem: String
    package let categories: Set<String>
    package let natures: Set<String>
    package let divisions: Set<DivisionCode>
    /// The version of the notice on personal data that is shown with the consents.
    package let noticeVersion: String
    /// The place that a consultation or suggestion without a place is for: the installation's own.
    package let home: DivisionCode?

    package init(
        categorySystem: String, categories: Set<String>, natures: Set<String>, divisions: Set<DivisionCode>,
        noticeVersion: String, home: DivisionCode? = nil
    ) {
        self.categorySystem = categorySystem
        self.categories = categories
        self.natures = natures
        self.divisions = divisions
        self.noticeVersion = noticeVersion
        self.home = home
    }

    /// What a filing other than a complaint is counted under when nobody chose.
    package static let otherCategory = "other_goods_services"
    package static let otherNature = "other"
}
