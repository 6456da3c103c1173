/// About a concern for a child.
///
/// No sentence here says anything about the child.
package enum ConcernRefusal: Refusing {
    case aboutOne
    case noOwner
    case ownConcern
    case alreadyAcknowledged
    case unacknowledged
    case closed

    package var code: String {
        switch self {
        case .aboutOne: "about-one"
        case .noOwner: "no-owner"
        case .ownConcern: "own-concern"
        case .alreadyAcknowledged: "already-acknowledged"
        case .unacknowledged: "not-acknowledged"
        case .closed: "concern-closed"
        }
    }

    package var sentence: String {
        switch self {
        case .aboutOne: "A concern is about one order or one child: name one of them."
        case .noOwner:
            "Nobody else is there to see to it, coordinator or chair: ring, and let an "
                + "administrator add one."
        case .ownConcern:
            "Whoever raised a concern does not acknowledge it: another coordinator or the chair "
                + "does."
        case .alreadyAcknowledged: "This concern is acknowledged already: see who has taken it on."
        case .unacknowledged: "Nobody has acknowledged this concern: do that first."
        case .closed: "This concern is closed already."
        }
    }
}
