import Casework

extension FormModel {
    /// A new second factor, in the three ways in which it gets into an authenticator: as a square,
    /// as a key to be typed, and as an address that a telephone opens by itself.
    mutating func show(secret: String, _ intro: String) {
        self.intro = intro
        guard let address = SecondFactor.address(secret) else { return }
        inset = SecondFactor.spaced(secret)
        picture = QRCode.svg(of: address).map {
            Picture(svg: $0, label: "The key above, for an authenticator’s camera")
        }
        links = [Link("This telephone has the authenticator: open it", address)]
    }
}
