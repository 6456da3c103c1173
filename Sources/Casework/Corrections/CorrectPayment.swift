import Money
package import Panel
import Store

/// Money that was paid comes back while its fund runs: its head may use it again.
package struct Refund: ActRequest {
    package typealias Answer = CorrectionMade

    package static let act = Act.refund

    package var payment: String
    package var correction: CorrectionText

    package init(payment: String, correction: CorrectionText) {
        self.payment = payment
        self.correction = correction
    }

    package func perform(at desk: Desk) throws -> CorrectionMade {
        try desk.correct(payment, .refund, correction).made
    }
}

/// Money that was paid comes back after its fund ended: it goes to the funder.
package struct ClawBack: ActRequest {
    package typealias Answer = CorrectionMade

    package static let act = Act.clawBack

    package var payment: String
    package var correction: CorrectionText

    package init(payment: String, correction: CorrectionText) {
        self.payment = payment
        self.correction = correction
    }

    package func perform(at desk: Desk) throws -> CorrectionMade {
        try desk.correct(payment, .clawback, correction).made
    }
}

/// Money that was paid did not arrive: it is owed again, and another run pays it.
///
/// All of the payment unless said.
package struct WriteBack: ActRequest {
    package typealias Answer = CorrectionMade

    package static let act = Act.writeBack

    package var payment: String
    package var correction: CorrectionText

    package init(payment: String, correction: CorrectionText) {
        self.payment = payment
        self.correction = correction
    }

    package func perform(at desk: Desk) throws -> CorrectionMade {
        let (payment, correcting, made) = try desk.correct(payment, .writeBack, correction)
        desk.reopen([(payment.id, correcting)])
        return made
    }
}

extension Desk {
    /// Corrects a payment and records it.
    fileprivate func correct(
        _ reference: String,
        _ kind: CorrectionKind,
        _ text: CorrectionText
    ) throws -> (Payments.Payment, Correcting, made: CorrectionMade) {
        let payment = try payment(reference)
        guard payment.state == .paid, let postedOn = payment.postedOn else {
            throw Refusal.correction(.notPaid(payment.state))
        }
        let (lines, vat) = try fetch(
            Correctables.lines(of: [payment.id]),
            Correctables.vat(of: [payment.id])
        )
        let correcting = try correcting(
            kind,
            text,
            lines,
            vatLeft: vat[payment.id] ?? [:],
            since: postedOn,
            mayBeWhole: kind == .writeBack
        )
        if kind == .writeBack,
            let run = try fetch(Correctables.waiting(correcting.invoices)).values.min()
        {
            throw Refusal.correction(.inRun(run))
        }
        let made = CorrectionMade(
            correcting,
            try correct([correcting])[0],
            provider: payment.provider.reference,
            payment: payment.reference
        )
        record(payment.reference, made.facts)
        return (payment, correcting, made)
    }

    /// What came back unpaid is owed again: its invoices stand matched, in no run.
    func reopen(_ back: [(payment: ID, correcting: Correcting)]) {
        save(
            Correctables.reopen(
                whole: back.filter(\.correcting.isWhole).map(\.payment),
                invoices: back.flatMap(\.correcting.invoices),
                event: event
            )
        )
    }
}
