/// Mongolian names as Chinese writes them down: several elements in a row, such as 乌云其木格 or 阿拉坦巴特尔.
enum MongolianNames {
    /// Elements of names. Two of them together, or one of three characters, are taken for a name.
    static let elements = WordTable(
        """
        巴特尔 巴图 巴雅尔 巴根 巴音 宝音 宝力德 宝鲁尔 布和 布仁 布日古德 白音 其其格 其木格 琪琪格 高娃 格日勒 格日乐 格日勒图 图雅 托娅 塔娜 乌云 乌兰 乌日娜 乌日汗 乌力吉 乌恩
        乌恩其 乌尼尔 乌仁 娜仁 娜日苏 娜布其 那日苏 那顺 那仁 那木汗 斯琴 斯日古楞 苏日娜 苏日塔 苏日塔拉 苏日塔拉图 苏和 苏德 苏布德 萨仁 萨日娜 萨如拉 赛音 赛汉 赛西雅拉 阿拉坦 阿拉腾 阿古拉 阿如娜 阿如汗 阿木尔 阿木古郎
        阿斯尔 阿荣 敖登 敖日格勒 敖特根 额尔敦 额尔德木图 额日德 恩和 恩克 孟和 孟根 牧仁 莫日根 满都拉 满达 毕力格 毕力格图 朝鲁 朝鲁门 朝克 朝克图 朝乐门 查干 楚鲁 达来 达日玛 达楞 德力格尔
        德格吉 道尔吉 呼和 呼日勒 呼斯楞 胡日查 呼日查 哈斯 哈达 浩斯 吉雅 吉日嘎拉 吉日木图 吉木斯 金花 海日 海日汗 青格勒 青格乐 钢巴图 嘎拉 特木尔 特日格勒 通拉嘎 陶格斯 陶格陶 陶娅 图门
        新吉乐 希吉日 锡林 伊拉图 伊如 永红 扎那 扎木苏 珠拉 都仁 都日娜 朋斯克 旺吉勒 森布尔 散布拉 龙梅 玉荣 花拉 昂沁 昂格尔 奥云 奥其尔 巴达玛 巴德玛 丹巴 僧格 桑布 仁钦 贡布 勒图 雅
        """)
    /// Words after which an element is part of a place, a body or a shop.
    static let places = WordTable(
        """
        浩特 察布 区 市 旗 县 盟 镇 乡 苏木 嘎查 街 路 大街 广场 湖 草原 山 河 牧场 机场 乳业 牧业 公司 集团 商贸 超市 饭店 酒店 餐厅 烤肉 小区 大厦 医院 学校 银行 营 诺尔 淖尔
        牌 牛肉 羊肉 奶茶 奶食 火锅 家园 花园 店 商店 特产 牧野 文化
        """)

    /// What names end with beside their elements.
    private static let endings = Set(Narrative.word("图玛夫娃汗"))

    /// The end of a name that begins at a place; nil where none does.
    ///
    /// - Parameter least: the fewest characters that are taken for a name
    static func end(at place: Int, in text: Narrative, least: Int = 3) -> Int? {
        var end = place
        var elements = 0
        while let length = Self.elements.length(at: end, in: text), elements < 4, end - place < 10 {
            end += length
            elements += 1
        }
        if elements > 0, endings.contains(text[end]) { end += 1 }
        guard end - place >= least, places.length(at: end, in: text) == nil else { return nil }
        return end
    }
}
