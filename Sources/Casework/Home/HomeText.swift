internal import Web

/// What the home page says.
enum HomeText {
    static let title = Text(zh: "首页", en: "Home")
    static let headline = Text(zh: "买东西、|用服务|吃了亏？", en: "Something went wrong with a purchase?")
    static let answer = Text(zh: "在这里说，|有人|负责到底。", en: "Tell us. Someone will see it through.")
    static let lead = Text(
        zh: "不用注册，不收费，大约10分钟。每一步都告诉您谁在办、最晚哪天。",
        en: "No account, no fee, about 10 minutes. At every step you see who is responsible and by which day.")
    static let begin = Text(zh: "开始投诉", en: "Start a complaint")
    static let call = Text(zh: "打12315，替您填", en: "Call 12315, we fill it in")

    static let follow = Text(zh: "查进度", en: "Follow a case")
    static let number = Text(zh: "编号", en: "Number")
    static let code = Text(zh: "查询码", en: "Query code")
    static let both = Text(zh: "都写在回执上。", en: "Both are on your receipt.")
    static let look = Text(zh: "查看", en: "Look it up")

    static let tasks = Text(zh: "您要办什么", en: "What do you need")
    static let complaint = Text(zh: "投诉", en: "Complaint")
    static let complaintText = Text(
        zh: "我买东西、接受服务吃了亏，要商家解决", en: "I lost out on a purchase or service and want the trader to put it right")
    static let tip = Text(zh: "举报", en: "Tip")
    static let tipText = Text(zh: "我知道有人违法，可以不留姓名", en: "I know of a breach of law; no name is needed")
    static let consultation = Text(zh: "咨询", en: "Question")
    static let consultationText = Text(zh: "我想问问规定和办法", en: "I want to know the rules and my ways")
    static let suggestion = Text(zh: "建议", en: "Suggestion")
    static let suggestionText = Text(zh: "我有办法让消费环境更好", en: "I know how it could be done better")
    static let progress = Text(zh: "查进度、补材料、评价", en: "Follow, add, rate")
    static let progressText = Text(
        zh: "看办到哪一步，补充情况，撤回或者评价", en: "See where it stands, add facts, withdraw or rate")
    static let read = Text(zh: "先看看", en: "Good to know")
    static let rights = Text(zh: "我有什么权利", en: "What are my rights")
    static let rightsText = Text(
        zh: "回答几个问题，看依据、写信给商家、算能退多少", en: "A few questions show the law, a letter to the trader, and what comes back")
    static let law = Text(zh: "期限是怎么定的", en: "How the periods are set")
    static let lawText = Text(
        zh: "每个日子按哪一条算，工作日和放假怎么算", en: "Which article gives each day, and how days off count")
    static let figures = Text(zh: "看数据", en: "Figures")
    static let figuresText = Text(
        zh: "有多少投诉，多少按期办完，分子分母都在", en: "How many complaints, how many closed in time, with every denominator")

    static let afterwards = Text(zh: "提交以后会怎样", en: "What happens after you file")
    static let file = Text(zh: "您提交", en: "You file")
    static let anyTime = Text(zh: "随时", en: "any time")
    static let fileText = Text(
        zh: "马上得到编号和查询码，没写完的自动保存。", en: "You get a number and a query code at once. Drafts are kept.")
    static let decide = Text(zh: "决定是否受理", en: "Accepted or refused")
    static let within = Text(zh: "{0}内", en: "within {0}")
    static let decideText = Text(
        zh: "不受理会写明理由和其他办法。", en: "A refusal states its reason and your other options.")
    static let mediate = Text(zh: "调解", en: "Mediation")
    static let fromAcceptance = Text(zh: "自受理起{0}内", en: "within {0} of acceptance")
    static let mediateText = Text(zh: "鉴定、检测的时间不算在内。", en: "Time for appraisal or testing is not counted.")
    static let close = Text(zh: "办结和评价", en: "Closed and rated")
    static let closeWhen = Text(zh: "办结以后{0}内", en: "within {0} of closing")
    static let closeText = Text(
        zh: "您来评价；没解决的，可以要求重新办理。", en: "You rate it; what was not solved can be reopened.")
    static let basis = Text(zh: "依据：{0}。", en: "Source: {0}.")
}
