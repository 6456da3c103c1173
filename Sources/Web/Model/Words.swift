/// How counted things read.
enum Words {
    /// `9 sessions`; of what is bought as a whole, only the number.
    static func count(_ number: String, _ unit: String) -> String {
        guard unit != "fixed" else { return number }
        return number == "1" ? "1 \(unit)" : "\(number) \(unit)s"
    }
}
