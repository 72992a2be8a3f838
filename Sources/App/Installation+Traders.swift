internal import Accounts
internal import Casework
internal import CaseworkRules
internal import Foundation
internal import Kernel
internal import LawRules
internal import Performance
internal import Settlement
internal import SettlementRules
internal import Storage
internal import Traders
internal import TradersRules
internal import Web

/// What the register of traders and the trader desk need from the other capabilities.
extension Installation {
    /// The folder of licences below that of evidence.
    static let licences = "licences"
    /// A photo of a telephone, or a scan of some pages.
    static let licenceLimit = FormLimit.files(1, fileBytes: 10_000_000)

    func traders(_ web: WebSettings) -> Traders {
        let (tools, directory, rooms) = (tools, directory, rooms)
        let (passwords, known) = (PasswordHash(), KnownParties(tools))
        var traders = TraderTools(
            database: database, time: time, random: random, zone: law.now.zone, directory: { directory.now },
            home: DivisionCode(rawValue: Home.division), nextKey: { tools.keys.next() }, web: web,
            audit: Self.noting,
            passwords: ShopPasswords(
                stored: { try await passwords.stored($0, salt: $1) },
                matches: { try await passwords.matches($0, stored: $1) }),
            second: Self.shopSecond(SecondFactorParts(secret: secret, of: "shop ", random: random)),
            licences: Self.licenceFiles(tools.evidence.below(Self.licences)), rooms: ShopRooms(rooms),
            filed: { typed in
                try await known.traders(like: typed).map {
                    FiledTrader(name: $0.party.name, code: $0.party.creditCode, files: $0.files, isMore: $0.isMore)
                }
            })
        let promises = promises.tools
        traders.record = { try await RecordLink.address(of: $0, in: promises) }
        return Traders(traders)
    }

    /// Second factors of a trader's people, made of the same parts as those of staff.
    static func shopSecond(_ parts: SecondFactorParts) -> ShopSecondFactor {
        ShopSecondFactor(
            sealed: { try parts.sealed($0, of: $1, isPending: $2) },
            opened: { parts.opened($0, of: $1, isPending: $2) },
            step: { parts.step(of: $0, secret: $1, at: $2, used: $3) }, codes: { parts.recoveryCodes() },
            hash: { parts.hash(ofRecovery: $0, of: $1) }, picture: { parts.picture(of: $0, named: $1, $2) })
    }

    /// Photos and PDFs of licences.
    static func licenceFiles(_ evidence: EvidenceFiles) -> HandedFiles {
        handed(evidence, limit: licenceLimit, types: [.jpeg, .png, .webp, .heic, .pdf])
    }

    /// What rooms are told of traders that have joined: who asks, and where an account is written to.
    static func roomTraders(_ database: any Database, door: ShopDoor? = nil) -> RoomTraders {
        var traders = RoomTraders()
        traders.contact = { code in
            try await AccountStore.contact(of: code, on: database).map {
                RoomTraders.Contact(phone: $0.phone, email: $0.email)
            }
        }
        guard let door else { return traders }
        let (keys, words) = (ShopKeys(door.people.tools), ShopWords(door.people.tools))
        traders.program = { key in
            try await keys.holder(key).map {
                RoomTraders.Program(code: $0.code, scopes: Set($0.scopes.map(\.rawValue)))
            }
        }
        traders.visitor = { request in
            guard let visit = try await door.visit(request), visit.mayAnswer else { return nil }
            return RoomTraders.Visitor(code: visit.account.code, frame: visit.frame) {
                try await words.templates(of: visit.account.id).map {
                    RoomTraders.Template(id: $0.id, title: $0.title, text: $0.text)
                }
            }
        }
        return traders
    }
}

extension ShopRooms {
    /// As settlement keeps them.
    init(_ rooms: RoomStore) {
        self.init(
            page: { code, ended, after in
                let page = try await rooms.rooms(of: code, ended: ended, after: after)
                return ShopRoomPage(
                    rooms: page.rooms.map {
                        ShopRoom(
                            number: $0.number, title: $0.title, state: $0.state, invitedOn: $0.invitedOn, due: $0.due,
                            toAnswer: $0.toAnswer)
                    }, next: page.next)
            },
            tally: { ShopTally(states: try await rooms.tally(of: $0), most: RoomStore.counted) })
    }
}
