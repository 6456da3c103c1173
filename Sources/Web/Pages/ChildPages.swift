import Casework
import Foundation
import Panel

/// Children by reference.
///
/// Who one is comes in with a form and is read by a recorded act: it stands in no address, title or
/// log.
enum ChildPages {
    static let routes: [Route] =
        [
            .list(
                "/children",
                ListChildren.self,
                ListPage(
                    title: "Children",
                    intro:
                        "By reference only. Reading who a child is is recorded, with your reason.",
                    actions: [
                        ListPage.Offer(
                            text: "Enter a child",
                            href: "/children/new",
                            act: .addChild
                        ),
                        ListPage.Offer(
                            text: "Find a child by local id",
                            href: "/children/find",
                            act: .findChild
                        ),
                        ListPage.Offer(
                            text: "Erasures",
                            href: "/erasures",
                            act: .seeErasures
                        ),
                    ],
                    empty: "No child yet. Enter one to propose a package."
                )
            ),
            .record("/children/{child}", ShowChild.self, child),
        ] + adding + finding + identity

    private static let child = RecordPage<ShowChild.Answer>(
        title: { $0.child },
        caption: "Child",
        actions: [
            ListPage.Offer(
                text: "Propose a package",
                href: "/packages/new?child={child}",
                act: .proposePackage
            ),
            ListPage.Offer(
                text: "Read who this is",
                href: "/children/{child}/identity",
                act: .readIdentity
            ),
            ListPage.Offer(
                text: "Put right who this is",
                href: "/children/{child}/correct",
                act: .correctChild
            ),
        ] + FairSharePage.offers + RetentionPages.offers,
        isOffered: RetentionPages.isOffered,
        leavingOut: ["child"]
    )

    private static let adding = Route.form(
        "/children/new",
        AddChild.self,
        ActForm(
            "Enter a child",
            [
                FormField("name", .text, "Name", autocomplete: "off"),
                FormField("born", .day, "Day of birth"),
                FormField(
                    "local_id",
                    .text,
                    "Local id",
                    hint: "The council’s own number. It finds the child again.",
                    isOptional: true,
                    autocomplete: "off"
                ),
                FormField(
                    "contact",
                    .text,
                    "Contact",
                    hint: "How the family is reached.",
                    isOptional: true,
                    autocomplete: "off"
                ),
            ],
            button: "Enter the child",
            intro:
                "What you write here is sealed at once. Everywhere else the child has a reference."
        )
        .gathering { typed, _ in
            typed.gathered(["name", "born", "local-id", "contact"], into: "identity")
        }
        .blaming([
            "identity-name-missing": ActForm.Blame("name", "Enter the child’s name."),
            "identity-born-missing": ActForm.Blame("born", "Enter the day of birth."),
            "identity-born-implausible": ActForm.Blame("born"),
            "identity-unreadable": ActForm.Blame("name", "Write each of these on one line."),
            "child-exists": ActForm.Blame(
                "local_id",
                "A child with this local id is there already: find it by its local id."
            ),
        ])
    ) { .goTo("/children/\($0.child)") }

    private static let finding = Route.find(
        "/children/find",
        FindChild.self,
        ActForm(
            "Find a child by local id",
            [FormField("local_id", .text, "Local id", autocomplete: "off")],
            button: "Find",
            intro: "What you write is compared under a key and kept nowhere."
        )
        .gathering { typed, _ in typed.gathered(["local-id"], into: "identity") }
        .blaming([
            "not-found": ActForm.Blame("local_id", "No child has this local id."),
            "identity-unreadable": ActForm.Blame("local_id", "Enter the local id."),
        ])
    ) { "/children/\($0.child)" }

    private static let identity = Route.form(
        "/children/{child}/identity",
        ReadIdentity.self,
        ActForm(
            "Read who this child is",
            [
                FormField("reason", .radios, "Why you need to know").codes("identity-reason")
            ],
            button: "Record my reason and show me",
            warning: "Your name, your reason and the time are recorded before you see anything."
        )
        .blaming(["unknown-code": ActForm.Blame("reason")])
    ) { answer in
        var section = Section()
        section.inset =
            "It is recorded that you read this. It is shown once: leave the page when "
            + "you are done."
        section.summary = Record.facts(of: answer, leavingOut: ["child"])
        return .show(answer.child, [section])
    }
}
