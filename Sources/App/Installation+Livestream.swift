internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Livestream
internal import LivestreamRules
internal import Storage
internal import Web

/// What the live-stream desk needs from the other capabilities.
extension Installation {
    var livestream: Livestream {
        let (tools, directory, law) = (tools, directory, law)
        let people = PersonStore(database: database)
        return Livestream(
            LivestreamTools(
                database: database, time: time, zone: law.now.zone, directory: { directory.now },
                nextKey: { tools.keys.next() }, names: { try await people.names(of: $0) },
                filing: Self.liveFiling(tools)))
    }

    static func liveFiling(_ tools: CaseworkTools) -> LiveFiling {
        let (store, templates) = (CaseStore(tools), AnswerTemplates(tools))
        return LiveFiling(
            questions: { kind, told, typed in
                let questions = FilingQuestions(kind, knowing: told, typed: typed, tools: tools)
                return LiveFiling.Questions(
                    fields: questions.fields, beginning: questions.beginning,
                    reading: { questions.reading(by: .liveStream) })
            },
            receive: { filing, who, office, alongside in
                do {
                    let received = try await Reception(tools).receive(filing, by: who, takenBy: office) {
                        try alongside($0.receipt.file.number.text)
                    }
                    return LiveFiling.Opened(
                        number: received.receipt.file.number.text, code: received.code.text)
                } catch is NoOffice {
                    throw LiveRefused([.noOffice])
                } catch is NoRuleSet {
                    throw LiveRefused([.noOffice])
                }
            },
            answer: { number, text, template, who in
                guard let number = CaseNumber(number) else { throw NotFound() }
                try await store.decide(.answer(Answer(text, template: template)), on: number, by: who)
            },
            templates: {
                try await templates.usable(on: tools.today).map { template in
                    LiveFiling.Template(
                        key: template.key, title: template.title, text: template.answer)
                }
            },
            address: { "\(DeskAddress.root)/\($0)" })
    }
}
