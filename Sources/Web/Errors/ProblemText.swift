package import Kernel

extension Words {
    /// What is wrong with a field and what to do, as LOOK has it: plain, with the way out.
    package func problem(_ problem: Problem) -> String {
        let (text, arguments) = Self.text(of: problem)
        return say(text, arguments.map(argument))
    }

    /// An argument as said in this language.
    private func argument(_ argument: ProblemArgument) -> String {
        switch argument {
        case .count(let number): count(number)
        case .size(let bytes): size(bytes)
        case .word(let word): word
        }
    }

    private enum ProblemArgument {
        case count(Int)
        case size(Int)
        case word(String)
    }

    private static func text(of problem: Problem) -> (Text, [ProblemArgument]) {
        switch problem {
        case .missing: (ProblemText.missing, [])
        case .tooLong(let max): (ProblemText.tooLong, [.count(max)])
        case .tooShort(let min): (ProblemText.tooShort, [.count(min)])
        case .notANumber: (ProblemText.notANumber, [])
        case .numberTooSmall(let min): (ProblemText.numberTooSmall, [.count(min)])
        case .numberTooLarge(let max): (ProblemText.numberTooLarge, [.count(max)])
        case .notADay: (ProblemText.notADay, [])
        case .dayInFuture: (ProblemText.dayInFuture, [])
        case .dayTooEarly: (ProblemText.dayTooEarly, [])
        case .notAnAmount: (ProblemText.notAnAmount, [])
        case .amountTooLarge: (ProblemText.amountTooLarge, [])
        case .badCreditCode(let problem): creditCode(problem)
        case .badGTIN: (ProblemText.badGTIN, [])
        case .badPhone: (ProblemText.badPhone, [])
        case .badEmail: (ProblemText.badEmail, [])
        case .badName: (ProblemText.badName, [])
        case .badCaseNumber: (ProblemText.badCaseNumber, [])
        case .badQueryCode: (ProblemText.badQueryCode, [])
        case .unknownChoice: (ProblemText.unknownChoice, [])
        case .controlCharacters: (ProblemText.controlCharacters, [])
        case .tooManyItems(let max): (ProblemText.tooManyItems, [.count(max)])
        case .badJSON: (ProblemText.badJSON, [])
        case .unknownField: (ProblemText.unknownField, [])
        case .wrongType(let expected): (ProblemText.wrongType, [.word(expected)])
        case .notADecimal(let example): (ProblemText.notADecimal, [.word(example)])
        case .daysOutOfOrder(let order): (ProblemText.daysOutOfOrder, [.word(order)])
        case .sumsDiffer(let rule): (ProblemText.sumsDiffer, [.word(rule)])
        case .notTogether(let other): (ProblemText.notTogether, [.word(other)])
        case .fileTooLarge(let limit): (ProblemText.fileTooLarge, [.size(limit)])
        case .fileType: (ProblemText.fileType, [])
        case .fileEmpty: (ProblemText.fileEmpty, [])
        case .fileUnreadable: (ProblemText.fileUnreadable, [])
        }
    }

    private static func creditCode(_ problem: CreditCodeProblem) -> (Text, [ProblemArgument]) {
        switch problem {
        case .length(let count): (ProblemText.creditCodeLength, [.count(count)])
        case .character(let place): (ProblemText.creditCodeCharacter, [.count(place)])
        case .check: (ProblemText.creditCodeCheck, [])
        }
    }
}

