internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Finding
internal import FindingRules
internal import Kernel
internal import LawRules
internal import Storage

extension Installation {
    /// What search needs: the files and their index, how casework calls things, who is who, and the audit log.
    var finding: FindTools {
        let (directory, keys, people) = (directory, tools.keys, PersonStore(database: database))
        return FindTools(
            files: database, index: index, time: time, zone: law.now.zone, directory: { directory.now },
            words: findWords, names: { try await people.names(of: $0) }, nextKey: { keys.next() },
            note: { note, transaction in
                try AuditStore.append(
                    AuditEntry(
                        at: note.at, person: note.who.person, office: note.who.office, action: note.act,
                        subject: note.subject, detail: note.detail), transaction)
            })
    }

    /// The job that brings the index up with the files, `batch` changes in one transaction of the index: many at once
    /// cost less each.
    func indexing(batch: Int = 500) -> IndexWorker {
        let directory = directory
        return IndexWorker(
            files: database, index: index, directory: { directory.now }, time: time, zone: law.now.zone,
            holder: node.holder, batch: batch, log: log)
    }

    private var findWords: FindWords {
        let categories = categories
        return FindWords(
            kind: { $0.text }, channel: { $0.text }, state: { ($0.text, $0.mark) }, outcome: { $0.text },
            categories: { categories.now.findCategories },
            address: { "\(DeskAddress.root)/\($0)" })
    }
}

extension CategoryBook {
    /// The top categories of the main system, each with all below it.
    var findCategories: [FindCategory] {
        top.map { FindCategory(code: $0.code, name: $0.name, codes: below($0.code)) }
    }

    private func below(_ code: String) -> [String] {
        [code] + children(of: code).flatMap { below($0.code) }
    }
}
