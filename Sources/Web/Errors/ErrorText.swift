/// What the pages of errors say; a title says what is, an advice what to do.
package enum ErrorText {
    /// The sentence for each code.
    package static func title(_ code: ProblemCode) -> Text {
        switch code {
        case .badRequest: Text(zh: "这次发来的内容|看不懂", en: "We could not read what was sent")
        case .invalid: Text(zh: "有几处|需要改一下", en: "Some entries need to be put right")
        case .signInNeeded: Text(zh: "请先登录", en: "Sign in first")
        case .notAllowed: Text(zh: "这一页|不对您开放", en: "This page is not open to you")
        case .notFound: Text(zh: "没有找到|这一页", en: "There is no such page")
        case .methodNotAllowed: Text(zh: "这个地址|不能这样用", en: "This address cannot be used in this way")
        case .refused: Text(zh: "这一步|现在不能做", en: "This step is not possible now")
        case .stale: Text(zh: "刚才|有人改过", en: "Somebody was faster")
        case .duplicateKey: Text(zh: "这个请求|已经用过", en: "This key was used before")
        case .preconditionNeeded: Text(zh: "请带上|版本号", en: "Say which version you mean")
        case .gone: Text(zh: "这一页|已经撤下", en: "This page was taken down")
        case .tooLarge: Text(zh: "内容太大，|收不下", en: "This is too large")
        case .unsupportedType: Text(zh: "这种格式|收不了", en: "We cannot take this format")
        case .formExpired: Text(zh: "没有保存，|请再点一次", en: "Not saved; press the button again")
        case .tooManyRequests: Text(zh: "来得太快了，|请等一等", en: "That was too fast; wait a moment")
        case .unavailable: Text(zh: "现在忙不过来，|请稍后再来", en: "We are too busy now; come back soon")
        case .ourFault: Text(zh: "没有办成，|是我们这边的问题", en: "That failed, and the fault is ours")
        }
    }

    /// What to do next.
    package static func advice(_ code: ProblemCode) -> Text {
        switch code {
        case .badRequest: Text(zh: "请退回上一页再试。", en: "Go back one page and try again.")
        case .invalid: Text(zh: "请退回上一页，按提示改好再交。", en: "Go back one page and put right what is marked.")
        case .signInNeeded: Text(zh: "登录以后会回到这一页。", en: "After signing in you come back to this page.")
        case .notAllowed: Text(zh: "要办这件事，请找本单位负责人。", en: "Ask the head of your office if you need it.")
        case .notFound:
            Text(zh: "看看地址有没有写错；也可以打12315。", en: "Check the address, or call 12315.")
        case .methodNotAllowed: Text(zh: "请从首页重新进入。", en: "Start again from the home page.")
        case .refused: Text(zh: "原因写在下面。", en: "The reasons stand below.")
        case .stale:
            Text(zh: "您写的还没有保存。请看一下最新的内容，再保存。", en: "Look at the latest state, then save again.")
        case .duplicateKey:
            Text(zh: "同一个幂等键不能用于不同的内容。", en: "The same key cannot be used for other content.")
        case .preconditionNeeded: Text(zh: "请在 If-Match 里写上版本。", en: "Send the version in If-Match.")
        case .gone: Text(zh: "请从首页重新进入。", en: "Start again from the home page.")
        case .tooLarge: Text(zh: "请缩短文字，或者把文件分成几次上传。", en: "Shorten the text, or send the files in parts.")
        case .unsupportedType: Text(zh: "请换一种格式再试。", en: "Try again in another format.")
        case .formExpired: Text(zh: "您写的都在下面。", en: "What you wrote stands below.")
        case .tooManyRequests: Text(zh: "{0}秒以后再试。", en: "Try again in {0} {0:second:seconds}.")
        case .unavailable: Text(zh: "您也可以打12315。", en: "You can also call 12315.")
        case .ourFault:
            Text(
                zh: "请再点一次。还是不行，请打12315，说参考号{0}。",
                en: "Please try again. If it fails again, call 12315 and give the reference {0}.")
        }
    }

    /// What a database or a disk that is away means for the person.
    package static func notDone(_ cause: NotDoneNow.Cause) -> Text {
        switch cause {
        case .away:
            Text(
                zh: "数据库暂时连不上，刚才这一步没有办。过一会儿再点一次；急的话打12315。",
                en: "The database cannot be reached, so nothing was done. Press again in a while, or call 12315.")
        case .full:
            Text(
                zh: "现在存不进新内容，刚才这一步没有办。过一会儿再点一次；急的话打12315。",
                en: "Nothing new can be stored now, so nothing was done. Press again in a while, or call 12315.")
        case .unknown:
            Text(
                zh: "保存的最后一刻断了线，不知道存下没有。请先看看有没有办成，再决定要不要再点。",
                en: "The connection broke at the last moment. Look whether it was done before you press again.")
        }
    }

    package static let reasons = Text(zh: "为什么", en: "Why")
    package static let again = Text(zh: "再点一次", en: "Press again")
    package static let yourWords = Text(zh: "您写的内容", en: "What you wrote")
    package static let filesLost = Text(
        zh: "选好的文件要重新选一次。", en: "Files have to be chosen again.")
    package static let otherSite = Text(
        zh: "这个请求是从别的网站发来的，所以没有办。要办的话，请从本网站进入。",
        en: "This came from another website, so nothing was done. Start from this website instead.")
    package static let cookies = Text(
        zh: "如果总是这样，请允许本网站使用Cookie。", en: "If this happens every time, allow cookies for this website.")
    package static let home = Text(zh: "回首页", en: "Home page")
    package static let noSuchCase = Text(
        zh: "没有这个编号和查询码。编号在回执左上角；也可以打12315查。",
        en: "No case with this number and code. Look at the top left of the receipt, or call 12315.")
    package static let changedBy = Text(
        zh: "{0}{1}改了这件。您写的还没有保存，看一下再保存。", en: "{0} changed this case at {1}. Look and save again.")
    package static let notText = Text(
        zh: "内容里有认不出的文字编码，请用UTF-8。", en: "The text is not in UTF-8.")
    package static let tooManyFiles = Text(zh: "一次最多{0}个文件。", en: "At most {0} {0:file:files} at a time.")
    package static let bodyLimit = Text(zh: "一次最多{0}。", en: "At most {0} at a time.")
}
