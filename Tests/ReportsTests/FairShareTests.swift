import Money
import Panel
import Reports
import Testing

@Suite struct `Fair share` {
    private static let few = Suppression(threshold: 5)

    private func counts(_ value: String, _ counts: [Int], wait: Int? = nil) -> [ShareCount] {
        zip(ShareStanding.allCases, counts).map { standing, count in
            let day = Day(sinceEpoch: 20_000)
            let wait = wait.map { days in
                ShareCount.Wait(
                    referred: day,
                    decided: day.adding(days: 5),
                    first: day.adding(days: days)
                )
            }
            return ShareCount(
                value: value,
                standing: standing,
                wait: standing == .funded ? wait : nil,
                children: count
            )
        }
    }

    @Test
    func `says how many of each were funded, with a range, and how long half of them waited`() {
        let share = FairShare(
            by: .sex,
            values: ["female", "male"],
            [counts("female", [6, 7, 8, 20], wait: 30) + counts("male", [9, 9, 9, 40], wait: 41)],
            hiding: Self.few
        )
        let female = share.rows[0]
        #expect([female.undecided, female.deferred] == [6, 7])
        #expect([female.refused, female.funded] == [8, 20])
        #expect(female.proposed == 41)
        #expect(female.fundedPerMille == 488)
        #expect(female.lowPerMille == 343 && female.highPerMille == 635)
        #expect(female.medianDaysFromReferral == 30)
        #expect(female.medianDaysFromDecision == 25)
        #expect(share.all.proposed == 108 && share.all.medianDaysFromReferral == 41)
    }

    @Test
    func `hides the share and the wait with the count that they are of`() {
        let share = FairShare(
            by: .sex,
            values: ["female", "male"],
            [counts("female", [0, 0, 9, 3], wait: 30) + counts("male", [0, 0, 9, 20], wait: 41)],
            hiding: Self.few
        )
        #expect(share.rows.map(\.funded) == [nil, nil], "the other would tell it")
        #expect(share.rows.map(\.fundedPerMille) == [nil, nil])
        #expect(share.rows.map(\.medianDaysFromReferral) == [nil, nil])
        #expect(share.all.funded == 23, "every table about these children tells it")
        #expect(share.all.medianDaysFromReferral == 41)
    }

    @Test
    func `does not tell of a column of ones, whose total other tables tell`() {
        let values = ["a", "b", "c", "d", "e", "f"]
        let share = FairShare(
            by: .ethnicity,
            values: values,
            [values.flatMap { counts($0, [0, 0, $0 == "f" ? 0 : 1, 20]) }],
            hiding: Self.few
        )
        #expect(share.all.refused == 5)
        #expect(share.rows.map(\.refused) == Array(repeating: nil, count: 6), "nor the nought")
    }

    @Test
    func `does not tell what the few who were refused have in common`() {
        let share = FairShare(
            by: .sex,
            values: ["female", "male"],
            [counts("female", [9, 9, 3, 20]) + counts("male", [9, 9, 0, 40])],
            hiding: Suppression(threshold: 5, hidesNought: true)
        )
        #expect(share.rows.map(\.refused) == [nil, nil] && share.all.refused == nil)
        let male = share.rows[1]
        #expect([male.proposed, male.undecided, male.deferred, male.funded].contains(nil))
    }

    @Test
    func `does not tell of the few who came since the quarter before`() {
        func year(_ more: Int) -> [ShareCount] {
            counts("female", [10, 10, 10, 20 + more])
                + counts("male", [10, 10, 10, 20 + 10 * more])
        }
        let once = FairShare(by: .sex, values: ["female", "male"], [year(0)], hiding: Self.few)
        #expect(once.rows.map(\.funded) == [20, 20])
        let values = ["female", "male"]
        let now = FairShare(by: .sex, values: values, [year(0), year(2)], hiding: Self.few)
        #expect(now.rows[0].funded == nil)
    }
}
