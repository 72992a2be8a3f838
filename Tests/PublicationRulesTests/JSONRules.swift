import Foundation
import PublicationRules

/// Rule sets as they come in files.
enum JSONRules {
    static func set(k: Int, from: String) throws -> PublicationRuleSet {
        let text = """
            {"id": "sample-\(k)", "from": "\(from)", "name": {"zh": "样例", "en": "Sample"},
             "source": {"zh": "样例", "en": "Sample"}, "status": "unconfirmed", "months": 12, "objectionDays": 15,
             "k": \(k), "outcomes": ["performed", "agreed", "settled", "notAgreed"], "leftOutAges": ["under18"],
             "grounds": [{"key": "secret", "name": {"zh": "商业秘密", "en": "Trade secret"}}],
             "licence": {"zh": "署名", "en": "CC BY 4.0"}, "licenceAddress": "https://creativecommons.org/licenses/by/4.0/"}
            """
        return try JSONDecoder().decode(PublicationRuleSet.self, from: Data(text.utf8))
    }
}
