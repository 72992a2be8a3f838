internal import Web

/// What the fields of a complaint are called, what helps to fill them, and what is said when one was left out.
enum FieldText {
    static let story = Text(zh: "事情经过", en: "What happened")
    static let storyHint = Text(
        zh: "写清哪天、花了多少钱、哪里不对、商家怎么说。最少10个字，最多5,000个字。",
        en: "Say when, how much, what is wrong and what the trader said. From 10 to 5,000 characters.")
    static let storyMissing = Text(
        zh: "写几句发生了什么，例如哪天买的、哪里不对。", en: "Say in a few sentences what happened: when you bought it, what is wrong.")

    // The trader.
    static let traderName = Text(zh: "商家名称", en: "Name of the trader")
    static let traderNameHint = Text(
        zh: "小票、合同、店门口的招牌或网店首页上都有。", en: "On the receipt, the contract, the sign or the shop's first page.")
    static let traderNameMissing = Text(
        zh: "写上商家的名称，不知道全名就写招牌上的字。", en: "Enter the trader's name; the words on the sign will do.")
    static let creditCode = Text(zh: "统一社会信用代码", en: "Unified social credit code")
    static let creditCodeHint = Text(
        zh: "18位数字和字母，在营业执照右上方。", en: "18 characters, at the top right of the business licence.")
    static let noLicence = Text(zh: "没有营业执照怎么办", en: "I have no licence to look at")
    static let noLicenceHelp = Text(
        zh: "空着就行。我们会按名称和地址查找，也可以拍一张店门口的照片，在第6步上传。",
        en: "Leave it empty. We look for name and address; a photo of the shop front in step 6 helps.")
    static let division = Text(zh: "商家在哪个旗县", en: "Where the trader is")
    static let divisionHint = Text(
        zh: "这决定由哪里的人来办。说不清旗县，就选那个盟市的“不清楚”。",
        en: "This decides who handles it. If you are not sure, choose “not sure” below the city or league.")
    static let divisionMissing = Text(
        zh: "选择商家在哪个旗县，这决定由哪里的人来办。", en: "Choose where the trader is; it decides who handles it.")
    static let divisionUnsure = Text(zh: "{0}，不清楚是哪个旗县", en: "{0}, not sure where")
    static let elsewhere = Text(zh: "商家不在内蒙古怎么办", en: "The trader is not in Inner Mongolia")
    static let elsewhereHelp = Text(
        zh: "投诉由商家所在地的市场监管部门办。请打商家当地的12315，或者在全国12315平台上投诉。",
        en: "The bureau at the trader's place handles it. Call 12315 there, or use the national 12315 platform.")
    static let traderAddress = Text(zh: "详细地址", en: "Address")
    static let traderPhone = Text(zh: "商家电话", en: "Trader's phone")
    static let online = Text(zh: "是在网上买的吗？", en: "Did you buy it online?")
    static let inShop = Text(zh: "不是，在店里买的", en: "No, in a shop")
    static let onNet = Text(zh: "是，在网上买的", en: "Yes, online")
    static let platform = Text(zh: "哪个平台", en: "Which platform")
    static let shop = Text(zh: "网店名字", en: "Name of the online shop")
    static let shopMissing = Text(
        zh: "写上网店的名字，订单页面最上面一行就是。", en: "Enter the shop's name, the first line of your order page.")

