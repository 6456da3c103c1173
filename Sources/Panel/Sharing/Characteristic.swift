/// What a council asks about a child to see that children are treated alike.
///
/// Its values are codes of the list of the same name, which a council edits.
package enum Characteristic: String, Choice {
    case sex
    case ethnicity
    /// Special educational needs and disabilities.
    case send
    /// What the council is to the child: whether it is looked after.
    case care

    /// A code of every list, and what a child counts as of whom nothing is recorded.
    package static let notAsked = "not-asked"
}

/// What fair share is told by.
package enum ShareKind: String, Choice {
    case sex
    case ethnicity
    case send
    case care
    case ageBand = "age-band"

    /// Nil where it is no special-category data: the age stands in the package.
    package var characteristic: Characteristic? { Characteristic(rawValue: rawValue) }
}
