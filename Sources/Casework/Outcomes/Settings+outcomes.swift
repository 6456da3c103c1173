package import Money
package import Panel

extension Settings {
    /// When a start is followed up that was on this day.
    package func followUpRule(on day: Day) -> FollowUpRule? {
        let days = number("follow-up-days", on: day, unless: 28)
        return FollowUpRule(
            weeks: text("follow-up-weeks", on: day) ?? "4 13 26 52",
            days: days
        )
    }

    /// Days for which a follow-up may be due before it is overdue.
    package var followUpPatience: Int { number("follow-up-overdue-days", unless: 14) }

    /// Days after a package's last in which what came of it is counted to it.
    var outcomeDays: Int { number("outcome-days", unless: 392) }

    /// Which readings tell how far a child came, on a day.
    func distanceRule(on day: Day) -> DistanceRule {
        func window(_ setting: KnownSetting) -> DistanceRule.Window? {
            text(setting.rawValue, on: day).flatMap(DistanceRule.Window.init(reading:))
        }
        let usual = DistanceRule.usual
        return DistanceRule(
            baseline: window(.baselineDays) ?? usual.baseline,
            exit: window(.exitDays) ?? usual.exit
        )
    }

    /// School days for which a child may be suspended in the school year of a day.
    func suspensionDays(on day: Day) -> Int { number("suspension-days", on: day, unless: 45) }

    /// From which share on absence is persistent or severe.
    func absenceRule(on day: Day) -> AbsenceRule {
        AbsenceRule(
            persistent: number("persistent-absence-per-mille", on: day, unless: 100),
            severe: number("severe-absence-per-mille", on: day, unless: 500)
        )
    }
}
