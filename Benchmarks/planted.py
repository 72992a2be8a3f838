#!/usr/bin/env python3
"""Makes narratives with planted identifiers, and measures what the scrubber finds of them.

Written apart from the scrubber: lists, templates and check digits here are its own. With --write it prints the
narratives as JSON lines; otherwise it runs `xiaobao scrub` over them and prints recall and precision a type.
"""
import argparse, json, os, random, subprocess, sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIXED = ("identity", "bankCard", "phone", "plate", "mail", "orderNumber", "messenger", "birth")

SURNAMES = """王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许
傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱
秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 司马 上官 诸葛""".split()
GIVEN = """建国 志强 秀英 桂兰 海燕 晓东 雨桐 浩然 子涵 梓萱 文博 丽娟 淑芬 国庆 春梅 明辉 佳琪 俊杰 思远 雪莹 振华 玉兰 红霞
立新 永刚 小龙 金凤 德胜 宝山 天宇 若曦 一诺 欣怡 嘉豪 玉珍 树林 爱华 冬梅 素珍 长江 学军 伟 芳 娜 敏 静 磊 军 洋 勇 艳 杰 涛
明 超 霞 平 刚 鹏 琳 倩 颖 婷 玲 萍 燕 波 斌 辉 亮 强 鑫 帆 丹 欢 莹 蕾 旭""".split()
MONGOLIAN = """巴特尔 其其格 乌云其木格 娜仁图雅 阿拉坦巴特尔 萨日娜 呼日查 格日勒图 斯琴高娃 乌日娜 孟和巴雅尔 朝鲁门 苏日塔拉图 那顺乌力吉
额尔敦巴图 敖登高娃 通拉嘎 宝音德力格尔 哈斯巴根 娜日苏 阿木古郎 吉日嘎拉 毕力格图 德力格尔玛 特木尔巴根 图门乌力吉 塔娜 牧仁 莫日根 道尔吉
布仁巴雅尔 青格勒图 恩和巴图 满都拉图 阿如娜 赛音吉雅 达来 包巴特尔 白乌云 吴斯琴""".split()
ROADS = "新华大街 中山西路 乌兰察布东街 成吉思汗大街 友谊路 钢铁大街 鄂尔多斯西街 迎宾北路 兴安南路 呼伦贝尔南路 学苑街 民族东路 前进巷 石羊桥路 海拉尔西路 文化街".split()
AREAS = "呼和浩特市赛罕区 包头市昆都仑区 内蒙古自治区鄂尔多斯市东胜区 赤峰市红山区 通辽市科尔沁区 乌兰浩特市 满洲里市 新城区 回民区 临河区 集宁区 锡林浩特市".split()
HOUSES = "金桥小区 巨海城 东方花园 万锦香颂小区 恒大华府 奥林花园 水岸小镇 桃源新村 富恒花园 滨河家园 丽景苑 学府康都小区 团结小区 兴泰家园".split()
VILLAGES = "大黑河村 哈拉沁村 巴彦嘎查 那木罕嘎查 三道营子村 腾格淖尔嘎查 榆树沟村 毛其来村 西菜园村 保合少村".split()
CHINESE = "零一二三四五六七八九"
FULL = str.maketrans("0123456789", "０１２３４５６７８９")
AREA_CODES = "010 0471 0472 0476 0477 0475 0479 021 0478 0482".split()
PLATE = "ABCDEFGHJKLMNPQRSTUVWXYZ"

