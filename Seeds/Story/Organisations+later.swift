extension Organisation {
    /// The other six.
    static let later = [
        Organisation(
            name: "Radbrook Youth Theatre",
            charity: "9900677",
            officer: "Felix Amankwah",
            insured: -18,
            safeguarded: 220,
            renews: false,
            offers: [
                Offer("Drama session", .activity, .session, 2200),
                Offer("Holiday production", .holiday, .week, 13_500),
            ]
        ),
        Organisation(
            name: "Open Road Young People's Project",
            charity: "9900789",
            officer: "Siobhan Castell",
            insured: -130,
            safeguarded: -240,
            offers: [
                Offer("Mentoring on the way to work", .mentoring, .session, 4800),
                Offer("Monthly travel pass", .travel, .month, 5400),
            ]
        ),
        Organisation(
            name: "Snenby Bike Kitchen",
            charity: "9900891",
            officer: "Jools Pettifer",
            insured: -155,
            safeguarded: -60,
            offers: [
                Offer("Cycle mechanic award", .course, .course, 26_000),
                Offer("Refurbished bicycle, lock and helmet", .kit, .item, 12_000),
                Offer("Build your own bicycle", .holiday, .week, 9500),
            ]
        ),
        Organisation(
            name: "Meadow Cross Sports",
            charity: "9900903",
            officer: "Imran Dalby",
            insured: 41,
            safeguarded: -110,
            offers: [
                Offer("Football and fitness session", .activity, .session, 2000),
                Offer("Holiday sports week", .holiday, .week, 9500),
            ]
        ),
        Organisation(
            name: "Bright Corner Arts Therapy",
            charity: "9901015",
            officer: "Yolanda Keane",
            joins: 3,
            insured: 100,
            safeguarded: 100,
            offers: [
                Offer("Art therapy session", .therapy, .session, 5000),
                Offer("Family art therapy session", .family, .session, 6000),
            ]
        ),
        Organisation(
            name: "Wollby Fathers' Network",
            company: "99005678",
            officer: "Desmond Achterberg",
            joins: 2,
            insured: 60,
            safeguarded: 60,
            suspended: (after: 10, reason: "accounts-late"),
            offers: [
                Offer("Mentoring by experience", .mentoring, .session, 4000),
                Offer("Fathers' evening", .family, .session, 3500),
            ]
        ),
    ]
}
