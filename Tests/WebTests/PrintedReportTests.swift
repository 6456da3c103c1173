import Database
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Panel
import TestSupport
import Testing

@testable import Web

extension WebTests {
    @Suite
    struct PrintedReportTests {
        /// The town with a Chromium that is a script of ours.
        private func town(
            _ town: Town,
            printing script: String?,
            in folder: String
        ) throws -> Town {
            if let script {
                let path = "\(folder)/chromium"
                try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o700],
                    ofItemAtPath: path
                )
            }
            let website = Website(
                town.casework,
                ServerSettings(),
                Threshold { nil },
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                chromium: Chromium(path: folder, seconds: 2),
                obstacle: { nil }
            )
            var printing = town
            printing.responder = website.router().buildResponder()
            return printing
        }

        private let report = "/reports/files/scrutiny.pdf?from=2026-01&to=2026-03"

        /// Puts something in the place that it is told.
        private let prints = """
            for said; do
                case $said in --print-to-pdf=*) printf '%%PDF-1.7' >"${said#*=}" ;; esac
            done
            """

        @Test(arguments: Engine.allCases)
        func `is made where there is a Chromium, and is named by us`(
            on engine: Engine
        ) async throws {
            try await inTown(on: engine) { shared in
                try await withFolder { folder in
                    let town = try town(shared, printing: prints, in: folder)
                    let chair = try await town.browser(.chair)
                    let page = try await chair.get("/reports/scrutiny?from=2026-01&to=2026-03")
                    #expect(page.text.contains("\">scrutiny.pdf</a>"))
                    let file = try await chair.get(report)
                    #expect(file.status == 200 && file.text == "%PDF-1.7")
                    #expect(file.headers[.contentType] == "application/pdf")
                    let name = file.headers[.contentDisposition]
                    #expect(name == "attachment; filename=\"scrutiny.pdf\"")
                    let payer = try await town.browser(.administrator)
                    #expect(try await payer.get(report).status == 404)
                }
            }
        }

        @Test(arguments: Engine.allCases)
        func `is printed by whoever wants it where there is none`(on engine: Engine) async throws {
            try await inTown(on: engine) { shared in
                try await withFolder { folder in
                    let town = try town(shared, printing: nil, in: folder)
                    let chair = try await town.browser(.chair)
                    let page = try await chair.get("/reports/scrutiny")
                    #expect(page.text.contains("Open the page and print it"))
                    #expect(!page.text.contains("scrutiny.pdf"))
                    #expect(try await chair.get(report).status == 409)
                }
            }
        }

        @Test(arguments: Engine.allCases)
        func `takes no longer than it may, one at a time`(on engine: Engine) async throws {
            try await inTown(on: engine) { shared in
                try await withFolder { folder in
                    let town = try town(shared, printing: "sleep 60", in: folder)
                    let chair = try await town.browser(.chair)
                    let clock = ContinuousClock()
                    let start = clock.now
                    async let first = chair.get(report)
                    async let second = chair.get(report)
                    let statuses = try await [first.status, second.status]
                    #expect(statuses.sorted() == [409, 500])
                    #expect(try await chair.get(report).status == 500, "it is free again")
                    #expect(clock.now - start < .seconds(30))
                }
            }
        }
    }
}
