// Written by bin/chinese-tables from Unicode's Unihan database (Unicode License).

/// Syllables in toneless pinyin, each with the characters of which it is a third reading.
enum ThirdReadings {
    static let text = """
        cen参 ci差 hu和 jie袷 ke呵 lao落 lo咯 miu缪 ne哪那 ng唔 pan般 po朴陂 pu堡 qie伽 qin矜 qiu龟 shan单掺 suo挲 tui忒 tuo魄 xin镡 yao么 yi食 \
        yue说 zha咋轧 zhai侧 zhou繇 zhu著 zhuo着 
        """
}
