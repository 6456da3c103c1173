package import Database

/// What is wrong with a database, in words that say what to do.
extension Fault {
    package init(_ error: DatabaseError) {
        self.init(code: error.code, sentence: error.sentence, detail: error.detail)
    }
}

extension DatabaseError {
    fileprivate var code: String {
        switch self {
        case .constraint, .appendOnly, .unreadable, .other: "internal"
        case .closedPeriod: "period-closed"
        case .schema: "migrate-needed"
        case .busy: "database-busy"
        case .timeout: "database-slow"
        case .readOnly: "database-read-only"
        case .diskFull: "disk-full"
        case .diskFailed: "disk-failed"
        case .address: "database-address"
        case .corrupt: "database-corrupt"
        case .foreign: "database-of-another-program"
        case .notAFile: "database-no-file"
        case .noFolder: "database-no-folder"
        case .networkShare: "database-on-network-share"
        case .cannotOpen: "database-cannot-open"
        case .unreachable: "database-unreachable"
        case .turnedAway: "database-turned-away"
        case .pooled: "database-pooled"
        case .notPermitted: "database-not-permitted"
        case .connectionLost: "connection-lost"
        case .commitUnknown: "commit-unknown"
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .constraint: "The database refused this as inconsistent; nothing was changed."
        case .appendOnly, .unreadable, .other:
            "Something went wrong inside; nothing was changed."
        case .closedPeriod:
            "The books were closed meanwhile; nothing was changed. Try again with a later date."
        case .schema: "The database is not ready: run “diversion migrate”."
        case .busy:
            "Somebody else holds the database; nothing was changed. Try again in a moment."
        case .timeout: "The database took too long; nothing was changed. Try again."
        case .readOnly:
            "The database may not be written to: check who owns the file and its folder, or "
                + "whether the server is a standby."
        case .diskFull: "The disk is full; nothing was changed. Make room and try again."
        case .diskFailed:
            "The disk could not be read from or written to; nothing was changed. Check that it works "
                + "and has room."
        case .address: "This is no address of a database: write sqlite:PATH or postgres://…."
        case .corrupt:
            "This file is damaged or is no database: check DIVERSION_DATABASE, or restore a backup."
        case .foreign: "This file is another program's database: check DIVERSION_DATABASE."
        case .notAFile:
            "A folder or a device stands where the database should be: check DIVERSION_DATABASE."
        case .noFolder:
            "The folder that the database should be in is not there: make it, or check "
                + "DIVERSION_DATABASE."
        case .networkShare:
            "This file is on a network share, where it would be damaged: keep it on a disk of this "
                + "machine, or use PostgreSQL."
        case .cannotOpen:
            "The database cannot be opened: check that the file and its folder may be written to."
        case .unreachable:
            "No database answers; nothing was changed. Check that PostgreSQL runs and the address "
                + "in DIVERSION_DATABASE."
        case .turnedAway:
            "PostgreSQL answers and does not let this program in: check user, password and "
                + "database in DIVERSION_DATABASE, or try again in a moment."
        case .pooled:
            "A proxy that pools transactions stands in front of PostgreSQL: connect to the server "
                + "itself, or let the proxy pool sessions."
        case .notPermitted:
            "This user of the database may not do that: let the owner of its tables grant it, or "
                + "migrate as the owner."
        case .connectionLost:
            "The connection to the database broke; nothing was changed. Try again."
        case .commitUnknown:
            "The database broke off while this was made durable, so that it is not known whether "
                + "it was done: look before you try again. With the same key it is done once."
        }
    }

    /// For the log.
    fileprivate var detail: String {
        switch self {
        case .closedPeriod, .busy, .timeout, .diskFull, .pooled, .commitUnknown: ""
        case .constraint(let text), .appendOnly(let text), .schema(let text), .readOnly(let text),
            .address(let text), .corrupt(let text), .foreign(let text), .notAFile(let text),
            .noFolder(let text), .networkShare(let text), .cannotOpen(let text),
            .unreachable(let text), .turnedAway(let text), .diskFailed(let text),
            .notPermitted(let text),
            .connectionLost(let text), .unreadable(let text), .other(_, let text):
            text
        }
    }
}
