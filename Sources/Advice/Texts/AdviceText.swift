package import Web

/// What the pages before a complaint say.
package enum AdviceText {
    package static let title = Text(zh: "懂权利", en: "Your rights")
}
