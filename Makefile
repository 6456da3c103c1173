# `make demo` and `make test` are all a newcomer needs: each installs what it misses.
SWIFT ?= swift
postgres = Tests/TestSupport/with-postgres.sh

.PHONY: demo test check build bench install-deps clean

demo: build ## fill a database with a believable year, look at it, and serve it
	@Tests/Demo/run.sh .build/release/diversion .build/demo

test: install-deps ## every test on both engines, the contract on both, a trial of the bench, and a real browser
	$(SWIFT) build --build-tests
	$(postgres) $(SWIFT) test --skip-build --disable-xctest
	@$(postgres) Tests/Acceptance/run.sh .build/debug/diversion
	@POSTGRES_FSYNC=on $(postgres) .build/debug/Bench trial decide-hot-1 close accruals return distance
	@Tests/Browser/run.sh .build/debug/diversion

check: install-deps ## format, scripts, warnings (each is an error) and the house rules
	$(SWIFT) format lint --strict -r -p Package.swift Sources Tests Migrations Seeds
	find Tests .ci -name '*.sh' -o -path .ci/run | xargs shellcheck --severity=warning
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --filter TidyTests

build: ## the release executable, which runs where Swift is not installed
	@Tests/Machine/install.sh build
	$(SWIFT) build -c release --static-swift-stdlib --product diversion

bench: install-deps build ## ours beside the raw databases, written to .build/bench.json too
	$(SWIFT) build -c release --static-swift-stdlib --product Bench
	POSTGRES_FSYNC=on $(postgres) .build/release/Bench

install-deps: ## what building and testing need from Debian, if anything is missing
	@Tests/Machine/install.sh test

clean: ## forget what was built, the demo too
	rm -rf .build
