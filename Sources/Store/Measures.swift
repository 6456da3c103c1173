package import Database
import Money
package import Panel

/// What outcomes are read by: measures, their code lists, and the scales of instruments.
package enum Measures {
    /// Every measure ever, the newest row last.
    package static let rows = Query.all(
        """
        SELECT code, kind, list, least, most, domains, reasons, whose, needs_note, better, valid_from
        FROM measures ORDER BY code, valid_from, event_number
        """
    ) { row in
        let (least, most): (Int?, Int?) = (try row["least"], try row["most"])
        return try Measure(
            code: row["code"],
            kind: row["kind"],
            list: row["list"],
            scale: least.flatMap { least in most.map { ScoreScale(least: least, most: $0) } },
            domains: row["domains"],
            reasons: row["reasons"],
            whose: row["whose"],
            needsNote: row["needs_note"],
            better: row["better"],
            from: row["valid_from"]
        )
    }

    /// The code lists that any measure ever read.
    static let lists: SQL = """
        SELECT list FROM measures WHERE list IS NOT NULL
        UNION SELECT domains FROM measures WHERE domains IS NOT NULL
        UNION SELECT reasons FROM measures WHERE reasons IS NOT NULL
        """

    /// Every row of those lists, and of what measures are called, activities count as and
    /// scores mean.
    package static let codes = Query.all(
        """
        SELECT list, code, label, family, valid_from, valid_to FROM codes
        WHERE list IN (\(MeasureBook.names), \(MeasureBook.groups), \(Anchor.list))
            OR list IN (\(lists))
        ORDER BY list, code, valid_from, event_number
        """
    ) { row in
        let code = try DatedCodes.Row(
            code: row["code"],
            family: row["family"],
            from: row["valid_from"],
            to: row["valid_to"],
            label: row["label"]
        )
        return (list: try row["list"] as String, code: code)
    }

    package static let instruments = Query.all(
        """
        SELECT code, edition, domain, label, least, most, better, valid_from, valid_to
        FROM instruments
        ORDER BY code, edition, domain, valid_from, event_number
        """
    ) { row in
        try instrument(row)
    }

    /// A row by which a measure is read from its first day on.
    package static func insert(_ measure: Measure, event: Int64) -> SQL {
        """
        INSERT INTO measures (code, kind, list, least, most, domains, reasons, whose,
            needs_note, better, valid_from, event_number)
        VALUES (\(measure.code), \(measure.kind), \(measure.list), \(measure.scale?.least),
            \(measure.scale?.most), \(measure.domains), \(measure.reasons), \(measure.whose),
            \(measure.needsNote), \(measure.better), \(measure.from), \(event))
        """
    }

    package static func insert(_ instrument: Instrument, event: Int64) -> SQL {
        """
        INSERT INTO instruments (code, edition, domain, label, least, most, better, valid_from,
            valid_to, event_number)
        VALUES (\(instrument.code), \(instrument.edition), \(instrument.domain),
            \(instrument.label), \(instrument.scale.least), \(instrument.scale.most),
            \(instrument.better), \(instrument.from), \(instrument.to), \(event))
        """
    }
}

extension Measures {
    package static let sorts: Sorts = [
        "instrument": "code", "edition": "edition", "domain": "domain", "label": "label",
        "least": "least", "most": "most", "better": "better", "from": "valid_from",
        "to": "valid_to",
    ]

    /// Every row, those that are to come among them, in order unless the page says otherwise; of
    /// one first day the newest only.
    package static func instruments(_ page: Page) -> Query<Listing<Instrument>> {
        .page(
            page,
            """
            SELECT row_number() OVER (ORDER BY code, edition, domain, valid_from) AS position,
                code, edition, domain, label, least, most, better, valid_from, valid_to
            FROM (
                SELECT code, edition, domain, label, least, most, better, valid_from,
                    valid_to,
                    row_number() OVER (PARTITION BY code, edition, domain, valid_from
                        ORDER BY event_number DESC) AS age
                FROM instruments
            ) AS kept
            WHERE age = 1
            """,
            isRising: true
        ) { row in
            try instrument(row)
        }
    }

    private static func instrument(_ row: Row) throws -> Instrument {
        try Instrument(
            code: row["code"],
            edition: row["edition"],
            domain: row["domain"],
            label: row["label"],
            scale: ScoreScale(least: row["least"], most: row["most"]),
            better: row["better"],
            from: row["valid_from"],
            to: row["valid_to"]
        )
    }
}
