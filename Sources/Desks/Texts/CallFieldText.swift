internal import CaseworkRules
internal import Web

/// What the fields of a desk's form are called: short, because a clerk knows them.
enum CallFieldText {
    static func label(_ field: FilingField) -> Text {
        switch field {
        case .story: Text(zh: "事情经过", en: "What happened")
        case .nature: Text(zh: "性质", en: "Nature")
        case .claims: Text(zh: "要求", en: "Claims")
        case .refundAmount: Text(zh: "退款（元）", en: "Refund (yuan)")
        case .compensationAmount: Text(zh: "赔偿（元）", en: "Compensation (yuan)")
        case .punitiveAmount: Text(zh: "惩罚性赔偿（元）", en: "Punitive damages (yuan)")
        case .place: Text(zh: "哪个地方的事", en: "Place it is about")
        case .traderName, .traderCreditCode, .traderDivision, .traderAddress, .traderPhone, .online, .platform, .shop:
            trader(field)
        case .categoryText, .category, .product, .brand, .model, .orderNumber, .gtin, .boughtOn, .amount:
            purchase(field)
        case .name, .phone, .address, .ageBand, .rural, .byAgent, .agentName, .agentPhone, .agentAuthority:
            person(field)
        case .processing, .passingToTrader, .settlement, .settlementContact, .entrustedMediation, .publication,
            .guardian:
            consent(field)
        }
    }

    private static func trader(_ field: FilingField) -> Text {
        switch field {
        case .traderCreditCode: Text(zh: "信用代码", en: "Credit code")
        case .traderDivision: Text(zh: "商家在哪个旗县", en: "Banner or county")
        case .traderAddress: Text(zh: "商家地址", en: "Trader's address")
        case .traderPhone: Text(zh: "商家电话", en: "Trader's phone")
        case .online: Text(zh: "怎样买的", en: "Bought")
        case .platform: Text(zh: "平台", en: "Platform")
        case .shop: Text(zh: "网店", en: "Online shop")
        default: Text(zh: "商家（名称、代码或电话）", en: "Trader (name, code or phone)")
        }
    }

    private static func purchase(_ field: FilingField) -> Text {
        switch field {
        case .categoryText: Text(zh: "找类别", en: "Find category")
        case .category: Text(zh: "类别", en: "Category")
        case .brand: Text(zh: "品牌", en: "Brand")
        case .model: Text(zh: "型号", en: "Model")
        case .orderNumber: Text(zh: "订单号", en: "Order number")
        case .gtin: Text(zh: "条码", en: "Barcode")
        case .boughtOn: Text(zh: "购买日期", en: "Bought on")
        case .amount: Text(zh: "金额（元）", en: "Amount (yuan)")
        default: Text(zh: "商品或服务", en: "Goods or service")
        }
    }

    private static func person(_ field: FilingField) -> Text {
        switch field {
        case .name: Text(zh: "姓名", en: "Name")
        case .address: Text(zh: "联系地址", en: "Address")
        case .ageBand: Text(zh: "年龄段", en: "Age")
        case .rural: Text(zh: "住在", en: "Lives in")
        case .byAgent: Text(zh: "替别人投诉", en: "Acts for somebody else")
        case .agentName: Text(zh: "代理人姓名", en: "Agent's name")
        case .agentPhone: Text(zh: "代理人电话", en: "Agent's phone")
        case .agentAuthority: Text(zh: "委托书的事项、权限和期限", en: "Matter, powers and term of the power of attorney")
        default: Text(zh: "电话", en: "Phone")
        }
    }

    private static func consent(_ field: FilingField) -> Text {
        switch field {
        case .passingToTrader: Text(zh: "同意把投诉告诉商家", en: "The trader may be told")
        case .settlement: Text(zh: "先和商家在线和解", en: "Settle with the trader first")
        case .settlementContact: Text(zh: "商家的手机号或者邮箱", en: "Trader’s mobile or mail address")
        case .entrustedMediation: Text(zh: "同意委托调解", en: "Mediation may be entrusted")
        case .publication: Text(zh: "同意公示投诉信息", en: "The complaint may be published")
        case .guardian: Text(zh: "未满14周岁，监护人同意", en: "Under 14: the guardian agrees")
        default: Text(zh: "同意处理个人信息", en: "Personal data may be handled")
        }
    }

    static let inShop = Text(zh: "店里", en: "in a shop")
    static let onNet = Text(zh: "网上", en: "online")
    static let town = Text(zh: "城镇", en: "a town")
    static let countryside = Text(zh: "农村、牧区", en: "the country")
    static let agrees = Text(zh: "同意", en: "agrees")
    static let declines = Text(zh: "不同意", en: "does not agree")
    static let claimsHint = Text(zh: "光标在这里时，按数字键勾选", en: "With the focus here, digits tick")
    static let consentsHint = Text(zh: "念给来电人听，再选", en: "Read out, then choose")
}
