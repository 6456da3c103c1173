import ArgumentParser
import Casework

struct ContactCommand: NounCommand {
    static let configuration = CommandConfiguration(
        noun: "contact",
        "Numbers that providers are called back on, before bank details change.",
        example: "contact list PRV-3",
        [ContactAdd.self, ContactRead.self, ContactList.self]
    )
}

struct ContactAdd: ActErrand {
    static let configuration = CommandConfiguration(
        "add",
        "Keep a provider's telephone number, which comes in on standard input.",
        notes: "It counts for bank details that are proposed after it.",
        example: "contact add PRV-3 --phone - < number.txt"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @Option("Write -, and send the number in on standard input.", "-") var phone: String
    @OptionGroup var options: ActOptions

    func request() throws -> AddContact {
        AddContact(provider: provider, phone: try StandardInput.private(phone, "number"))
    }
}

struct ContactRead: ActErrand {
    static let configuration = CommandConfiguration(
        "read",
        "Read a number, to call it: recorded before it is shown.",
        example: "contact read CON-1"
    )

    @Argument("The number's reference.", "CONTACT") var contact: String
    @OptionGroup var options: ActOptions

    func request() -> ReadContact {
        ReadContact(contact: contact)
    }
}

struct ContactList: ListErrand {
    static let configuration = CommandConfiguration(
        "list",
        "List the numbers held of a provider, by their last digits.",
        example: "contact list PRV-3"
    )

    @Argument("The provider.", "PROVIDER") var provider: String
    @OptionGroup var list: ListOptions

    func request() -> ListContacts {
        ListContacts(provider: provider, paging: paging)
    }

    var unlessAny: String { "No number is held yet: add one with “diversion contact add”." }
}
