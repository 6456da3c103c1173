import Database
package import Money
package import Panel

extension Movements {
    /// What a list of movements is narrowed to.
    package struct Filter: Sendable {
        package var fund: ID?
        package var head: String?
        package var stage: Stage?
        /// A stage of the funnel: what brought money to it or a later one, or took it back before.
        package var reached: Stage?
        package var provider: ID?
        package var child: ID?
        package var line: LineReference?
        /// An order's reference.
        package var order: String?
        package var decision: String?
        package var event: Int64?
        package var from: Day?
        package var to: Day?
        /// The last event that counts.
        package var upTo: Int64?

        package init() {}

        var conditions: [SQL] {
            var conditions: [SQL] = []
            if let fund { conditions.append("m.fund_id = \(fund)") }
            if reached != nil {
                // What goes on from one of these stages to another had reached it before.
                conditions.append("(\(side("from"))) <> (\(side("to")))")
            } else if head != nil || stage != nil {
                conditions.append("((\(side("from"))) OR (\(side("to"))))")
            }
            if let provider { conditions.append("l.provider_id = \(provider)") }
            if let child { conditions.append("l.child_id = \(child)") }
            if let line {
                conditions.append("p.ref = \(line.package) AND l.position = \(line.position)")
            }
            if let order {
                conditions.append(
                    """
                    EXISTS (SELECT 1 FROM orders w WHERE w.ref = \(order)
                        AND w.package_id = l.package_id AND w.provider_id = l.provider_id)
                    """
                )
            }
            if let decision { conditions.append("d.ref = \(decision)") }
            if let event { conditions.append("m.event_number = \(event)") }
            if let from { conditions.append("m.event_on >= \(from)") }
            if let to { conditions.append("m.event_on <= \(to)") }
            if let upTo { conditions.append("m.event_number <= \(upTo)") }
            return conditions
        }

        /// Whether this side of a movement is of the head and the stages, as far as they are said.
        func side(_ side: SQL) -> SQL {
            let head: SQL? = head.map { "m.\(side)_head = \($0)" }
            let stage: SQL? = stage.map { "m.\(side)_stage = \($0)" }
            let reached: SQL? = reached.map { reached in
                "m.\(side)_stage IN (\(list: Stage.funnel(from: reached)))"
            }
            return .all([head, stage, reached].compactMap(\.self))
        }
    }
}
