internal import AdviceRules
internal import Kernel
internal import Web

/// Rights, questions and ends, which are named by ids and lead to one another.
extension PartForm {
    /// The id of what is new: small letters, digits, underscores, and not taken yet.
    private func newID(_ taken: [String], _ reader: inout FormReader) -> String? {
        guard let id = reader.text("id", max: 40) else { return nil }
        guard GuideCheck.isKey(id), !taken.contains(id) else {
            reader.report("id", .badName)
            return nil
        }
        return id
    }

    func right(_ id: String?, _ text: Phrase, _ reader: inout FormReader, _ topic: inout Topic) {
        let own = id ?? newID(topic.rights.map(\.id), &reader)
        let law = reader.optionalText("law", max: Self.longestLine) ?? ""
        let article = reader.optionalText("article", max: Self.longestLine) ?? ""
        let status = reader.choice("status", as: Certainty.self)
        let day = reader.day("in_force")
        guard let own, let status, let day else { return }
        let right = Right(id: own, text: text, law: law, article: article, inForce: day, status: status)
        if let place = topic.rights.firstIndex(where: { $0.id == own }) {
            topic.rights[place] = right
        } else {
            topic.rights.append(right)
        }
    }

    func question(_ id: String?, _ text: Phrase, _ reader: inout FormReader, _ graph: inout Graph) {
        let own = id ?? newID(graph.nodes.map(\.id) + graph.results.map(\.id), &reader)
        let answers = (1...Self.mostAnswers).compactMap { answer("answer.\($0)", &reader) }
        guard let own else { return }
        let node = Graph.Node(id: own, text: text, answers: answers)
        if let place = graph.nodes.firstIndex(where: { $0.id == own }) {
            graph.nodes[place] = node
        } else {
            graph.nodes.append(node)
        }
    }

    /// One answer; nil where its row is empty.
    private func answer(_ place: String, _ reader: inout FormReader) -> Graph.Answer? {
        let key = reader.optionalText("\(place).key", max: 40) ?? ""
        let text = Phrase(
            zh: reader.optionalText("\(place).zh", max: Self.longestLine) ?? "",
            en: reader.optionalText("\(place).en", max: Self.longestLine) ?? "")
        let to = reader.form.text("\(place).to")
        guard !(key + text.zh + text.en + to).isEmpty else { return nil }
        if !GuideCheck.isKey(key) { reader.report("\(place).key", key.isEmpty ? .missing : .badName) }
        return Graph.Answer(key: key, text: text, to: to)
    }

    func end(_ id: String?, _ text: Phrase, _ reader: inout FormReader, _ graph: inout Graph) {
        let own = id ?? newID(graph.nodes.map(\.id) + graph.results.map(\.id), &reader)
        let form = reader.form
        guard let own else { return }
        let end = Graph.End(
            id: own, text: text, rights: form.all("rights"), claims: form.all("claims"),
            firstStep: form.text("first_step"))
        if let place = graph.results.firstIndex(where: { $0.id == own }) {
            graph.results[place] = end
        } else {
            graph.results.append(end)
        }
    }

    /// Takes the part out; what led to it is for the check to find.
    func remove(from topic: inout Topic) {
        switch part {
        case .right(let id): topic.rights.removeAll { $0.id == id }
        case .question(let id): topic.graph.nodes.removeAll { $0.id == id }
        case .end(let id): topic.graph.results.removeAll { $0.id == id }
        case .limit(let place): place.map { _ = topic.timeLimits.remove(at: $0) }
        case .sum(let place): place.map { _ = topic.sums.remove(at: $0) }
        case .burden(let place): place.map { _ = topic.burdenOfProof.remove(at: $0) }
        case .heading, .letter, .evidence, .whom, .court: break
        }
    }
}
