import Casework
import Panel

/// What a chair may say of each line of a package that goes on: a new quantity, a later last day.
enum Variations {
    static func fields(_ asked: Asked) async throws -> [FormField] {
        let package = try await asked.look(ShowPackage(package: asked.parameter("package")))
        let today = try await asked.today()
        return package.lines.enumerated().flatMap { place, line in
            [quantity(place + 1, of: line)] + (line.to < today ? [] : [until(place + 1, of: line)])
        }
        .map { $0.grouped("What varies") }
    }

    private static func quantity(_ place: Int, of line: ShowPackage.ShownLine) -> FormField {
        FormField(
            "quantity_\(place)",
            .number,
            "\(line.name), \(line.providerName)",
            hint: "Agreed first: \(Words.count(line.quantity, line.unit)) at \(line.pricePence). "
                + "Leave empty to leave it as it is.",
            isOptional: true
        )
    }

    /// Of a line that is not over: what is stays over.
    private static func until(_ place: Int, of line: ShowPackage.ShownLine) -> FormField {
        FormField(
            "until_\(place)",
            .day,
            "\(line.name) goes on until",
            hint: "Now \(Shown.day(line.to)). Leave empty to leave it as it is.",
            isOptional: true
        )
    }

    /// The fields of each line as one line of the act.
    @Sendable
    static func gathered(_ typed: FormBody, _ asked: Asked) -> FormBody {
        var typed = typed
        let quantities = typed.numbered("quantity").filter { !$0.value.isEmpty }
        let days = typed.numbered("until").filter { !$0.value.isEmpty }
        for field in ["quantity", "until"] {
            for place in typed.numbered(field).keys { typed.remove("\(field)_\(place)") }
        }
        guard typed["kind"] == DecisionKind.vary.rawValue else { return typed }
        let package = asked.parameter("package")
        typed.set(
            "lines",
            all: Set(quantities.keys).union(days.keys).sorted().map { place in
                let quantity = quantities[place].map { " x \($0)" } ?? ""
                let day = days[place].map { " to \($0)" } ?? ""
                return "\(package)/\(place)\(quantity)\(day)"
            }
        )
        return typed
    }
}
