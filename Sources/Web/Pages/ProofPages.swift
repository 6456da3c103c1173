import Casework
import Panel

/// What an auditor asks: who did what, and whether it all holds.
enum ProofPages {
    static let routes: [Route] = [
        .list("/proof", ListEvents.self, ListPage(title: "Events", empty: "Nothing was done yet.")),
        .record("/proof/doctor", Doctor.self, RecordPage(title: { _ in "Doctor" })),
        .record("/proof/chain", VerifyAudit.self, RecordPage(title: { _ in "Audit chain" })),
    ]
}
