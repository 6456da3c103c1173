import Testing

/// Disks that are full or may not be written to, mounted for one test alone.
@Suite(.enabled(if: Mounting.isPossible, "mounting needs a user namespace"))
struct MountTests {
    @Test
    func `a disk that is full loses nothing, and what was asked works once there is room`()
        async throws
    {
        try await Shell.with { diversion in
            let run = try diversion.mounting(
                """
                mkdir disk && mount -t tmpfs -o size=300k tmpfs disk
                export DIVERSION_DATABASE=sqlite:disk/panel.db
                diversion migrate --json
                mount -o remount,size=4m disk && diversion migrate
                diversion key create >key
                dd if=/dev/zero of=disk/ballast bs=4k 2>ballast || true
                for n in $(seq 20)
                do
                    diversion officer add Ada --role administrator --json >answer && continue
                    cat answer && break
                done
                rm disk/ballast && diversion officer add Ada --role administrator
                """
            )
            let lines = run.output.split(separator: "\n")
            #expect(lines.count { $0.contains("\"disk-full\"") } == 2, "\(run.output)")
            #expect(lines.contains("Officer: OFR-1"), "\(run.output)")
            #expect(run.status == 0)
        }
    }

    @Test
    func `a folder that may not be written to says so`() async throws {
        try await Shell.with { diversion in
            let run = try diversion.mounting(
                """
                mkdir disk && diversion migrate --database sqlite:disk/panel.db
                diversion key create >key
                mount --bind disk disk && mount -o remount,ro,bind disk
                diversion officer list --database sqlite:disk/panel.db
                diversion officer add Ada --role administrator --database sqlite:disk/panel.db
                diversion migrate --database sqlite:disk/new.db
                ls disk
                """
            )
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines.count { $0.contains("(database-cannot-open") } == 3, "\(run.output)")
            #expect(lines.last == "panel.db", "\(run.output)")
        }
    }
}

extension Shell {
    /// Runs lines where mounts are seen by them alone.
    fileprivate func mounting(_ lines: String) throws -> Run {
        try line("unshare --map-root-user --mount sh <<'END'\n\(lines)\nEND")
    }
}

private enum Mounting {
    static let isPossible: Bool = {
        let shell = Shell(home: "/")
        return (try? shell.line("unshare --map-root-user --mount true").status) == 0
    }()
}
