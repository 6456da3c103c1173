/// Who comes to the sittings: agency, the person, and who stands in.
struct Agency {
    let code: String
    let person: String
    let standIn: String

    static let all = [
        Agency(code: "children-services", person: "Mo Khalid", standIn: "Bev Ashdown"),
        Agency(code: "police", person: "Lee Warburton", standIn: "Keira Stone"),
        Agency(code: "education", person: "Jo Pricket", standIn: "Alun Meredith"),
        Agency(code: "health", person: "Ravi Nambiar", standIn: "Colette Dunne"),
        Agency(code: "youth-justice", person: "Tanya Obi", standIn: "Neil Cropwell"),
        Agency(code: "camhs", person: "Ines Falk", standIn: "Ines Falk"),
        Agency(code: "community-protection", person: "Wes Lambley", standIn: "Wes Lambley"),
        Agency(code: "voluntary-sector", person: "Kit Arkwright", standIn: "Una Sissons"),
    ]

    /// The agencies away from each sitting, by their place above.
    ///
    /// The first two never are, nor the next two together.
    static let away = [
        [5, 6], [3, 5], [2, 6, 7], [5, 6, 7], [3, 6], [4, 5], [7], [2, 5, 6], [], [3, 6, 7],
        [4, 6],
        [5, 6],
    ]

    /// Someone else comes for an agency now and then.
    static func person(of agency: Int, at sitting: Int) -> String {
        (agency + sitting) % 5 == 4 ? all[agency].standIn : all[agency].person
    }
}

/// An interest that somebody at a sitting declares in a provider.
struct Declaration {
    let sitting: Int
    let person: String
    let provider: Int
    let nature: String

    /// None by children's services, the police or health, so that every decision stays quorate.
    ///
    /// The chair is a trustee of a provider on the agenda of the seventh: her deputy decides there.
    static let all = [
        Declaration(sitting: 0, person: "Kit Arkwright", provider: 0, nature: "employee"),
        Declaration(sitting: 3, person: "Tanya Obi", provider: 9, nature: "volunteer"),
        Declaration(sitting: 6, person: Hand.chair.name, provider: 4, nature: "trustee"),
        Declaration(sitting: 6, person: "Jo Pricket", provider: 2, nature: "trustee"),
        Declaration(sitting: 7, person: "Una Sissons", provider: 7, nature: "relative"),
        Declaration(sitting: 8, person: "Kit Arkwright", provider: 0, nature: "employee"),
    ]
}

extension Hand {
    /// Who decides and closes: an interest of hers keeps the chair from it, and a deputy sits in her
    /// place.
    static func chair(of sitting: Int) -> Hand {
        let isInterested = Declaration.all.contains {
            $0.sitting == sitting && $0.person == Hand.chair.name
        }
        return isInterested ? .deputy : .chair
    }
}
