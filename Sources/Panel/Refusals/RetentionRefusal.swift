package import Money

/// About how long a child's record is kept, and erasing it.
package enum RetentionRefusal: Refusing {
    case alreadyHeld(String)
    case notHeld(String)
    case exists(String)
    case settled(ErasureState)
    case ownProposal
    case onHold(String)
    case underWay(String)
    case notDue(Day)

    package var code: String {
        switch self {
        case .alreadyHeld: "already-held"
        case .notHeld: "not-held"
        case .exists: "erasure-exists"
        case .settled: "erasure-settled"
        case .ownProposal: "own-erasure"
        case .onHold: "record-on-hold"
        case .underWay: "case-under-way"
        case .notDue: "not-due"
        }
    }

    package var sentence: String {
        switch self {
        case .alreadyHeld(let reason): "The record is held for “\(reason)” already."
        case .notHeld(let reason): "The record is not held for “\(reason)”: nothing to release."
        case .exists(let reference):
            "\(reference) proposes it already: another officer approves or refuses that."
        case .settled(.erased): "This was done already: what was erased is not there any more."
        case .settled: "This proposal was refused: propose it again."
        case .ownProposal:
            "You proposed to erase it, and it takes two: ask another officer to approve it."
        case .onHold(let reason):
            "The record is held for “\(reason)”: release it first with “diversion child release”."
        case .underWay(let reference): "\(reference) is not over: end or close it first."
        case .notDue(let day):
            "The record is kept until \(day): wait, or give a reason that holds before."
        }
    }
}
