/// One line of the table.
struct Row: Codable, Sendable {
    let name: String
    let unit: String
    let ours: Double
    let raw: Double
    let ratio: Double
    let p50: Double
    let p99: Double
    let p999: Double
    let rawP99: Double
    /// What the issue asks of the ratio, if anything.
    let goal: String

    enum CodingKeys: String, CodingKey {
        case name
        case unit
        case ours
        case raw
        case ratio
        case p50 = "p50_ms"
        case p99 = "p99_ms"
        case p999 = "p999_ms"
        case rawP99 = "raw_p99_ms"
        case goal
    }
}
