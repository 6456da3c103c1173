import ArgumentParser

/// Every word of the command line, in the order help shows them.
enum Nouns {
    static let money: [any ParsableCommand.Type] = [
        PositionCommand.self, FunnelCommand.self, MonthsCommand.self, OutturnCommand.self,
        AccrualsCommand.self, CommitmentsCommand.self, LineCommand.self, FunderCommand.self,
        FundCommand.self, MovementCommand.self,
        ReceiptCommand.self, PeriodCommand.self, ReturnCommand.self, ReportCommand.self,
        ExportCommand.self,
    ]
    static let delivery: [any ParsableCommand.Type] = [
        ProviderCommand.self, ServiceCommand.self, OrderCommand.self, SessionCommand.self,
        InvoiceCommand.self, RunCommand.self, PaymentCommand.self, CorrectionCommand.self,
        ContactCommand.self, BankCommand.self,
    ]
    static let children: [any ParsableCommand.Type] = [
        ChildCommand.self, PackageCommand.self, OutcomeCommand.self, FollowUpCommand.self,
        RemindCommand.self, ConcernCommand.self, ErasureCommand.self,
    ]
    static let panel: [any ParsableCommand.Type] = [
        SittingCommand.self, DecideCommand.self, DecisionCommand.self, HoldCommand.self,
    ]
    static let proof: [any ParsableCommand.Type] = [
        TraceCommand.self, EvidenceCommand.self, DoctorCommand.self, AuditCommand.self,
        EventCommand.self,
    ]
    static let people: [any ParsableCommand.Type] = [
        WhoAmICommand.self, QueuesCommand.self, OfficerCommand.self, TokenCommand.self,
        AccountCommand.self,
        SignInCommand.self,
        CodeCommand.self, MeasureCommand.self, InstrumentCommand.self, SettingCommand.self,
        LimitCommand.self, ChargeCommand.self, RetentionCommand.self, ExceptionCommand.self,
    ]
    static let settingUp: [any ParsableCommand.Type] = [
        MigrateCommand.self, KeyCommand.self, LoginCommand.self, LogoutCommand.self,
        ServeCommand.self, DemoCommand.self,
    ]
}
