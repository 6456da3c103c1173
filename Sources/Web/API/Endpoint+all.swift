/// The one table of the API: a row for each request of Casework, under the command line's words.
extension Endpoint {
    static let all = money + panel + payment + rules
}
