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
        [5, 6], [3, 5], [2, 6, 7], [5, 6, 7], [3, 6], [4, 5], [7], [2, 5, 6], [], [5, 6, 7],
        [4, 6],
        [5, 6],
    ]

    /// Someone else comes for an agency now and then.
    static func person(of agency: Int, at sitting: Int) -> String {
        (agency + sitting) % 5 == 4 ? all[agency].standIn : all[agency].person
    }

    /// Who comes to a sitting, by agency.
    static func present(at sitting: Int) -> [(agency: String, person: String)] {
        all.indices.filter { !away[sitting].contains($0) }
            .map { (all[$0].code, person(of: $0, at: sitting)) }
    }
}
