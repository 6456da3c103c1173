import Database

// The wall between providers: policies of the tables read this setting, which ends with the
// transaction.
extension PostgresConnection {
    func narrow(to owner: String) throws(DatabaseError) {
        try write("SELECT set_config('diversion.provider', \(owner), true)")
    }

    func widen() throws(DatabaseError) {
        try write("SELECT set_config('diversion.provider', '', true)")
    }
}