/// The words for each problem of a field.
enum ProblemText {
    static let missing = Text(zh: "这一项还没有写。", en: "Fill this in.")
    static let tooLong = Text(zh: "太长了，最多{0}个字。", en: "Too long; use at most {0} characters.")
    static let tooShort = Text(zh: "太短了，至少{0}个字。", en: "Too short; use at least {0} characters.")
    static let notANumber = Text(zh: "这里要写数字，例如 3。", en: "Enter a number, such as 3.")
    static let numberTooSmall = Text(zh: "最小是{0}。", en: "The smallest is {0}.")
    static let numberTooLarge = Text(zh: "最大是{0}。", en: "The largest is {0}.")
    static let notADay = Text(
        zh: "没有这一天。请写成2026年8月29日或2026-8-29。", en: "There is no such day. Write it as 2026-08-29.")
    static let dayInFuture = Text(
        zh: "这一天在今天以后，请改成已经过去的日子。", en: "This day is in the future. Enter a day that has passed.")
    static let dayTooEarly = Text(zh: "这一天太早了，请再看一遍年份。", en: "This day is too early. Check the year.")
    static let notAnAmount = Text(zh: "金额写成数字，例如 2899 或 2,899.00。", en: "Write the amount as 2899 or 2,899.00.")
    static let amountTooLarge = Text(zh: "这个金额太大了，请再看一遍。", en: "This amount is too large. Check it again.")
    static let creditCodeLength = Text(
        zh: "统一社会信用代码有18位，这里有{0}位。请对照营业执照再看一遍。",
        en: "The code has 18 characters; this one has {0}. Check the licence again.")
    static let creditCodeCharacter = Text(
        zh: "第{0}位写错了：代码里没有这个字。请对照营业执照再看一遍。",
        en: "Character {0} cannot stand there. Check the licence again.")
    static let creditCodeCheck = Text(
        zh: "这18位对不上，有一位写错了。请对照营业执照再看一遍。",
        en: "These 18 characters do not match; one is wrong. Check the licence again.")
    static let badGTIN = Text(
        zh: "商品条码对不上，有一位写错了。请对照包装再看一遍。", en: "The barcode does not match; check it on the package.")
    static let badPhone = Text(
        zh: "电话号码不全。手机写11位，座机带上区号，例如 0471-1234567。",
        en: "The phone number is not complete. A mobile has 11 digits; a landline needs its area code.")
    static let badEmail = Text(zh: "邮箱地址不全，例如 name@example.com。", en: "Write the address as name@example.com.")
    static let badName = Text(zh: "名字里有不能用的字，请再看一遍。", en: "This name has characters that cannot be used.")
    static let badCaseNumber = Text(
        zh: "编号对不上，有一位写错了。编号在回执左上角。", en: "The number does not match; it is at the top left of the receipt.")
    static let badQueryCode = Text(
        zh: "查询码有13位字母和数字，在回执和短信里。", en: "The query code has 13 characters; see your receipt or text message.")
    static let unknownChoice = Text(zh: "请从列出的里面选一个。", en: "Choose one of those listed.")
    static let controlCharacters = Text(
        zh: "里面有看不见的特殊字符，请删掉重写。", en: "There are invisible characters in it; delete them and write again.")
    static let tooManyItems = Text(zh: "太多了，最多{0}个。", en: "Too many; the most is {0}.")
    static let badJSON = Text(zh: "这不是有效的JSON。", en: "This is not valid JSON.")
    static let unknownField = Text(zh: "没有这个字段。", en: "There is no such field.")
    static let wrongType = Text(zh: "类型不对，应当是{0}。", en: "Wrong type; expected {0}.")
    static let notADecimal = Text(zh: "写成数字，例如 {0}。", en: "Write it as a number, such as {0}.")
    static let daysOutOfOrder = Text(zh: "日子的先后不对，应当是：{0}。", en: "The days are in the wrong order; it should be: {0}.")
    static let sumsDiffer = Text(zh: "金额对不上，应当是：{0}。", en: "The sums do not agree; it should be: {0}.")
    static let notTogether = Text(
        zh: "这一项不能和“{0}”同时这样填，请改其中一项。", en: "This cannot stand together with “{0}”; change one of them.")
    static let fileTooLarge = Text(
        zh: "这个文件太大，最多{0}。可以剪短，或者分成几段。", en: "This file is too large; the limit is {0}. Shorten or split it.")
    static let fileType = Text(
        zh: "这种文件打不开。请用照片、PDF、视频或录音。", en: "We cannot open this file. Use a photo, PDF, video or recording.")
    static let fileUnreadable = Text(
        zh: "这张照片打不开，或者大得超过1亿像素。请重新拍一张，或者存成JPEG再交。",
        en: "This picture cannot be opened, or has more than 100 million pixels. Take it again, or save it as JPEG.")
    static let fileEmpty = Text(zh: "这个文件是空的，请重新选。", en: "This file is empty; choose it again.")
}
