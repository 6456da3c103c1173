extension EvidenceBundle {
    /// What anybody with Python can check the folder with; the guide says the same in words.
    static let checker = """
        #!/usr/bin/env python3
        # Checks this folder: the hash of each file, and the hash of each link of the audit chain.
        import csv, hashlib, pathlib, sys

        here = pathlib.Path(__file__).resolve().parent
        wrong = []
        for line in (here / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
            digest, name = line.split("  ", 1)
            if hashlib.sha256((here / name).read_bytes()).hexdigest() != digest:
                wrong.append(f"{name} was changed")

        hashed = ("number", "act_id", "act", "officer_id", "subject", "facts", "recorded_us")
        links = {}
        with open(here / "events.csv", encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                number = int(row["number"])
                link = hashlib.sha256(bytes.fromhex(row["previous_hash"]))
                for part in (row[name].encode() for name in hashed):
                    link.update(len(part).to_bytes(8, "big") + part)
                if link.hexdigest() != row["hash"]:
                    wrong.append(f"event {number} was changed")
                if links.get(number - 1, row["previous_hash"]) != row["previous_hash"]:
                    wrong.append(f"event {number} does not follow the one before it")
                links[number] = row["hash"]

        print("\\n".join(wrong) or f"every file and {len(links)} links of the chain hold")
        sys.exit(1 if wrong else 0)

        """
}
