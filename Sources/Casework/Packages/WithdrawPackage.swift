package import Panel
import Store

/// Takes back a package that was proposed by mistake or is not wanted any more, before the panel
/// has funded, refused or ended it.
package struct WithdrawPackage: ActRequest {
    package static let act = Act.withdrawPackage

    package var package: String
    /// A code of the list `package-reason`.
    package var reason: String

    package init(package: String, reason: String) {
        self.package = package
        self.reason = reason
    }

    package struct Answer: Codable, Sendable {
        package let package: String
        package let child: String
        package let state: PackageState
        package let reason: String
    }

    package func perform(at desk: Desk) throws -> Answer {
        let (package, _) = try desk.package(package)
        let reason = try desk.code(reason, of: "package-reason").code
        try package.state.checkWithdrawal(heldIn: package.openSitting)
        desk.save(Packages.withdraw(package.id, reason: reason, event: desk.event))
        desk.record(package.reference, ["reason": reason])
        return Answer(
            package: package.reference,
            child: package.childReference,
            state: .withdrawn,
            reason: reason
        )
    }
}
