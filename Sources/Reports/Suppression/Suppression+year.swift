extension Suppression {
    /// What is hidden of a year so far, which is told at each quarter's end again.
    ///
    /// What was hidden once stays hidden, and nothing that is hidden follows from its own table.
    /// Whatever is taken from an earlier table is then as open as what is hidden of this one: one
    /// count hidden here and another hidden there do not hide each other.
    package func hidden(
        in table: CountTable,
        since earlier: [Earlier]
    ) -> Set<CountTable.Place> {
        var secret = earlier.last?.hidden ?? []
        while true {
            let hidden = hidden(
                in: table,
                beside: earlier,
                elsewhere: Elsewhere(secret: secret)
            )
            if hidden == secret { return hidden }
            secret = hidden
        }
    }
}
