/// What made-up complaints are about: things that consumers do complain about, told as consumers tell them.
///
/// `{d}` is a day, `{m}` a sum in yuan, `{n}` a small number, `{t}` the trader.
struct DemoStory: Sendable {
    let category: String
    let nature: String
    let product: String
    let trader: String
    let online: Bool
    /// The price in yuan, from and to.
    let price: ClosedRange<Int>
    let claims: [String]
    let text: String
}

enum DemoStories {
    static let all: [DemoStory] = [
        DemoStory(
            category: "washing_machines", nature: "after_sales", product: "滚筒洗衣机", trader: "电器行", online: false,
            price: 1_299...4_999, claims: ["replace", "refund"],
            text: """
                {d}在{t}买的滚筒洗衣机，用了不到{n}天就开始漏水。打过三次电话，师傅上门修了两次，换了密封圈和排水泵，\
                修完第二天还是漏，地板泡坏了两块。我要求换一台新的，店里说只能再修一次，修不好也不换。购物小票和两次维修单都在。
                """),
        DemoStory(
            category: "fitness", nature: "contract", product: "健身年卡", trader: "健身", online: false,
            price: 1_280...6_800, claims: ["refund"],
            text: """
                {d}办的健身年卡，付了{m}元，还送了{n}节私教课。上个月店门突然锁了，门上贴着“内部装修”，\
                打电话没有人接，会员群也解散了。年卡还剩八个月，私教课一节没上。要求退还剩余费用。
                """),
        DemoStory(
            category: "garments", nature: "quality", product: "羽绒服", trader: "服饰", online: true,
            price: 199...1_899, claims: ["return", "refund"],
            text: """
                {d}在网店买了一件羽绒服，页面写含绒量90%。收到后穿了{n}次就开始钻绒，胸口和袖子全是白毛。\
                找客服说是正常现象，让我自己贴补丁。退货申请被拒了两次，说影响二次销售。聊天记录和照片都保存了。
                """),
        DemoStory(
            category: "general_food", nature: "safety", product: "风干牛肉", trader: "食品店", online: true,
            price: 68...398, claims: ["refund", "punitive"],
            text: """
                {d}买的风干牛肉，打开包装有一股哈喇味，里面有几块长了白色的霉点，生产日期还在保质期内。\
                家里老人吃了两块，晚上肚子疼，去社区医院看了，花了{n}百多元。商家说只能退一半货款，不管看病的钱。
                """),
        DemoStory(
            category: "training", nature: "contract", product: "英语培训课程", trader: "教育", online: false,
            price: 3_800...16_800, claims: ["refund"],
            text: """
                给孩子报的英语班，{d}一次交了{m}元，合同上写的是小班外教。上了{n}节课就换成了中教，还并成了三十多人的大班。\
                要求退剩下的课时费，培训学校说合同写了“概不退费”，只给换课，不给退钱。
                """),
        DemoStory(
            category: "telecom_products", nature: "quality", product: "手机", trader: "通讯", online: false,
            price: 999...6_999, claims: ["replace", "return"],
            text: """
                {d}买的手机，用了{n}天开始自动重启，一天能有五六次，充电时发烫。售后检测说主板没有问题，\
                刷了系统以后还是重启。要求按三包规定换机，售后说要出检测报告才行，可又不给出报告。
                """),
        DemoStory(
            category: "furniture", nature: "false_advertising", product: "实木床", trader: "家居", online: false,
            price: 2_200...12_000, claims: ["return", "compensation"],
            text: """
                {d}在{t}订的实木床，合同写的是白蜡木，付了定金{m}元。送来一看床头是密度板贴皮，背面能看见碎屑。\
                跟销售说，销售讲“行业都这样，主材是实木就叫实木”。要求退货并退还全部货款，拖了{n}周没有结果。
                """),
        DemoStory(
            category: "catering", nature: "price", product: "婚宴", trader: "餐饮", online: false,
            price: 800...38_000, claims: ["refund"],
            text: """
                {d}在{t}办了{n}桌酒席，说好一桌一千二百八，结账时每桌多收了一百二的“服务费”和餐具费，\
                事先菜单上没有写，也没有人告诉我们。跟经理理论，经理说大家都交。请帮忙把多收的钱要回来。
                """),
        DemoStory(
            category: "tourism", nature: "contract", product: "草原三日游", trader: "旅行社", online: true,
            price: 680...5_980, claims: ["refund", "compensation"],
            text: """
                报的三日游，{d}出发，行程上写明住四星级、去{n}个景点。实际住的是路边旅馆，热水都没有，\
                景点少了两个，倒是多进了一个玉石店，呆了两个多小时。回来以后旅行社说景点临时关闭，不给退钱。
                """),
        DemoStory(
            category: "cars_parts", nature: "false_advertising", product: "二手轿车", trader: "二手车行", online: false,
            price: 28_000...98_000, claims: ["return", "punitive"],
            text: """
                {d}在{t}买了一辆二手车，花了{m}元，合同写明没有大事故，表显里程四万公里。\
                保养时4S店查到去年已经跑了十万多公里，还有两次出险记录。找车行，车行说不知道，让我去找前车主。
                """),
        DemoStory(
            category: "decoration", nature: "quality", product: "卫生间防水", trader: "装饰", online: false,
            price: 6_000...60_000, claims: ["redo", "compensation"],
            text: """
                去年包给{t}装修，{d}交工，住了{n}个月，卫生间外墙返潮起皮，楼下邻居家也漏了。\
                合同上写防水保修五年，找他们来看过一次，说是我们自己用水不当，后来电话就不接了。要求重新做防水并赔偿楼下的损失。
                """),
        DemoStory(
            category: "beauty_hair", nature: "contract", product: "美容储值卡", trader: "美容", online: false,
            price: 980...9_800, claims: ["refund"],
            text: """
                在{t}充值{m}元，说好什么时候都能退。做了{n}次脸部护理以后皮肤过敏，红了一个星期。\
                {d}去要求退卡里剩下的钱，店长说要扣三成手续费，还说过敏是我自己体质的问题。
                """),
        DemoStory(
            category: "air_conditioners", nature: "after_sales", product: "空调", trader: "电器", online: true,
            price: 1_899...7_999, claims: ["repair", "compensation"],
            text: """
                {d}网上买的空调，安装师傅上门后说要加铜管、打孔、高空作业，一共多收了{m}元，页面写的是“免费安装”。\
                用了{n}天不制冷，约了三次售后都没有来。要求修好，退还多收的安装费。
                """),
        DemoStory(
            category: "seeds", nature: "quality", product: "玉米种子", trader: "种业", online: false,
            price: 380...4_800, claims: ["compensation"],
            text: """
                春天在{t}买的玉米种子，种了{n}十亩，{d}看苗，出苗不到一半，邻居用别的牌子出得很齐。\
                找门市部，说是天气冷、墒情不好。村里一共有六户买了同一批，情况都一样。请派人来看一看，帮我们讨个说法。
                """),
    ]

    /// What somebody says of his age.
    static let old = "我今年七十二了，不太会用手机，是邻居帮我写的。"

    /// Sentences that people add; up to three, so that stories differ in length as they do in life.
    static let more = [
        old, "发票和付款记录都有，需要的话可以补交。",
        "已经跟商家说了不下五次，每次都说向上面反映。", "我打过12345，让我到这里来投诉。",
        "只要把该退的退给我，别的不追究。", "店里的人态度很不好，说随便你去哪里告。",
        "现场拍了视频，可以看到当时的情况。", "希望能尽快处理，孩子马上就要开学了。",
        "当时有两个朋友在场，都可以作证。", "我住在旗里，来回一趟要两个多小时。",
    ]
}
