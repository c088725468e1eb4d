# cess: a diplomatic engagement tracker.
#
# GNU make and a POSIX shell; `make help` lists what there is.

SWIFT      ?= swift
# Further options of `swift build` and `swift test`, such as --scratch-path.
SWIFTFLAGS ?=
# What `make bench` hands to the bench.
BENCHFLAGS ?=
PREFIX     ?= /usr/local
DESTDIR    ?=

INSTALL    ?= install
SOURCES    := Sources Tests Package.swift
DIST       := .build/dist

export SWIFT

.DEFAULT_GOAL := help
.PHONY: help demo test build release install uninstall lint format docs bench fuzz interop pages clean

help: ## this list
	@printf 'make TARGET\n\n'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1 \2/p' Makefile | \
	  while read -r name text; do printf '  %-10s %s\n' "$$name" "$$text"; done
	@printf '\nSWIFTFLAGS adds options to swift build and swift test; PREFIX and DESTDIR are for install.\n'

# Debug, and not release: it is built in half the time, `make test` builds on
# it, and a demo asks of the program nothing that a debug build is slow at.
demo: ## build, enter the public activity of 2025, report on Kazakhstan
	@scripts/need swift sqlite-headers
	@echo 'demo: building cess (the first build takes some minutes)' >&2
	@$(SWIFT) build $(SWIFTFLAGS) --product cess >&2
	@scripts/demo "$$($(SWIFT) build $(SWIFTFLAGS) --show-bin-path)/cess"

test: ## run every test
	@scripts/need swift sqlite-headers
	$(SWIFT) test $(SWIFTFLAGS)

build: ## build for development
	@scripts/need swift sqlite-headers
	$(SWIFT) build $(SWIFTFLAGS)

release: ## build the program to install: static, stripped, in .build/dist
	@scripts/need swift sqlite-headers
	@scripts/release $(SWIFTFLAGS)

install: ## install it (after `make release`) under PREFIX, with its completion scripts
	@test -x $(DIST)/cess || { echo 'install: first make release' >&2; exit 1; }
	$(INSTALL) -d "$(DESTDIR)$(PREFIX)/bin" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(INSTALL) -m 755 $(DIST)/cess "$(DESTDIR)$(PREFIX)/bin/cess"
	$(INSTALL) -m 644 $(DIST)/cess.bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/cess"
	$(INSTALL) -m 644 $(DIST)/cess.zsh "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cess"
	$(INSTALL) -m 644 $(DIST)/cess.fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cess.fish"

uninstall: ## take it away again; registers stay where they are
	rm -f "$(DESTDIR)$(PREFIX)/bin/cess" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/cess" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cess" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cess.fish"

# Every check is made, so that one run tells all there is to mend.
lint: ## check format, directions between the rooms, length of files, scripts
	@scripts/need swift
	@failed=; check() { "$$@" || failed="$$failed\n  $$*"; }; \
	check $(SWIFT) format lint --strict --parallel --recursive $(SOURCES); \
	check scripts/lint-directions --self-test; \
	check scripts/lint-directions; \
	check scripts/lint-length; \
	for script in $(filter-out %.py,$(wildcard scripts/*)) fixtures/*.sh; do check sh -n "$$script"; done; \
	check bash -n .ci/run; \
	if [ -n "$$failed" ]; then printf "lint: failed:$$failed\n" >&2; exit 1; fi; \
	echo 'lint: sound'

interop: ## let khard, khal, todoman, vdirsyncer and Radicale share with cess
	@scripts/need swift sqlite-headers address-books python-libraries
	@$(SWIFT) build $(SWIFTFLAGS) --product cess >&2
	@scripts/interop "$$($(SWIFT) build $(SWIFTFLAGS) --show-bin-path)/cess"

pages: ## have Chromium and axe-core look at every report; pictures and paper in .build/pages
	@scripts/need swift sqlite-headers browser
	@$(SWIFT) build $(SWIFTFLAGS) --product cess >&2
	@scripts/pages "$$($(SWIFT) build $(SWIFTFLAGS) --show-bin-path)/cess" .build/pages

PARSER  ?= cards calendar tables mail days recurrence
SECONDS ?= 60

# libFuzzer and the address sanitizer come with the toolchain. What is found is kept beside the
# corpus, in .build/fuzz/found: a crash becomes a test.
fuzz: ## give each parser bytes of chance: PARSER=cards SECONDS=1800
	@scripts/need swift sqlite-headers
	@scripts/fuzz $(SECONDS) $(PARSER)

format: ## format the sources
	@scripts/need swift
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

docs: ## replay the examples in README.md and README.fr.md, and write what they print
	@scripts/need swift sqlite-headers
	@$(SWIFT) build $(SWIFTFLAGS) --product cess >&2
	@scripts/replay "$$($(SWIFT) build $(SWIFTFLAGS) --show-bin-path)/cess" README.md README.fr.md

# The bench is linked like the program, so that one build serves both.
bench: release ## measure against sqlite3, taskwarrior, vobject and icalendar
	@scripts/need sqlite-shell taskwarrior python-libraries
	$(SWIFT) build -c release --product cess-bench $(SWIFTFLAGS) $$(cat $(DIST)/linked)
	"$$($(SWIFT) build -c release --show-bin-path $(SWIFTFLAGS))/cess-bench" \
	  run --cess $(DIST)/cess $(BENCHFLAGS)

clean: ## take away all that was built
	rm -rf .build
