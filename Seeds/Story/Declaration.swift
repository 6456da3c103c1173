/// An interest in a provider, which whoever has it declares at every sitting they come to.
struct Declaration {
    let person: String
    let provider: Int
    let nature: String
    /// While they have it.
    let sittings: ClosedRange<Int>

    /// None by children's services, the police or health, so that every decision stays quorate.
    ///
    /// A relative of the chair's is for a month with a provider that is on the agenda: her deputy
    /// decides then.
    private static let all = [
        Declaration(person: "Kit Arkwright", provider: 0, nature: "employee", sittings: 0...11),
        Declaration(person: "Tanya Obi", provider: 9, nature: "volunteer", sittings: 3...11),
        Declaration(person: Hand.chair.name, provider: 4, nature: "relative", sittings: 6...6),
        Declaration(person: "Jo Pricket", provider: 2, nature: "trustee", sittings: 6...11),
        Declaration(person: "Una Sissons", provider: 7, nature: "financial", sittings: 0...11),
    ]

    static func made(at sitting: Int) -> [Declaration] {
        let people = [Hand.chair.name] + Agency.present(at: sitting).map(\.person)
        return all.filter { $0.sittings.contains(sitting) && people.contains($0.person) }
    }
}

extension Hand {
    /// Who decides and closes: an interest of hers keeps the chair from it, and a deputy sits in her
    /// place.
    static func chair(of sitting: Int) -> Hand {
        let declared = Declaration.made(at: sitting).map(\.person)
        return declared.contains(Hand.chair.name) ? .deputy : .chair
    }
}
