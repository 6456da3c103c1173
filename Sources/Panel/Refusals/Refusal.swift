/// An expected no: nothing was changed, and the sentence says what to do.
///
/// The codes are stable: programs may rely on them.
package enum Refusal: Error, Hashable, Sendable {
    case access(AccessRefusal)
    case input(InputRefusal)
    case officer(OfficerRefusal)
    case signIn(SignInRefusal)
    case rule(RuleRefusal)
    case fund(FundRefusal)
    case provider(ProviderRefusal)
    case child(ChildRefusal)
    case retention(RetentionRefusal)
    case package(PackageRefusal)
    case sitting(SittingRefusal)
    case decision(DecisionRefusal)
    case order(OrderRefusal)
    case outcome(OutcomeRefusal)
    case followUp(FollowUpRefusal)
    case concern(ConcernRefusal)
    case period(PeriodRefusal)
    case session(SessionRefusal)
    case invoice(InvoiceRefusal)
    case bank(BankRefusal)
    case run(RunRefusal)
    case correction(CorrectionRefusal)
    case exception(ExceptionRefusal)
    case sheet(SheetRefusal)
    case publication(PublicationRefusal)
    case fundReturn(ReturnRefusal)

    package var code: String { reason.code }
    package var sentence: String { reason.sentence }

    /// Every noun's refusals end alike; a new noun must say so here.
    package var reason: any Refusing {
        switch self {
        case .access(let reason): reason
        case .input(let reason): reason
        case .officer(let reason): reason
        case .signIn(let reason): reason
        case .rule(let reason): reason
        case .fund(let reason): reason
        case .provider(let reason): reason
        case .child(let reason): reason
        case .retention(let reason): reason
        case .package(let reason): reason
        case .sitting(let reason): reason
        case .decision(let reason): reason
        case .order(let reason): reason
        case .outcome(let reason): reason
        case .followUp(let reason): reason
        case .concern(let reason): reason
        case .period(let reason): reason
        case .session(let reason): reason
        case .invoice(let reason): reason
        case .bank(let reason): reason
        case .run(let reason): reason
        case .correction(let reason): reason
        case .exception(let reason): reason
        case .sheet(let reason): reason
        case .publication(let reason): reason
        case .fundReturn(let reason): reason
        }
    }
}

/// One noun's refusals: cases stand in the order they are checked.
package protocol Refusing: Hashable, Sendable {
    /// Lower case with dashes, never changed once published.
    var code: String { get }
    /// One plain sentence that says what to do, without a child's data.
    var sentence: String { get }
    /// The same one by one, for programs, where it is about several things.
    var parts: [RefusedPart] { get }
    /// Where it is about a file that came in: each cell that is wrong.
    var faults: [CellFault] { get }
    /// Whether it is this, as it was typed, that cannot be used: tells which option it was.
    func isAbout(_ typed: String) -> Bool
}

extension Refusing {
    package var parts: [RefusedPart] { [] }
    package var faults: [CellFault] { [] }
    package func isAbout(_ typed: String) -> Bool { false }
}

/// One of several things that a refusal is about, and who must act on it next.
package struct RefusedPart: Hashable, Sendable {
    /// Its reference.
    package let of: String
    package let code: String
    package let sentence: String
    /// A role.
    package let next: String

    package init(of: String, code: String, sentence: String, next: String) {
        self.of = of
        self.code = code
        self.sentence = sentence
        self.next = next
    }
}
