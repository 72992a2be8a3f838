internal import CaseworkRules
package import Kernel

extension DocumentFact {
    /// Whether a letter may name it: minutes tell what the other side said and offered, and stay with the office.
    package var isForLetters: Bool { self != .sessionMinutes }

    /// The names of what is known of mediation.
    var mediationWord: LocalText {
        switch self {
        case .mediators: LocalText(zh: "调解人员", en: "Mediators")
        case .thirdParties: LocalText(zh: "第三方", en: "Third parties")
        case .sessionTime: LocalText(zh: "调解时间", en: "Time of the session")
        case .sessionPlace: LocalText(zh: "调解地点", en: "Place of the session")
        case .heldTime: LocalText(zh: "开会时间", en: "Session held at")
        case .heldPlace: LocalText(zh: "开会地点", en: "Session held in")
        case .attended: LocalText(zh: "到会情况", en: "Attendance")
        case .standsAgreed: LocalText(zh: "目前谈妥的", en: "What stands agreed")
        case .sessionMinutes: LocalText(zh: "会议笔录", en: "Minutes")
        default: LocalText(zh: "", en: "")
        }
    }
}

extension DocumentFacts {
    /// A session of mediation as documents tell it, everything in the words of documents.
    package struct Meeting: Sendable, Equatable {
        /// 2026年10月20日09时30分
        package let time: String
        package let place: String
        /// Who came and who did not, one a line.
        package let attended: String
        package let minutes: String
        package let agreed: String

        package init(time: String, place: String, attended: String = "", minutes: String = "", agreed: String = "") {
            self.time = time
            self.place = place
            self.attended = attended
            self.minutes = minutes
            self.agreed = agreed
        }
    }

    /// What a document says of mediation; without a session it falls back on the office and the officer.
    func mediation(_ fact: DocumentFact) -> String? {
        switch fact {
        case .mediators: mediators.isEmpty ? officer : mediators.joined(separator: "、")
        case .thirdParties: thirdParties.joined(separator: "、")
        case .sessionTime: nextMeeting?.time
        case .sessionPlace: nextMeeting?.place ?? officeAddress
        case .heldTime: lastMeeting?.time
        case .heldPlace: lastMeeting?.place
        case .attended: lastMeeting?.attended
        case .standsAgreed: agreement?.terms ?? lastMeeting?.agreed
        case .sessionMinutes: lastMeeting?.minutes
        default: nil
        }
    }
}
