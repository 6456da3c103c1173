import Database

extension SQL {
    /// How many days after 1 January 1970 a written day is, in whole numbers that both engines
    /// reckon alike (by way of the Julian day number).
    ///
    /// - Parameter day: a column that holds a day.
    static func sinceEpoch(_ day: SQL) -> SQL {
        let (year, month): (SQL, SQL) = (part(of: day, 1, 4), part(of: day, 6, 2))
        let isEarly: SQL = "((14 - \(month)) / 12)"
        let years: SQL = "(\(year) + 4800 - \(isEarly))"
        return """
            (\(part(of: day, 9, 2)) + (153 * (\(month) + 12 * \(isEarly) - 3) + 2) / 5
                + 365 * \(years) + \(years) / 4 - \(years) / 100 + \(years) / 400
                - 32045 - 2440588)
            """
    }

    /// What days of the same quarter have in common, from April on as from every third month.
    ///
    /// - Parameter day: a column that holds a day.
    static func quarter(of day: SQL) -> SQL {
        "\(part(of: day, 1, 4)), (\(part(of: day, 6, 2)) - 1) / 3"
    }

    private static func part(of day: SQL, _ first: Int, _ length: Int) -> SQL {
        "CAST(substr(\(day), \(SQL(stringLiteral: "\(first), \(length)"))) AS bigint)"
    }
}
