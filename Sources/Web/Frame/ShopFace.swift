internal import Kernel

/// What the trader desk's head shows: whose desk it is, who works at it, and where one can go from it.
package struct ShopFrame: Sendable {
    let shop: String
    let person: String
    package let home: String
    let entries: [NavigationEntry]
    /// Where the button for leaving posts to.
    let signOut: String

    package init(shop: String, person: String, home: String, entries: [NavigationEntry], signOut: String) {
        self.shop = shop
        self.person = person
        self.home = home
        self.entries = entries
        self.signOut = signOut
    }
}

/// The trader desk: a white head with a blue rule, its entries, the shop's name at the right.
struct ShopFace {
    let head: ShopFrame
    let context: PageContext

    private var say: Words { context.say }

    func frame(_ main: HTML) -> [HTML] { [header, main, SiteFooter(context: context).html] }

    private var header: HTML {
        .header(
            class: "shop",
            [
                .div(
                    class: "wrap",
                    [
                        .a(
                            href: head.home, class: "logo",
                            [Mark.blue, .text(say(WebText.mark)), .small(say(ShopFaceText.desk))]),
                        .nav(with: [.label(say(ShopFaceText.navigation))], [.ul(head.entries.map(entry))]),
                        .div(class: "push small row", [.text(head.shop), .gap, .text(head.person), tools]),
                    ])
            ])
    }

    /// The entry whose path fits best, so that the desk's first page is not marked on every page below it.
    private var here: String? {
        head.entries.map(\.path).filter { context.place.isWithin($0) }.max { $0.count < $1.count }
    }

    private func entry(_ entry: NavigationEntry) -> HTML {
        .li([.a(say(entry.text), href: entry.path, with: entry.path == here ? [.current("page")] : [])])
    }

    private var tools: HTML {
        let switches = FrameSwitches(context: context)
        return .join([
            .gap, switches.size, .gap, switches.language, .gap,
            context.form(post: head.signOut, class: nil, [.button(say(DeskText.signOut), .link)]),
        ])
    }
}

/// Words of the trader desk's head.
enum ShopFaceText {
    static let desk = Text(zh: "商家工作台", en: "Trader desk")
    static let navigation = Text(zh: "商家工作台导航", en: "Trader desk")
}
