internal import AccessRules
package import Hummingbird
package import Kernel
package import Storage
package import Web

/// How programs work with the installation: keys that let them in, and webhooks that tell them what happened.
///
/// What this capability brings: ``migrations``, the pages of the system administrator, endpoints, the door for keys,
/// the job that publishes events and the handler that delivers them. Its rules are in `AccessRules`.
package struct Access: Sendable {
    package let tools: AccessTools

    package init(_ tools: AccessTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        KeyPages(tools: tools).add(to: router)
        WebhookPages(tools: tools).add(to: router)
        ShopWebhookPages(tools: tools).add(to: router)
    }

    package var endpoints: [Endpoint] { EventEndpoints(tools: tools).all + WebhookEndpoints(tools: tools).all }

    /// Delivers webhooks; in a worker of its own, so that a slow receiver holds nobody else up.
    package var handlers: [any EffectHandler] { [WebhookDelivering(tools: tools), ShopDelivering(tools: tools)] }

    /// Gives new events their sequence and writes their deliveries; for a job that comes round each second.
    package func publish(as holder: String) async throws -> Int {
        let shops = try await ShopPublishing(tools: tools).round()
        return shops + (try await EventPublishing(tools: tools, holder: holder).round())
    }

    /// The entries of the staff desk's rail.
    package static let rail = [
        RailEntry(KeyText.title, path: AccessAddress.keys, icon: .gear) {
            AccessPermission.allows(.see, $0.roles, .own)
        },
        RailEntry(WebhookText.title, path: AccessAddress.webhooks, icon: .next) {
            AccessPermission.allows(.see, $0.roles, .own)
        },
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "key-made": Text(zh: "发程序钥匙", en: "Key made"),
        "key-revoked": Text(zh: "收回程序钥匙", en: "Key revoked"),
        "webhook-made": Text(zh: "新建推送地址", en: "Webhook made"),
        "webhook-switched-on": Text(zh: "启用推送地址", en: "Webhook switched on"),
        "webhook-switched-off": Text(zh: "停用推送地址", en: "Webhook switched off"),
        "webhook-replayed": Text(zh: "重新推送", en: "Webhook replayed"),
        "shop-webhook-made": Text(zh: "商家新建推送地址", en: "Webhook of a trader made"),
        "shop-webhook-switched-on": Text(zh: "商家启用推送地址", en: "Webhook of a trader switched on"),
        "shop-webhook-switched-off": Text(zh: "停用商家推送地址", en: "Webhook of a trader switched off"),
        "shop-webhook-secret-changed": Text(zh: "商家换推送密钥", en: "Secret of a trader’s webhook changed"),
        "shop-webhook-replayed": Text(zh: "商家重新推送", en: "Webhook of a trader replayed"),
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "access-not-permitted": Text(
            zh: "密钥和推送由系统管理员来管。", en: "Keys and webhooks are looked after by the system administrator.")
    ]

    /// The statement that notes a step of a file for programs outside; nil for what stays inside.
    package static func noting(
        id: Int64, caseID: Int64, number: String, office: Int64, step: String, state: String, version: Int,
        at now: Instant
    ) -> SQL? {
        EventKind(history: step).map { kind in
            EventLog.noting(
                CaseEvent(
                    id: id, caseID: caseID, number: number, office: office, kind: kind, step: step, state: state,
                    version: version, at: now, sequence: nil))
        }
    }

    /// Deletes events and deliveries from before a moment; what is still on its way is kept.
    package static func forgetting(before: Instant) -> [SQL] {
        EventLog.forgetting(before: before) + ShopPublishing.forgetting(before: before)
    }
}
