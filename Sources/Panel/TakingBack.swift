/// A sitting as whoever changes it must find it; refuses in the order of `SittingRefusal`.
package struct SittingFacts: Hashable, Sendable {
    package let reference: String
    package var isClosed: Bool
    package var isCancelled: Bool
    /// Those that it ever made, withdrawn ones too.
    package var decisions: Int

    package init(reference: String, isClosed: Bool, isCancelled: Bool, decisions: Int) {
        self.reference = reference
        self.isClosed = isClosed
        self.isCancelled = isCancelled
        self.decisions = decisions
    }

    package func checkOpen() throws(Refusal) {
        guard !isClosed else { throw .sitting(.closed(reference)) }
        guard !isCancelled else { throw .sitting(.cancelled(reference)) }
    }

    /// Closing cannot be undone: one that nobody came to and that never decided was opened by
    /// mistake.
    ///
    /// - Parameter present: how many are written down as there.
    package func checkClosing(present: Int) throws(Refusal) {
        try checkOpen()
        guard present > 0 || decisions > 0 else { throw .sitting(.empty(reference)) }
    }

    /// Only one that was opened by mistake: nothing was ever decided in it.
    package func checkCancelling() throws(Refusal) {
        try checkOpen()
        guard decisions == 0 else { throw .sitting(.hasDecided(reference)) }
    }
}

extension PackageState {
    /// Refuses taking a package back; in the order of `PackageRefusal`.
    ///
    /// - Parameter sitting: the open one that has decided on it.
    package func checkWithdrawal(heldIn sitting: String?) throws(Refusal) {
        if self == .withdrawn { throw .package(.withdrawn) }
        if let sitting { throw .package(.held(sitting)) }
        switch self {
        case .proposed, .deferred: break
        case .funded, .refused, .ended, .withdrawn: throw .package(.decided)
        }
    }
}

extension Officer {
    /// Refuses other roles; in the order of `OfficerRefusal`.
    ///
    /// - Parameters:
    ///   - roles: all that the officer is to have.
    ///   - administrators: how many there are now.
    package func checkRoles(_ roles: Set<Role>, administrators: Int) throws(Refusal) {
        guard provider == nil, !roles.contains(.provider) else {
            throw .officer(.providerAlone)
        }
        guard roles != self.roles else { throw .officer(.sameRoles) }
        let leavesNone = administrators == 1 && self.roles.contains(.administrator)
        guard !leavesNone || roles.contains(.administrator) else {
            throw .officer(.lastAdministrator)
        }
    }
}
