import Casework
import Money

// Where a fund's money is going.
extension FundPage {
    static func forecast(_ forecast: ForecastOutturn.Answer, from: Day) -> Section {
        var section = Section("Forecast to \(Shown.day(forecast.to))")
        guard !forecast.byMonth.isEmpty, !forecast.heads.isEmpty else {
            section.empty = "No whole month of the fund has gone by, so there is no pace to go by."
            return section
        }
        guard forecast.byMonth.contains(where: { $0.deliveredPence != .zero }) else {
            let months = Words.count("\(forecast.byMonth.count)", "whole month")
            section.empty =
                "Nothing was delivered in the last \(months), so there is no pace to "
                + "go by."
            return section
        }
        section.svg = ForecastChart(forecast, from: from).svg
        section.svgText =
            "At the pace of the last \(forecast.byMonth.count) whole months "
            + "\(forecast.outturnPence) is delivered by the end; between \(forecast.lowPence) and "
            + "\(forecast.highPence) at the slowest and the fastest of them. "
            + "\(forecast.handbackPence) would go back to the funder."
        section.table = TableModel(
            "Forecast by head",
            ["Head", "Delivered", "Lowest", "Likely", "Highest"],
            forecast.heads.map { head in
                let movements = "/movements?fund=\(forecast.fund)&head=\(head.head)"
                return [
                    .heading(head.head.named("head"), movements), .amount(head.deliveredPence),
                    .amount(head.lowPence),
                    .amount(head.outturnPence), .amount(head.highPence),
                ]
            },
            foot: [
                [
                    .heading("All heads"), .amount(forecast.heads.map(\.deliveredPence).sum()),
                    .amount(forecast.lowPence), .amount(forecast.outturnPence),
                    .amount(forecast.highPence),
                ]
            ]
        )
        return section
    }
}

extension ForecastOutturn.Answer {
    /// The month in which a head runs out.
    func lasts(_ head: String) -> String {
        guard !byMonth.isEmpty else { return "No pace yet" }
        return Shown.runsOut(heads.first { $0.head == head }?.runsOut)
    }
}
