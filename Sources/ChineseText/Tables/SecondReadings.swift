// Written by bin/chinese-tables from Unicode's Unihan database (Unicode License).

/// Syllables in toneless pinyin, each with the characters of which it is a second reading.
enum SecondReadings {
    static let text = """
        a腌 ai呆 an厂广 ao嚣 bai伯呗 bao刨剥瀑炮 bei棓臂 ben夯 beng蚌 bi泌秘贲辟 biao麃 bing屏栟槟 bo孛擘柏泊般薄蘖趵魄鲅鲌 bu卜堡 ca拆 cha刹喳嚓楂 chai差 chan单\
        孱掺 chang倘裳长 chao剿绰 che尺 chen伧橙沈称 cheng噌盛铛 chi匙 chong涌种重 chui圌 chuo啜 ci兹 cu卒趣 cuan攒 cui衰 cun蹲 cuo瘥 da塔疸 dai大 \
        dan石 dao帱 de底 dei嘚得 deng澄 di地坻提的 dia嗲 diao鸟 die跕 ding町 dou读 du都顿 dui敦 dun镦 duo度杕驮 e哦阿 ei欸 er儿 fa酦 fen坋玢 fo佛 fu\
        市枹脯芾 ga伽咖夹胳轧 gai芥 gang扛 ge合屹盖蛤颌 geng颈 gong红 gou句 gu贾 gua呱括 guan矜纶 gui炅 guo掴涡 ha虾 hai浬 han扞 hang吭巷行 hao暠镐 he吓呵纥\
        貉 hei嗨 heng珩 hng哼 hong唝 hu戏核鹄鹘 hua豁 huai划 huan还 hui堕徊桧溃 hun珲 huo和 ji其奇期系给革齐 jia叚嘏挟袷 jian槛浅 jiang强虹 jiao勦嚼校觉 \
        jie价偈家桔楷藉诘 jing劲 jiong坷 jiu氿蹴 ju且枸柜瞿车鉏 juan圈 jue嗟脚角 jun筠隽龟 ka咯 kan嵌阚 ke咳 ku楛 kuai会浍 kui傀 kuo栝适 la落蓝 lao络 le勒 \
        lei肋 li悝鬲 liang俩倞莨靓 liao了潦 ling棱 liu硐碌陆 long弄 lou露 lu六绿蓼 luo捋烙硌跞 lv偻菉 m呒 ma么抹摩 man埋 me末 mei糜谜 meng尨氓 mian俛 \
        miao缪 min黾 ming盟 mo万冒嘿无没脉 mu姥模牟莫 n唔 na南呐 nai佴哪那 nan囝 ng嗯 ni呢祢 nian粘 niao溺 nie乜 nin恁 niu拗杻 nu呶 nuan暧 nuo娜 o嚄 ou\
        区 pa扒派耙钯 pai迫 pan扳番胖蹒 pang彷磅膀 peng搒榜 pi吡否坏椑裨陂 pian便扁缏 piao朴莩骠 pin拚 ping冯 po剖泺繁 pu埔暴 qi亟稽缉荠 qia卡 qian犍磏纤荨 qiang\
        将彊 qiao偢壳峤蕉雀 qie慊砌茄趄 qin廑覃 qing亲綮 qiu仇湫 qu戌焌苣 que炔 qun麇 re喏若 ruo婼挼 sai思 san霰 sao梢缲 se塞 sha嗄挲杉 shai色 shan掸栅禅 \
        shang汤 shao召杓鞘 she折揲阇 shei谁 shen参糁葚 sheng乘晟渑 shi什嘘峙殖耆酾 shou熟 shu俞 shuai率 shuang泷 shui说 shun楯 shuo数 si伺似俟偲厕已食 \
        su缩 sui尿 suo莎 ta嗒沓漯阘靸 tai呔骀 tan啴弹澹镡 tang惝 tao叨焘 tei忒 teng螣 ti俶堤隄 tian佃钿 tiao苕调 tie怙 ting铤 tong侗垌峒恫 tun囤褪 tuo侻拓\
        柁铊 wa凹 wan娩莞蔓 wang芒 wei亹崴廆遗隗 wo喔 wu恶 xi娭栖歙洒腊茜裼蹊 xia厦呷唬 xian洗见铣锬 xiang降 xiao削蛸 xie叶契絜血解颉鲑 xin寻莘 xing省饧 xiu宿臭 xu\
        圩欻浒滀畜砉 xuan券煖 xue噱敩 xun浚濬荤郇 ya疋 yan剡晻殷铅阏阽 yang玚 yao侥疟约铫陶 ye咽拽邪 yi仡嗌尾昳艾荑蛇蛾 yin圻湮烟窨龈 ying吋呎哩荥 yo育 you繇蝤 yu吁尉熨畬粥菀\
        蔚谷铻隩 yuan圜涴芫 yue乐哕栎钥 yun员 za咱扎 zai仔 zan偺喒拶酂 zang藏 ze侧咋 zeng曾综 zha喋查蜡 zhai择祭翟 zhan辗颤 zhao嘲朝着著 zhei这 zhen椹溱 \
        zheng丁鲭 zhi擿氏瘈祇识蹢 zhong忪 zhou啁 zhu属术芧褚 zhua挝爪 zhuai转 zhuan传沌耑 zhuang僮奘幢戆 zhui椎 zhun屯 zhuo斮焯琢缴 zi吱呲茈菑 zong枞 \
        zuan篹赚 zui咀堆脧觜 zuo凿嘬撮柞笮酢 
        """
}
