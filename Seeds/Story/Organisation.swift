import Money

/// A voluntary organisation of the story, its rate card and its papers.
struct Organisation {
    let name: String
    /// Beyond what the register has given out, so that it is nobody's.
    var charity: String?
    var company: String?
    /// Who signs in for it.
    let officer: String
    /// The sitting before which it joins: 0 is the first.
    var joins = 0
    /// The day, counted from today, on which the yearly papers that it joined with lapse.
    let insured: Int
    let safeguarded: Int
    /// Sends new papers ten days before the old ones lapse.
    var renews = true
    /// The sitting after which finance suspends it, and why.
    var suspended: (after: Int, reason: String)?
    let offers: [Offer]
}

/// One service on a rate card.
struct Offer {
    let service: String
    let want: Want
    let unit: Unit
    let price: Pence
    /// A price agreed at the beginning for the last six months.
    let later: Pence?

    init(_ service: String, _ want: Want, _ unit: Unit, _ pence: Int64, later: Int64? = nil) {
        self.service = service
        self.want = want
        self.unit = unit
        price = Pence(pence)
        self.later = later.map(Pence.init)
    }
}
