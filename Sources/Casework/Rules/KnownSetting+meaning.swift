extension ChangeSetting {
    /// A setting as people choose it.
    package struct Known: Sendable {
        package let name: String
        /// What it does, in a sentence without its full stop.
        package let meaning: String
        /// Whether loosening it waits some days.
        package let isGuard: Bool
    }

    /// Every setting that there is, those that nobody has given a value yet among them.
    package static let known = KnownSetting.allCases.map {
        Known(name: $0.rawValue, meaning: $0.meaning, isGuard: $0.isGuard)
    }

    /// Nil where there is no such setting.
    package static func known(_ name: String) -> Known? { known.first { $0.name == name } }
}

extension KnownSetting {
    /// What it does, in a sentence without its full stop.
    var meaning: String {
        switch self {
        case .timeZone: "Where a day begins and ends"
        case .panel: "The panel’s short name, which its sittings’ references begin with"
        case .holdDays: "How many days money is held for a decision whose sitting is not closed"
        case .sessionMost: "The most units that one session may have, such as hours"
        case .keyDays: "How many days the answer to an act is kept, should it be sent again"
        case .tokenDays: "How many days a token lasts where nothing else is said"
        case .invitationDays: "How many days an invitation can be taken up"
        case .secondFactorRoles: "Roles that sign in with a code from their telephone as well"
        case .signInIdle: "After how many minutes of doing nothing somebody is signed out"
        case .signInHours: "After how many hours somebody is signed out in any case"
        case .largestAmount: "The largest amount that is believed: more is taken for a slip"
        case .bankCoolingDays: "How many days a new bank account waits before it is paid"
        case .samplePerMille: "How many of 1,000 payments somebody else looks at first"
        case .unusualPerMille:
            "What is unusual: an invoice above this many thousandths of the provider’s mean"
        case .exceptionDays: "How many days one person may do what two should, at the most"
        case .unearnedBy: "How what is not earned is told when a package ends early"
        case .unearnedNotice: "For how many days after an early end a provider is still paid"
        case .toleranceShare: "How much an invoice’s line may differ, in hundredths of a percent"
        case .toleranceMost: "How much an invoice’s line may differ, at the most"
        case .tolerancePays: "What is paid within tolerance: what was delivered, or what was asked"
        case .paymentDays: "Within how many days an invoice is paid"
        case .lateInterest: "Interest on late payment, in hundredths of a percent a year"
        case .lateCompensation:
            "What is owed for paying late: pence by pence of the invoice, such as 0:4000"
        case .concernHours: "Within how many hours a concern is acknowledged"
        case .concernNumber: "Whom to ring at the council about a child who may be in danger"
        case .endReportDays: "Within how many days of a package’s end its report is due"
        case .mostPlanned: "The most outcomes that are planned for a package"
        case .councilName: "The council’s name in what is published"
        case .councilIdentifier: "The council’s identifier in what is published, by org-id.guide"
        case .givingPrefix: "The prefix that 360Giving has given the council"
        case .publishedOver: "Payments above this are published"
        case .publishedDepartment: "The department named in what is published"
        case .publishedPurpose: "The purpose named in what is published"
        case .publishedCategory: "The category named in what is published"
        case .publishedRedacts: "Whose name is left out of what is published"
        case .publishedLeastChildren: "Fewer children than this are not told of in any report"
        case .followUpWeeks: "After how many weeks each it is asked whether a start has lasted"
        case .followUpDays: "Within how many days of that it is asked"
        case .followUpOverdueDays: "After how many days not asked it is overdue"
        case .outcomeDays: "How many days after a package an outcome may still be reported"
        case .persistentAbsence: "Persistent absence: this many of 1,000 sessions missed, or more"
        case .severeAbsence: "Severe absence: this many of 1,000 sessions missed, or more"
        case .returnYear: "From when quarters are counted: fund, or a month of the year"
        case .returnVariance: "A variance of this many thousandths or more needs a reason"
        case .engagedSessions: "How many sessions attended count as having engaged"
        case .ageBands: "The first age of each band but the lowest"
        case .baselineDays: "Days before and after support begins in which a baseline is read"
        case .exitDays: "Days before and after support ends in which it is read again"
        case .suspensionDays:
            "The most school days of one school year for which a child may be suspended"
        }
    }
}
