package import Kernel

/// A file that a superior office has placed under supervision (督办): its questions, the day by which they are answered,
/// and the answer, once there is one.
package struct Supervision: Equatable, Sendable {
    package let id: Int64
    /// The office that supervises.
    package let office: Int64
    package let questions: String
    package let due: Day
    package let askedOn: Day
    package var answer: String?

    package init(id: Int64, office: Int64, questions: String, due: Day, askedOn: Day, answer: String? = nil) {
        self.id = id
        self.office = office
        self.questions = questions
        self.due = due
        self.askedOn = askedOn
        self.answer = answer
    }

    package var isAnswered: Bool { answer != nil }
}

/// How a round of questions and answers ended.
package enum SupervisionEnd: String, CaseIterable, Sendable {
    /// The superior accepted the answer.
    case accepted
    /// The superior asked again.
    case again
    /// The file ended before there was an answer: the consumer withdrew it.
    case lapsed
}
