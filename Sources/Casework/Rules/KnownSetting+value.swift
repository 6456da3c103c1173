import Foundation
import Money
import Panel

extension KnownSetting {
    /// The value as it is kept.
    func value(reading text: String) throws(Refusal) -> String {
        let text = text.trimmingSpaces()
        switch self {
        case .timeZone:
            guard text.contains("/") || text == "UTC", TimeZone(identifier: text) != nil else {
                throw unreadable("a time zone such as Europe/London")
            }
            return text
        case .panel:
            let name = text.uppercased()
            guard (2...12).contains(name.count), name.allSatisfy(\.isPanelLetter) else {
                throw unreadable("the panel's short name, 2 to 12 letters, such as CCEP")
            }
            return name
        case .holdDays: return try number(text, in: 1...90)
        case .sessionMost: return try number(text, in: 1...10_000)
        case .keyDays: return try number(text, in: 1...365)
        case .tokenDays: return try number(text, in: 1...1825)
        case .invitationDays: return try number(text, in: 1...60)
        case .secondFactorRoles:
            let roles = text.lowercased().split(separator: " ").map { Role(rawValue: String($0)) }
            guard !roles.contains(nil), roles.contains(.administrator) else {
                throw unreadable("roles, administrator among them, with spaces between")
            }
            return Set(roles.compactMap(\.?.rawValue)).sorted().joined(separator: " ")
        case .signInIdle: return try number(text, in: 5...480)
        case .signInHours: return try number(text, in: 1...24)
        case .largestAmount: return try number(text, in: 1...10_000_000_000_000)
        case .bankCoolingDays: return try number(text, in: 0...90)
        case .samplePerMille: return try number(text, in: 0...1000)
        case .unusualPerMille: return try number(text, in: 1000...100_000)
        case .exceptionDays: return try number(text, in: 1...366)
        case .unearnedBy:
            guard let rule = UnearnedRule.By(rawValue: text.lowercased()) else {
                let choices = UnearnedRule.By.allCases.map(\.rawValue)
                throw unreadable("one of: \(choices.joined(separator: ", "))")
            }
            return rule.rawValue
        case .unearnedNotice: return try number(text, in: 0...366)
        case .toleranceShare: return try number(text, in: 0...2000)
        case .toleranceMost: return try number(text, in: 0...100_000)
        case .tolerancePays:
            guard let pays = Tolerance.Pays(rawValue: text.lowercased()) else {
                throw unreadable(Tolerance.Pays.allCases.map(\.rawValue).joined(separator: " or "))
            }
            return pays.rawValue
        case .paymentDays: return try number(text, in: 1...365)
        case .lateInterest: return try number(text, in: 0...10_000)
        case .lateCompensation:
            guard [LateCharge.Band](reading: text) != nil else {
                throw unreadable("pence:pence, by rising pence from 0, such as 0:4000 100000:7000")
            }
            return text.split(separator: " ").joined(separator: " ")
        case .concernHours: return try number(text, in: 1...720)
        case .endReportDays: return try number(text, in: 0...366)
        case .mostPlanned: return try number(text, in: 1...100)
        case .concernNumber:
            let digits = text.filter(\.isNumber).count
            guard (3...15).contains(digits), text.allSatisfy(\.isOfTelephone) else {
                throw unreadable("a telephone number, such as 0115 876 5500")
            }
            return text.split(separator: " ").joined(separator: " ")
        case .councilName, .publishedDepartment, .publishedPurpose, .publishedCategory:
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard (2...100).contains(words.count), words.allSatisfy(\.isPublishable) else {
                throw unreadable("2 to 100 letters, such as Children's services")
            }
            return words
        case .councilIdentifier: return try organisation(text)
        case .givingPrefix:
            guard (2...30).contains(text.count), text.allSatisfy(\.isOfIdentifier) else {
                throw unreadable("the prefix that 360Giving has given you, without 360G-")
            }
            return text.lowercased()
        case .publishedOver: return try number(text, in: 0...10_000_000)
        case .publishedRedacts:
            guard let rule = Redaction(rawValue: text.lowercased()) else {
                let choices = Redaction.allCases.map(\.rawValue)
                throw unreadable("one of: \(choices.joined(separator: ", "))")
            }
            return rule.rawValue
        case .publishedLeastChildren: return try number(text, in: 1...100)
        case .followUpWeeks:
            guard FollowUpRule(weeks: text, days: 0) != nil else {
                throw unreadable("weeks, each later than the last, such as 4 13 26 52")
            }
            return text.split(separator: " ").joined(separator: " ")
        case .followUpDays, .followUpOverdueDays: return try number(text, in: 0...182)
        case .outcomeDays: return try number(text, in: 0...3660)
        case .suspensionDays: return try number(text, in: 0...366)
        case .persistentAbsence, .severeAbsence: return try number(text, in: 1...1000)
        case .returnYear:
            guard let year = QuarterYear(reading: text.lowercased()) else {
                throw unreadable("fund, or the month that quarters are counted from, 1 to 12")
            }
            return year.text
        case .returnVariance: return try number(text, in: 1...1000)
        case .engagedSessions: return try number(text, in: 1...100)
        case .ageBands:
            guard let bands = AgeBands(reading: text) else {
                throw unreadable("the first age of each band but the lowest, such as 12 14 16 18")
            }
            return bands.text
        case .baselineDays, .exitDays:
            guard let window = DistanceRule.Window(reading: text) else {
                throw unreadable("days before and after, 0 to 366 each, such as 56 28")
            }
            return window.text
        }
    }

    /// By org-id.guide: the register, and the number in it.
    private func organisation(_ text: String) throws(Refusal) -> String {
        let parts = text.uppercased().split(separator: "-")
        guard parts.count >= 3, parts[0] == "GB", (2...4).contains(parts[1].count),
            text.allSatisfy({ $0.isOfIdentifier || $0 == "-" })
        else { throw unreadable("the council's identifier, such as GB-LAE-NGM") }
        return text.uppercased()
    }

    private func number(_ text: String, in bounds: ClosedRange<Int>) throws(Refusal) -> String {
        String(try Input.number(text, what: rawValue, in: bounds))
    }

    private func unreadable(_ how: String) -> Refusal {
        .rule(.valueUnreadable(setting: rawValue, how))
    }
}

extension Character {
    fileprivate var isOfTelephone: Bool {
        ("0"..."9").contains(self) || self == " " || self == "+"
    }

    fileprivate var isPublishable: Bool {
        isLetter || isNumber || " '’&,.()-/".contains(self)
    }

    fileprivate var isOfIdentifier: Bool {
        isASCII && (isLetter || isNumber)
    }

    fileprivate var isPanelLetter: Bool {
        ("A"..."Z").contains(self)
    }
}