# What must stay: places, goods, sums, dates, models, public numbers. None of it is an identifier of a person.
PLAIN = """我在王府井百货买了一个马桶，安装以后漏水。
高新区的店里卖的白酒写着纯粮，喝起来像酒精勾兑的。
黄金价格每克1286元，店里按1312元收的，差价26元不退。
金额一共3980元，合同写的是2026年3月15日交货，到现在没有消息。
拨打12315以后，商家说7天内处理。
这台洗衣机型号是XQG100-14B，保修期三年，用了45天就坏了。
张贴的价目表和实际收费不一样，周末还要加收20%。
方便面过期8个月了，生产日期是2025年1月6日。
马上要过年了，平台说时间不够，让我再等15个工作日。
石家庄发来的货，江西的厂家生产的，牌子叫王牌。
健身房关门了，会员卡里还有12次课，每次180元。
高铁票退票费扣了20%，我认为不合理。
金属外壳有划痕，包装完好，水果也烂了三斤。
商家说平时不打折，任何时候都是原价，成本就要2400元。
白云石台面裂了，安装费500元，运费80元。
余额5210.50元没有退，余下的钱也不给。
康师傅的矿泉水里有异物，生产批号20260115。
周大福的项链断了，包括证书在内都给他们看了。
在中山路的商场买的，三楼的柜台，营业到晚上9点半。
店里的和解方案是退50%，我不同意，应该退一赔三。
乌兰察布的土豆，锡林郭勒的羊肉，呼和浩特发货。
赛罕区的超市把过期牛奶摆在打折区，保质期21天。
严重影响生活，管理混乱，强制消费。
汤锅底料85克装，项目写的是特价，毛利很高。
顾客至上是他们的口号，计算下来多收了36元。
房租押一付三，每月2100元，住了4个月零10天。
国家标准GB 18401规定了甲醛含量不超过75mg/kg。
依据消费者权益保护法第五十五条，要求三倍赔偿。""".split("\n")


