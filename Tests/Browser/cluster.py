"""A PostgreSQL of the tests' own, which they may stop, freeze and start again."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
OWNER = "postgres"


class Cluster:
    """It listens at a socket in its own folder, and is known by the number of its process."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pg."))
        self.child: subprocess.Popen | None = None
        # PostgreSQL refuses to run as root.
        self.prefix: list[str] = []
        if os.getuid() == 0:
            shutil.chown(self.folder, OWNER, OWNER)
            self.prefix = ["setpriv", "--reuid", OWNER, "--regid", OWNER, "--clear-groups"]
        self.call("initdb", "-D", f"{self.folder}/data", "-U", "diversion", "-A", "trust",
                  "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    def call(self, program: str, *words: str) -> str:
        return subprocess.run(
            [*self.prefix, PROGRAMS[-1] / program, *words], cwd=self.folder, check=True,
            capture_output=True, text=True, timeout=60,
        ).stdout

    def start(self) -> None:
        self.child = subprocess.Popen(
            [*self.prefix, PROGRAMS[-1] / "postgres", "-D", f"{self.folder}/data",
             "-k", str(self.folder), "-c", "listen_addresses=", "-c", "fsync=off"],
            cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        ready = [PROGRAMS[-1] / "pg_isready", "-q", "-h", str(self.folder), "-d", "postgres"]
        for _ in range(300):
            if subprocess.run(ready, check=False).returncode == 0:
                return
            time.sleep(0.05)
        raise AssertionError("PostgreSQL did not start")

    def stop(self) -> None:
        """As when its machine is restarted: whoever is connected is cut off."""
        self.child.send_signal(signal.SIGINT)
        self.child.wait(30)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """As when its disk hangs: it keeps every connection, and answers nobody."""
        number = self.child.pid
        children = Path(f"/proc/{number}/task/{number}/children").read_text().split()
        everybody = [number, *map(int, children)]
        for process in everybody:
            os.kill(process, signal.SIGSTOP)
        yield
        for process in everybody:
            os.kill(process, signal.SIGCONT)

    def end(self) -> None:
        self.child.send_signal(signal.SIGQUIT)
        self.child.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def database(self, name: str, like: str = "template1") -> str:
        """A new database's address."""
        self.ask("postgres", f'CREATE DATABASE "{name}" TEMPLATE "{like}"')
        return f"postgres:///{name}?host={self.folder}&user=diversion"

    def ask(self, database: str, text: str) -> str:
        return self.call("psql", "-h", str(self.folder), "-U", "diversion", "-d", database,
                         "-q", "-A", "-t", "-c", text)

    @contextmanager
    def holding(self, database: str) -> Iterator[None]:
        """Holds the lock that every writer waits for."""
        holder = subprocess.Popen(
            [*self.prefix, PROGRAMS[-1] / "psql", "-h", str(self.folder), "-U", "diversion",
             "-d", database, "-q", "-A", "-t"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=self.folder,
        )
        holder.stdin.write("BEGIN; SELECT id FROM audit_heads FOR UPDATE;\n")
        holder.stdin.flush()
        assert holder.stdout.readline().strip() == "1"
        yield
        holder.kill()
        holder.communicate()
