import Database
import Money
import Panel
import Store

extension ReadingDesk {
    /// What is looked at before a child's record is held or erased.
    func retention(of child: ID) throws -> RetentionFacts {
        let (rules, life, classes, holds, open, underWay) = try fetch(
            RetentionRules.all(on: today),
            Retention.life(of: child),
            Retention.classes(of: [child]),
            Retention.holds(of: [child]),
            Erasures.open(of: [child]),
            Retention.underWay(for: child, on: today)
        )
        return RetentionFacts(
            kept: try life.map { try kept($0, as: classes[child] ?? [], by: rules) },
            proposal: open[child],
            holds: (holds[child] ?? []).sorted(),
            underWay: underWay
        )
    }

    /// Until when a record is kept by the longest of the rules that it is under.
    func kept(
        _ life: Retention.Life,
        as classes: Set<String>,
        by rules: [RetentionRule]
    ) throws -> Kept {
        let text = try opened(life.born, key: life.key, of: life.child)
        let days = life.days + life.instants.map { $0.day(in: settings.timeZone) }
        guard let born = Day(reading: text), let last = days.max(),
            let kept = rules.longest(
                of: classes,
                for: RecordedLife(born: born, lastContact: last)
            )
        else { throw DatabaseError.unreadable("how long a record is kept") }
        return kept
    }

    /// The proposal of this reference.
    func erasure(_ text: String) throws -> ErasureProposal {
        let reference = try Noun.erasure.read(text)
        return try found(fetch(Erasures.find(reference)), .erasure, reference)
    }
}
