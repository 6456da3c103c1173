import Casework
import Money

/// What was delivered month by month, and where that leads by the fund's last day: a line, and a
/// range that widens.
struct ForecastChart {
    private static let (left, right, top, bottom) = (64.0, 468.0, 12.0, 218.0)

    private let forecast: ForecastOutturn.Answer
    private let from: Day
    private let granted: Pence
    private let delivered: Pence

    init(_ forecast: ForecastOutturn.Answer, from: Day) {
        self.forecast = forecast
        self.from = from
        granted = forecast.awardPence + forecast.broughtPence
        delivered = forecast.heads.map(\.deliveredPence).sum()
    }

    var svg: String {
        let now = point(today, delivered)
        let end = x(forecast.to)
        let parts = [
            grid, months,
            "<path class=\"range\" d=\"M\(now)L\(end) \(y(forecast.highPence))"
                + "V\(y(forecast.lowPence))Z\"/>",
            "<path class=\"dashed\" d=\"M\(now)L\(point(forecast.to, forecast.outturnPence))\"/>",
            "<path class=\"stroke\" d=\"M\(history.joined(separator: "L"))\"/>",
        ]
        return "<svg viewBox=\"0 0 480 250\">\(parts.joined())</svg>"
    }

    private var today: Day { forecast.to.adding(days: -forecast.daysLeft) }

    /// From where the months begin to today: what a month delivered is there at its end.
    private var history: [String] {
        var sum = delivered - forecast.byMonth.map(\.deliveredPence).sum()
        // What came in the month under way is in no whole month.
        let first = forecast.byMonth.first?.month ?? from
        var points = [point(max(first, from), max(sum, .zero))]
        for month in forecast.byMonth {
            sum += month.deliveredPence
            let end = Month(of: month.month).next.first
            points.append(point(min(end, today), max(sum, .zero)))
        }
        return points + [point(today, delivered)]
    }

    private var grid: String {
        (0...most.count / step.count).map { place in
            let amount = Pence(step.count * place)
            let height = y(amount)
            return "<path class=\"rule\" d=\"M\(Self.left) \(height)H\(Self.right)\"/>"
                + "<text class=\"soft\" x=\"\(Self.left - 6)\" y=\"\(height + 5)\" "
                + "text-anchor=\"end\">\(Self.short(amount))</text>"
        }.joined()
    }

    /// A few months by their names, far enough apart to be read.
    private var months: String {
        var texts = ""
        var month = Month(of: from)
        let every = max(from.days(until: forecast.to) / 90, 1)
        var place = 0
        while month.first < forecast.to, place < 60 {
            if place.isMultiple(of: every) {
                texts +=
                    "<text class=\"soft\" x=\"\(x(max(month.first, from)))\" y=\"242\" "
                    + "text-anchor=\"\(place == 0 ? "start" : "middle")\">"
                    + "\(Shown.month(month.first).prefix(3)) \(month.first.year)</text>"
            }
            month = month.next
            place += 1
        }
        return texts
    }

    /// What the axis has to hold.
    private var needed: Int64 { max(granted, forecast.highPence, Pence(400)).count }

    /// From one rule to the next: 1, 2 or 5 pounds, or so many tens, hundreds and on, so that four
    /// hold all of it.
    private var step: Pence {
        var unit: Int64 = 100
        while true {
            for times: Int64 in [1, 2, 5] where unit * times * 4 >= needed {
                return Pence(unit * times)
            }
            unit *= 10
        }
    }

    /// The top of the axis.
    private var most: Pence {
        Pence((needed + step.count - 1) / step.count * step.count)
    }

    private func point(_ day: Day, _ amount: Pence) -> String { "\(x(day)) \(y(amount))" }

    private func x(_ day: Day) -> Double {
        let whole = Double(max(from.days(until: forecast.to), 1))
        let part = Double(from.days(until: day)) / whole
        return (Self.left + (Self.right - Self.left) * min(max(part, 0), 1)).tenths
    }

    private func y(_ amount: Pence) -> Double {
        let part = Double(max(amount.count, 0)) / Double(most.count)
        return (Self.bottom - (Self.bottom - Self.top) * part).tenths
    }

    /// `£80k`: an axis needs no pennies.
    private static func short(_ amount: Pence) -> String {
        let pounds = amount.count / 100
        return pounds < 10_000 ? "£\(pounds)" : "£\((pounds + 500) / 1000)k"
    }
}

extension Double {
    fileprivate var tenths: Double { (self * 10).rounded() / 10 }
}
