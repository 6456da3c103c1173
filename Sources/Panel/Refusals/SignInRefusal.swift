/// About signing in on the web.
///
/// What is wrong with a name, a password or a code is never told apart.
package enum SignInRefusal: Refusing {
    case tooManyTries(seconds: Int)
    case wrongSignIn
    case wrongInvitation
    case wrongPassword
    case passwordTooShort(Int)
    case passwordTooLong(Int)
    case passwordTooPlain
    case wrongCode
    case nameTaken
    case alreadyEnded

    package var code: String {
        switch self {
        case .tooManyTries: "too-many-tries"
        case .wrongSignIn: "wrong-sign-in"
        case .wrongInvitation: "wrong-invitation"
        case .wrongPassword: "wrong-password"
        case .passwordTooShort: "password-too-short"
        case .passwordTooLong: "password-too-long"
        case .passwordTooPlain: "password-too-plain"
        case .wrongCode: "wrong-code"
        case .nameTaken: "sign-in-name-taken"
        case .alreadyEnded: "sign-in-ended"
        }
    }

    package var sentence: String {
        switch self {
        case .tooManyTries(let seconds):
            "There were too many tries: wait \(Self.wait(seconds)), then try again."
        case .wrongSignIn:
            "The name, the password or the code is wrong: check all three and try again."
        case .wrongInvitation:
            "This invitation is not known, was taken up or has expired: ask for a new one."
        case .wrongPassword:
            "That is not the password that you sign in with: type it again."
        case .passwordTooShort(let least):
            "Choose a longer password: at least \(least) characters, for instance three words."
        case .passwordTooLong(let most):
            "Choose a shorter password: at most \(most) characters."
        case .passwordTooPlain:
            "Choose a password that is harder to guess: three words that are not your name."
        case .wrongCode:
            "The six digits do not fit: wait for the next ones and check the telephone's clock."
        case .nameTaken: "Somebody else signs in with this name: choose another."
        case .alreadyEnded: "This sign-in has ended already."
        }
    }

    private static func wait(_ seconds: Int) -> String {
        seconds < 90 ? "\(seconds) seconds" : "\((seconds + 59) / 60) minutes"
    }
}
