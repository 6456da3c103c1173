import Mustache

// What stands around every page says its own parts: to look for them by reflection takes as long as
// the rest of a page.
extension Page: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "product": product
        case "isSignedIn": isSignedIn
        case "officer": officer
        case "roles": roles
        case "csrf": csrf
        case "nav": nav
        case "crumbs": crumbs
        case "done": done
        case "note": note
        case "phase": phase
        case "isWrong": isWrong
        default: nil
        }
    }
}

extension NavigationLink: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "href": href
        case "isCurrent": isCurrent
        default: nil
        }
    }
}

extension Link: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "href": href
        case "isMain": isMain
        case "isWarning": isWarning
        default: nil
        }
    }
}
