package import Casework

/// Where a request goes on another machine's server.
package struct EndpointWay: Sendable {
    package let path: String
    /// What is asked for stands in the address; otherwise in the body.
    package let isGet: Bool

    /// Nil for a request that only this machine can answer.
    package init?(to request: any Request.Type) {
        let wanted = ObjectIdentifier(request)
        guard let endpoint = Endpoint.all.first(where: { ObjectIdentifier($0.request) == wanted })
        else { return nil }
        path = "/api/v1/" + endpoint.path
        isGet = endpoint.method == .get
    }
}
