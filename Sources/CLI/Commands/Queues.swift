import ArgumentParser
import Casework

struct QueuesCommand: LookErrand {
    static let configuration = CommandConfiguration(
        "queues",
        "What waits for you, by how many.",
        example: "queues"
    )

    @OptionGroup var common: CommonOptions

    func request() -> Queues {
        Queues()
    }

    func drawing(of answer: Queues.Answer) -> [any Drawn] {
        [
            Table(
                of: answer.queues,
                ("Waiting", { Cell("\($0.waiting)", isNumber: true) }),
                ("What", { Cell($0.queue.replacing("-", with: " ")) }),
                ("Which", { Cell($0.only ?? "") })
            )
        ]
    }
}
