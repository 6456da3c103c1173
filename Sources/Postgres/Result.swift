import CLibPQ
import Database

/// What the server answered to one statement.
final class Result {
    let pointer: OpaquePointer

    init(pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }

    var status: ExecStatusType {
        PQresultStatus(pointer)
    }

    /// `COMMIT` or, when the server undid it instead, `ROLLBACK`.
    var tag: String {
        String(cString: PQcmdStatus(pointer))
    }

    /// The parts of a refusal that we read (`postgres_ext.h`).
    ///
    /// The others may hold values.
    enum Field: Unicode.Scalar {
        case code = "C"
        case severity = "V"
        case message = "M"
        case table = "t"
        case column = "c"
        case constraint = "n"
    }

    func field(_ field: Field) -> String? {
        PQresultErrorField(pointer, Int32(field.rawValue.value)).map { String(cString: $0) }
    }

    func shape() -> Shape {
        let positions = 0..<PQnfields(pointer)
        return Shape(
            columns: Columns(positions.map { String(cString: PQfname(pointer, $0)) }),
            types: positions.map { PQftype(pointer, $0) }
        )
    }

    func rows(_ shape: Shape) throws(DatabaseError) -> [Row] {
        var rows: [Row] = []
        let count = PQntuples(pointer)
        rows.reserveCapacity(Int(count))
        for row in 0..<count {
            var values: [Value] = []
            values.reserveCapacity(shape.types.count)
            for (column, type) in shape.types.enumerated() {
                values.append(try value(row, Int32(column), type))
            }
            rows.append(Row(columns: shape.columns, values: values))
        }
        return rows
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws(DatabaseError) -> Value {
        guard PQgetisnull(pointer, row, column) == 0 else { return .null(BinaryValue.kind(type)) }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(pointer, row, column),
            count: Int(PQgetlength(pointer, row, column))
        )
        return try BinaryValue.read(bytes, type)
    }
}

/// The columns of a statement's answer, the same each time it is run.
struct Shape {
    let columns: Columns
    let types: [Oid]
}