class Maker:
    """Draws identifiers and the sentences they stand in from one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, values):
        return self.random.choice(values)

    def digits(self, count):
        return "".join(self.pick("0123456789") for _ in range(count))

    # The identifiers.

    def name(self):
        if self.random.random() < 0.22:
            return self.pick(MONGOLIAN)
        return self.pick(SURNAMES) + self.pick(GIVEN)

    def phone(self):
        if self.random.random() < 0.28:
            area = self.pick(AREA_CODES)
            rest = self.pick("2345678") + self.digits(7 if area in ("010", "021") or self.random.random() < 0.3 else 6)
            return self.pick([f"{area}-{rest}", f"{area}{rest}", f"（{area}）{rest}", f"{area} {rest}"])
        number = "1" + self.pick("3456789") + self.digits(9)
        return self.pick([
            number, number, number, f"{number[:3]} {number[3:7]} {number[7:]}", f"{number[:3]}-{number[3:7]}-{number[7:]}",
            number.translate(FULL), "+86 " + number, "".join(CHINESE[int(digit)] for digit in number),
            "".join("幺" if digit == "1" else CHINESE[int(digit)] for digit in number), f"86{number}"])

    def identity(self):
        region = self.pick(["150102", "150105", "150203", "152601", "110105", "230103", "370202", "440305"])
        year, month, day = self.random.randint(1945, 2008), self.random.randint(1, 12), self.random.randint(1, 28)
        if self.random.random() < 0.12 and year < 2000:
            return f"{region}{year % 100:02d}{month:02d}{day:02d}{self.digits(3)}"
        body = f"{region}{year}{month:02d}{day:02d}{self.digits(3)}"
        total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(body))
        whole = body + "10X98765432"[total % 11]
        return self.pick([whole, whole, whole.lower(), f"{whole[:6]} {whole[6:14]} {whole[14:]}", whole.translate(FULL)])

    def bankCard(self):
        body = self.pick(["622848", "621700", "622202", "436742", "621661", "625912"]) + self.digits(self.pick([9, 12]))
        total = 0
        for place, digit in enumerate(reversed(body)):
            twice = int(digit) * (2 if place % 2 == 0 else 1)
            total += twice - 9 if twice > 9 else twice
        whole = body + str(-total % 10)
        return self.pick([whole, whole, " ".join(whole[i:i + 4] for i in range(0, len(whole), 4))])

    def plate(self):
        place = self.pick(["蒙", "蒙", "蒙", "京", "冀", "晋", "黑", "辽"]) + self.pick("ABCDEFGHJKLM")
        if self.random.random() < 0.3:
            rest = self.pick("DF") + self.digits(5)
        else:
            rest = "".join(self.pick([self.pick("0123456789"), self.pick("0123456789"), self.pick(PLATE)]) for _ in range(3)) + self.digits(2)
        return place + self.pick(["", "", "·", " "]) + rest

    def address(self):
        number = lambda most: str(self.random.randint(1, most))
        area = self.pick(AREAS) if self.random.random() < 0.6 else ""
        house, road = self.pick(HOUSES), self.pick(ROADS)
        return self.pick([
            f"{area}{road}{number(300)}号{house}{number(30)}号楼{number(6)}单元{number(30)}0{number(4)}室",
            f"{area}{road}{number(300)}号", f"{area}{house}{number(30)}栋{number(6)}单元{number(20)}0{number(4)}",
            f"{area}{house}{number(40)}号楼{number(4)}单元{number(9)}楼东户", f"{area}{house}{number(20)}-{number(4)}-{number(20)}0{number(3)}",
            f"{area}{self.pick(VILLAGES)}{number(9)}组{number(80)}号", f"{self.pick(VILLAGES)}{number(9)}组",
            f"{area}{road}{number(200)}号院{number(12)}号楼{number(900)}室"])

    def orderNumber(self):
        if self.random.random() < 0.35:
            return self.pick(["SF", "YT", "JD", "ZTO", "JT", "YD"]) + self.digits(self.pick([12, 13]))
        return self.pick([self.digits(18), self.digits(15), self.digits(19), "2026" + self.digits(12),
                          f"A{self.digits(8)}-{self.digits(3)}", "DD" + self.digits(14)])

    def mail(self):
        user = "".join(self.pick("abcdefghijklmnopqrstuvwxyz") for _ in range(self.random.randint(4, 9)))
        return f"{user}{self.pick(['', '_', '.'])}{self.digits(2)}@{self.pick(['qq.com', '163.com', 'outlook.com', 'nm.example.cn'])}"

    def messenger(self):
        if self.random.random() < 0.4:
            return self.pick("123456789") + self.digits(self.random.randint(6, 9))
        letters = "".join(self.pick("abcdefghijklmnopqrstuvwxyz") for _ in range(self.random.randint(4, 8)))
        return letters + self.pick(["", "_"]) + self.digits(self.random.randint(2, 6))

    def birth(self):
        year, month, day = self.random.randint(1940, 2010), self.random.randint(1, 12), self.random.randint(1, 28)
        return self.pick([f"{year}年{month}月{day}日", f"{year}-{month:02d}-{day:02d}", f"{year}年{month}月", f"{year}.{month}.{day}"])


# Sentences with their gaps; a gap {order:…} draws another sort of sentence for the same kind.
SENTENCES = {
    "name": ["我叫{name}，", "收货人是{name}。", "接待我的是客服{name}，态度很差。", "店长{name}说不退。", "{name}先生答应三天内处理。",
             "{name}女士一直不接电话。", "联系人：{name}，", "销售{name}向我保证可以退。", "教练{name}已经离职了。", "业务员{name}收了定金。",
             "后来{name}说要扣手续费。", "投诉人{name}，", "我和{name}一起去的。", "合同是{name}签的，", "老板叫{name}，", "经办人{name}不在，",
             "{name}把东西拿走了。", "维修师傅{name}上门看过，", "我母亲{name}今年73岁，"],
    "phone": ["电话{phone}，", "我的号码是{phone}。", "联系方式：{phone}；", "打{phone}没有人接。", "他让我打{phone}找财务，", "{phone}这个号一直关机。"],
    "identity": ["身份证号{identity}，", "身份证：{identity}。", "他们要了我的身份证{identity}去登记，", "证件号码为{identity}。"],
    "bankCard": ["钱从{bankCard}这张卡扣的，", "退款请打到{bankCard}。", "卡号{bankCard}，", "银行卡：{bankCard}，"],
    "plate": ["我的车{plate}在店里修的，", "车牌号{plate}。", "送货的车是{plate}，", "{plate}被划了一道。"],
    "address": ["我住在{address}。", "地址：{address}，", "送到{address}以后发现是坏的。", "家住{address}，", "安装在{address}的热水器坏了。", "收货地址是{address}。"],
    "orderNumber": ["订单号{orderNumber}，", "订单编号：{orderNumber}。", "快递单号是{orderNumber}，", "运单号{orderNumber}显示签收了，"],
    "mail": ["发到我的邮箱{mail}，", "邮箱：{mail}。", "写信给{mail}没有回。"],
    "messenger": ["加了他的微信{messenger}，", "微信号：{messenger}。", "QQ号{messenger}，", "QQ：{messenger}，", "vx {messenger}，"],
    "birth": ["出生日期{birth}，", "我是{birth}出生的，", "生日：{birth}，", "老人{birth}生，"],
}


def narratives(count, seed):
    """Narratives with the pieces that are planted in them: kind, first and last place in Unicode scalars."""
    maker = Maker(seed)
    for _ in range(count):
        kinds = [maker.pick(list(SENTENCES)) for _ in range(maker.random.randint(2, 4))]
        parts = [("plain", maker.pick(PLAIN))] + [(kind, maker.pick(SENTENCES[kind])) for kind in kinds]
        parts += [("plain", maker.pick(PLAIN))]
        maker.random.shuffle(parts)
        text, spans = "", []
        for kind, sentence in parts:
            if kind == "plain":
                text += sentence
                continue
            before, after = sentence.split("{" + kind + "}")
            value = getattr(maker, kind)()
            text += before
            spans.append({"kind": kind, "start": len(text), "end": len(text) + len(value)})
            text += value + after
        yield {"text": text, "spans": spans}


def covered(span, found):
    """How much of a planted piece is masked, by whatever type."""
    places = set(range(span["start"], span["end"]))
    for other in found:
        places -= set(range(other["start"], other["end"]))
    return not places


def measure(planted, found):
    """Recall: planted pieces that are masked whole. Precision: masks of a type that touch a planted piece."""
    kinds = {kind: [0, 0, 0, 0] for kind in SENTENCES}
    missed = []
    for one, masks in zip(planted, found):
        for span in one["spans"]:
            hit = covered(span, masks)
            kinds[span["kind"]][0] += hit
            kinds[span["kind"]][1] += 1
            if not hit:
                missed.append((span["kind"], one["text"][max(0, span["start"] - 8):span["start"]] + "⟦" + one["text"][span["start"]:span["end"]] + "⟧" + one["text"][span["end"]:span["end"] + 6]))
        for mask in masks:
            right = any(mask["start"] < span["end"] and span["start"] < mask["end"] for span in one["spans"])
            kinds[mask["kind"]][2] += right
            kinds[mask["kind"]][3] += 1
            if not right:
                missed.append(("+" + mask["kind"], one["text"][max(0, mask["start"] - 8):mask["start"]] + "⟦" + one["text"][mask["start"]:mask["end"]] + "⟧" + one["text"][mask["end"]:mask["end"] + 6]))
    return kinds, missed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--binary", default=os.path.join(ROOT, ".build", "release", "xiaobao"))
    arguments = parser.parse_args()
    planted = list(narratives(arguments.count, arguments.seed))
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in planted)
    if arguments.write:
        sys.stdout.write(lines)
        return
    out = subprocess.run([arguments.binary, "scrub", "--json"], input=lines, capture_output=True, text=True, check=True)
    found = [json.loads(line)["spans"] for line in out.stdout.splitlines()]
    kinds, missed = measure(planted, found)
    low = False
    for kind, (hits, all_, right, masks) in kinds.items():
        recall, precision = hits / max(1, all_), right / max(1, masks)
        low = low or recall < (0.99 if kind in FIXED else 0.9)
        print(f"{'scrubber, ' + kind:<46} recall {recall:.4f} of {all_}, precision {precision:.4f} of {masks}")
    for kind, text in missed[:arguments.missed]:
        print(kind, text, file=sys.stderr)
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
