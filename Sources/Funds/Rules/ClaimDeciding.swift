package import Kernel

/// What a move makes of a claim: the claim after it, and what the books record.
package struct ClaimDecision: Equatable, Sendable {
    package let claim: FundClaim
    package let event: LedgerEvent?
    /// The bank's reference and day, where money moved.
    package var reference = ""
    package var valueOn: Day?
    /// The amount that the history tells, and the words that were given.
    package var amount: Money?
    package var text = ""
}

extension FundClaim {
    /// Why a move cannot be made as things stand, whatever is typed into its form; all reasons at once.
    package func reasonsAgainst(_ name: ClaimMove.Name, _ situation: ClaimSituation) -> [FundReason] {
        var reasons: [FundReason] = []
        if !FundPermission.allows(name.action, situation.who.roles, situation.relation) { reasons.append(.notAllowed) }
        guard name.from.contains(state) else { return reasons + [.notFrom(state)] }
        if involved(in: name).contains(situation.who.person ?? 0) { reasons.append(.samePerson) }
        switch name {
        case .check, .approve:
            if !situation.fundIsOpen { reasons.append(.fundClosed) }
            reasons += situation.bounds.reasonsAgainst(amount)
            let free = situation.books.balances.free
            if amount > free { reasons.append(.notEnough(max(.zero, free))) }
        case .takeBack:
            if recovered.fen > 0 || writtenOff.fen > 0 || proposal != nil { reasons.append(.recoveredAlready) }
        case .undoRecovery: if situation.recoveries.isEmpty { reasons.append(.nothingRecovered) }
        case .proposeWriteOff: if proposal != nil { reasons.append(.proposedAlready) }
        case .writeOff, .keepClaiming: if proposal == nil { reasons.append(.nothingProposed) }
        case .refuse, .withdraw, .pay, .demand, .recover: break
        }
        return reasons
    }

    /// Those who may not make a move because they had their hand in what it approves. A program acts for its person.
    private func involved(in name: ClaimMove.Name) -> [Int64] {
        switch name {
        case .check: [enteredBy]
        case .approve: [enteredBy, checkedBy].compactMap(\.self)
        case .writeOff: [proposal?.by].compactMap(\.self)
        default: []
        }
    }

    /// Decides a move, and does nothing else; throws every reason at once.
    package func deciding(_ move: ClaimMove, _ situation: ClaimSituation) throws(FundRefused) -> ClaimDecision {
        let reasons = reasonsAgainst(move.name, situation) + particular(move, situation)
        guard reasons.isEmpty else { throw FundRefused(reasons) }
        let decision = decided(move, situation)
        if let event = decision.event { _ = try situation.books.adding(event, on: situation.today) }
        return decision
    }

    /// What is wrong with what was typed.
    private func particular(_ move: ClaimMove, _ situation: ClaimSituation) -> [FundReason] {
        switch move {
        case .check, .approve, .writeOff: []
        case .refuse(let reason), .withdraw(let reason), .takeBack(let reason), .keepClaiming(let reason):
            reason.isEmpty ? [.reasonMissing] : []
        case .undoRecovery(let entry, let reason):
            (reason.isEmpty ? [.reasonMissing] : []) + (situation.recoveries[entry] == nil ? [.noSuchEntry] : [])
        case .demand(let day, _): Self.reasons(day, from: paidOn, situation.today)
        case .pay(let reference, let day):
            Self.reasons(day, from: enteredOn, situation.today) + (reference.isEmpty ? [.referenceMissing] : [])
        case .recover(let money, let reference, let day):
            Self.reasons(day, from: paidOn, situation.today) + (reference.isEmpty ? [.referenceMissing] : [])
                + beyondOutstanding(money, proposed: proposal?.amount ?? .zero)
        case .proposeWriteOff(let money, let reason):
            beyondOutstanding(money) + (reason.isEmpty ? [.reasonMissing] : [])
        }
    }

    private static func reasons(_ day: Day, from first: Day?, _ today: Day) -> [FundReason] {
        if day > today { return [.dayInFuture] }
        if let first, day < first { return [.beforeClaim(first)] }
        return []
    }

    private func beyondOutstanding(_ money: Money, proposed: Money = .zero) -> [FundReason] {
        if money.fen <= 0 { return [.amountNotPositive] }
        let left = outstanding - proposed
        return money > left ? [.beyondPaid(left)] : []
    }

    private func decided(_ move: ClaimMove, _ situation: ClaimSituation) -> ClaimDecision {
        var after = self
        after.version += 1
        let person = situation.who.person
        switch move {
        case .check:
            after.checkedBy = person
            after.state = .checked
            return ClaimDecision(claim: after, event: nil, amount: amount)
        case .approve:
            after.approvedBy = person
            after.state = .approved
            return ClaimDecision(claim: after, event: .promise(amount), amount: amount)
        case .refuse(let reason):
            after.state = .refused
            return ClaimDecision(claim: after, event: nil, text: reason)
        case .withdraw(let reason):
            after.state = .withdrawn
            let undone = situation.promise.map { LedgerEvent.reversal(of: $0, LedgerEvent.promise(amount).amounts) }
            return ClaimDecision(claim: after, event: state == .approved ? undone : nil, text: reason)
        case .pay(let reference, let day):
            after.state = .paid
            after.paidOn = day
            return ClaimDecision(
                claim: after, event: .payment(amount), reference: reference, valueOn: day, amount: amount)
        case .takeBack(let reason):
            after.state = .approved
            after.paidOn = nil
            after.demandedOn = nil
            let undone = situation.payment.map { LedgerEvent.reversal(of: $0, LedgerEvent.payment(amount).amounts) }
            return ClaimDecision(claim: after, event: undone, amount: amount, text: reason)
        case .undoRecovery(let entry, let reason):
            let money = situation.recoveries[entry] ?? .zero
            after.recovered = after.recovered - money
            after.state = .paid
            return ClaimDecision(
                claim: after, event: .reversal(of: entry, LedgerEvent.recovery(money).amounts), amount: money,
                text: reason)
        case .demand, .recover, .proposeWriteOff, .writeOff, .keepClaiming:
            return recovering(move, &after, person)
        }
    }

    private func recovering(_ move: ClaimMove, _ after: inout FundClaim, _ person: Int64?) -> ClaimDecision {
        switch move {
        case .demand(let day, let text):
            after.demandedOn = day
            return ClaimDecision(claim: after, event: nil, valueOn: day, amount: outstanding, text: text)
        case .recover(let money, let reference, let day):
            after.recovered += money
            after.settleIfDone()
            return ClaimDecision(
                claim: after, event: .recovery(money), reference: reference, valueOn: day, amount: money)
        case .proposeWriteOff(let money, let reason):
            after.proposal = Proposal(amount: money, by: person ?? 0, reason: reason)
            return ClaimDecision(claim: after, event: nil, amount: money, text: reason)
        case .writeOff:
            let money = proposal?.amount ?? .zero
            after.writtenOff += money
            after.proposal = nil
            after.settleIfDone()
            return ClaimDecision(
                claim: after, event: .writeOff(money), amount: money, text: proposal?.reason ?? "")
        case .keepClaiming(let reason):
            after.proposal = nil
            return ClaimDecision(claim: after, event: nil, amount: proposal?.amount, text: reason)
        default: return ClaimDecision(claim: after, event: nil)
        }
    }

    private mutating func settleIfDone() {
        if amount - recovered - writtenOff <= .zero { state = .settled }
    }
}
