import Mustache

// The template asks a cell for its parts by name, a thousand times a page: answered here, since
// looking into a value for its properties was most of what drawing a list cost.
extension TableModel.Row: MustacheParent {
    func child(named name: String) -> Any? {
        name == "cells" ? cells : nil
    }
}

extension TableModel.Cell: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "href": href
        case "isNumber": isNumber
        case "isHeading": isHeading
        case "tag": tag
        case "label": label
        default: nil
        }
    }
}
