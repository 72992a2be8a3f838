package import Storage

/// Official documents: the ten forms and letters from templates, drawn as PDF, numbered, and kept for ever.
///
/// What this capability brings: ``migrations``, ``DocumentPages`` and ``SettingPages``, ``DocumentAPI``, words for the
/// history (``DocumentEntry``) and for refusals (``DocumentsText/reasons``). Its rules are in `DocumentsRules`.
package enum Documents {
    package static let migrations: [Migration] = [createDocuments]
}
