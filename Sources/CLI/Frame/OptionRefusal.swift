import Money
import Panel
import Sheets

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
        guard named.count == 1, let (option, typed) = named.first else { return nil }
        code = reason.code
        sentence = "\(option): \(Self.hint(typed) ?? reason.sentence)"
    }

    /// A day that is written as people here write it.
    private static func hint(_ typed: String) -> String? {
        let day = CellText.day(typed)
        return Day(reading: typed) == nil && day != typed ? "write \(day)." : nil
    }
}
