extension Organisation {
    /// Twelve of them: three with papers that soon lapse, one with a lapsed policy, one suspended.
    static let all =
        [
            Organisation(
                name: "Hyson Vale Mentors",
                charity: "9900117",
                officer: "Pat Rowbotham",
                insured: -214,
                safeguarded: -120,
                offers: [
                    Offer("One-to-one mentoring", .mentoring, .session, 4500, later: 4700),
                    Offer("Group mentoring", .mentoring, .session, 2400),
                    Offer("Accompanied journey", .travel, .trip, 2200),
                ]
            ),
            Organisation(
                name: "Lenbrook Boxing Academy",
                charity: "9900229",
                officer: "Curtis Bellweather",
                insured: 9,
                safeguarded: -160,
                offers: [
                    Offer("Boxing session", .activity, .session, 2000),
                    Offer("Ringside mentoring", .mentoring, .session, 3800),
                ]
            ),
            Organisation(
                name: "Second Bell Learning",
                charity: "9900341",
                officer: "Anneke Frost",
                insured: -75,
                safeguarded: -260,
                offers: [
                    Offer("Tutoring, English and mathematics", .tutoring, .session, 3200),
                    Offer("Return-to-school plan", .course, .course, 24_000),
                ]
            ),
            Organisation(
                name: "Trentside Trades Workshop CIC",
                company: "99001234",
                officer: "Gary Stubbings",
                insured: -188,
                safeguarded: -95,
                offers: [
                    Offer("Construction site card course", .course, .course, 29_500, later: 31_000),
                    Offer("Bench joinery taster", .course, .course, 18_000),
                    Offer("Work boots and hand tools", .kit, .item, 8500),
                ]
            ),
            Organisation(
                name: "Carlby Family Link",
                charity: "9900453",
                officer: "Nadia Hussein",
                insured: -230,
                safeguarded: -140,
                offers: [
                    Offer("Support for parents and carers", .family, .session, 4200),
                    Offer("Safe at home course", .family, .course, 16_000),
                ]
            ),
            Organisation(
                name: "Saffron Lane Counselling",
                charity: "9900565",
                officer: "Morwenna Tait",
                insured: -205,
                safeguarded: 24,
                offers: [
                    Offer("Counselling session", .therapy, .session, 5500)
                ]
            ),
        ] + later
}
