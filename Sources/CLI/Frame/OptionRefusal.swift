import Panel

/// What was refused about one option, beginning with that option's name.
///
/// Casework knows no options: which one it was is told by what stands behind it.
struct OptionRefusal: Refusing {
    let code: String
    let sentence: String

    /// Nil where no option, or more than one, holds what it is about.
    init?(_ reason: any Refusing, in arguments: [String]) {
        let named = zip(arguments, arguments.dropFirst()).filter { option, typed in
            option.hasPrefix("--") && reason.isAbout(typed)
        }
        guard named.count == 1, let (option, _) = named.first else { return nil }
        code = reason.code
        sentence = "\(option): \(reason.sentence)"
    }
}