    // What was bought.
    static let categoryText = Text(zh: "属于哪一类", en: "What kind of thing it is")
    static let categoryTextHint = Text(
        zh: "写个词就能找，例如 洗衣机、餐饮、培训。", en: "Type a word to search, such as shoes, catering or training.")
    static let categoryTextMissing = Text(
        zh: "写上买的是哪一类，例如 洗衣机、餐饮、培训。", en: "Say what kind of thing it is, such as shoes or catering.")
    static let categoryWhy = Text(zh: "为什么要问这个", en: "Why we ask")
    static let categoryWhyHelp = Text(
        zh: "懂这一行的人来办会快些；每一类有多少投诉也会公布，给别人提个醒。",
        en: "Somebody who knows the trade can work faster, and the figures for each kind warn others.")
    static let category = Text(zh: "最接近的是哪一类", en: "Which is closest")
    static let categoryMissing = Text(zh: "从列出的里面选一个最接近的。", en: "Choose the closest of those listed.")
    static let noMatch = Text(
        zh: "没有找到一样的词，从下面的大类里选一个就行。", en: "No category has this word; choose one of these.")
    static let product = Text(zh: "商品或服务的名字", en: "Name of the goods or service")
    static let productHint = Text(zh: "例如 滚筒洗衣机，1台；健身年卡。", en: "For example: washing machine; gym card for a year.")
    static let productMissing = Text(zh: "写上买的是什么，例如 滚筒洗衣机。", en: "Say what you bought, for example a washing machine.")
    static let amount = Text(zh: "花了多少钱（元）", en: "How much you paid (yuan)")
    static let boughtOn = Text(zh: "哪天买的", en: "Day of purchase")
    static let brand = Text(zh: "品牌", en: "Brand")
    static let model = Text(zh: "型号", en: "Model")
    static let orderNumber = Text(zh: "订单号", en: "Order number")
    static let gtin = Text(zh: "商品条码", en: "Barcode number")
    static let gtinHint = Text(
        zh: "包装上黑白条纹下面的数字，8到14位。", en: "The digits below the stripes on the package, 8 to 14 of them.")

    // What is asked for.
    static let nature = Text(zh: "主要是什么问题？", en: "What is the main problem?")
    static let natureHint = Text(zh: "几样都有的话，选最要紧的那个。", en: "If there are several, choose the most serious.")
    static let natureMissing = Text(zh: "选一个最要紧的问题。", en: "Choose the most serious problem.")
    static let claims = Text(zh: "您的要求", en: "What you ask for")
    static let claimsHint = Text(zh: "可以选几样。", en: "Choose one or more.")
    static let claimsMissing = Text(zh: "至少选一样您的要求。", en: "Choose at least one thing you ask for.")
    static let claimAmount = Text(zh: "要多少（元）", en: "How much (yuan)")
    static let claimAmountHint = Text(zh: "说不准可以空着。", en: "Leave it empty if you are not sure.")

    // Who asks.
    static let name = Text(zh: "您的姓名", en: "Your name")
    static let nameHint = Text(
        zh: "写身份证上的名字；替别人投诉，写那个人的名字。公示的内容里没有姓名。",
        en: "As on your identity card; if you act for somebody, that person's. It is never published.")
    static let nameMissing = Text(zh: "写上姓名，投诉要用真名。", en: "Enter the name; a complaint needs the true one.")
    static let phone = Text(zh: "电话", en: "Phone")
    static let phoneHint = Text(zh: "手机，或者带区号的座机。办案的人会打给您。", en: "Mobile, or landline with its area code.")
    static let phoneMissing = Text(zh: "写上能打通的电话，办案的人要联系您。", en: "Enter a phone number on which we can reach you.")
    static let address = Text(zh: "联系地址", en: "Postal address")
    static let ageBand = Text(zh: "年龄段", en: "Age")
    static let rural = Text(zh: "住在哪里", en: "Where you live")
    static let countryside = Text(zh: "农村、牧区", en: "In the country")
    static let town = Text(zh: "城镇", en: "In a town")
    static let statistics = Text(zh: "只用来统计，不写也不影响办理。", en: "For statistics only; it changes nothing for you.")
    static let byAgent = Text(zh: "是替别人投诉吗？", en: "Do you act for somebody else?")
    static let forMyself = Text(zh: "不是，是我自己的事", en: "No, for myself")
    static let forAnother = Text(zh: "是，我有授权委托书", en: "Yes, with a power of attorney")
    static let agentName = Text(zh: "代理人姓名", en: "Agent's name")
    static let agentNameMissing = Text(zh: "写上代理人的姓名。", en: "Enter the agent's name.")
    static let agentPhone = Text(zh: "代理人电话", en: "Agent's phone")
    static let agentPhoneMissing = Text(zh: "写上代理人的电话。", en: "Enter the agent's phone.")
    static let authority = Text(zh: "委托书写了什么", en: "What the power of attorney says")
    static let authorityHint = Text(
        zh: "委托什么事、可以做哪些决定、到哪天为止。委托书拍下来，在第6步上传。",
        en: "The matter, the powers and until when. Upload a photo of it in step 6.")
    static let authorityMissing = Text(
        zh: "写上委托的事项、权限和期限。", en: "Say the matter, the powers and the term.")
}
