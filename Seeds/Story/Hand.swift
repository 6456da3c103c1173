import Panel

/// Who works for the council in the story, and as what; every name is invented.
enum Hand: String, CaseIterable {
    case administrator = "Ruth Adeyemi"
    case chair = "Helen Marchbank"
    case deputy = "Tom Gallimore"
    case coordinator = "Priya Nandra"
    case secondCoordinator = "Sam Whitlock"
    case finance = "Frances Oduya"
    case secondFinance = "Ian Marsden"
    case payer = "Lesley Tranter"
    case secondPayer = "Colm Ferris"
    case auditor = "Gwen Morrow"

    var name: String { rawValue }

    var role: Role {
        switch self {
        case .administrator: .administrator
        case .chair, .deputy: .chair
        case .coordinator, .secondCoordinator: .coordinator
        case .finance, .secondFinance: .finance
        case .payer, .secondPayer: .payer
        case .auditor: .auditor
        }
    }
}
