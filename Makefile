# make         lint, build and test
# make test    build and test: what CI runs, with lint and budget
# make demo    install what is missing, build, and write the example district's workbook and agendas
# make guide   write README, the guide and the documentation as HTML pages with search, out/guide/index.html
# make record  rewrite the golden files; read the diff, then run the tests again
# make install   build with the Swift runtime inside and copy the program, its manual pages, completions,
#                documentation and examples below PREFIX (/usr/local unless given)
# make package   the same as a .deb, and as an archive that runs from any folder, in out/package
# make try-package   install both in a bare Debian 12 made by debootstrap and use them there (as root)
# make fuzz    change the files of the corpus and the formats' examples at random, for ten minutes
# make kills   end every command that writes, at random moments, 300 times
# make mutants put deliberate faults in, one at a time, and see who notices: Tests/Mutants/RESULTS.md
# make districts   hide numbers in 2,000 generated districts and try to find them (DISTRICTS=300 for fewer)
# make bench-control   time and memory of hiding in a district of 150,000 students
# make axe     look at every shipped page with axe in a browser, as wide as a desk and as a phone; fetches axe from PyPI
# make spark   the Spark adapter on two executors of this machine, one of them killed; fetches PySpark from PyPI
# make budget  count the instructions of each stage of a small run, and fail where one grew by more than a tenth
# make record-budget   write down what they take now: Tests/Budget/budgets
# make bench   measure the demo folder and a generated folder of a million marks
# make bench-peers   one measure of 1 and 5 million marks beside Polars, DuckDB and pandas
# make bench-preview   from saving a report to seeing its page in a browser
# make bench-shards    the same measures from 230 shards as from one folder, and what that takes
# make bench-large   time and memory for files of 100 MB and 1 GB

SHELL := /bin/bash
PACKAGES := libcsv-dev libxlsxwriter-dev libminizip-dev libxml2-dev libsqlite3-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev libglpk-dev pandoc librsvg2-bin \
  python3
# What only the tests ask for: a browser for the preview.
TEST_PACKAGES := chromium chromium-driver
WALKBOOK := .build/release/walkbook
PREFIX := /usr/local

.PHONY: check lint build test unsafe demo guide record install package try-package fuzz kills mutants districts axe spark bench \
  budget record-budget bench-control bench-large bench-peers bench-shards bench-preview deps clean

check: lint build test unsafe

deps:
	@.ci/install-packages $(PACKAGES)

# A list of faults rots as the house changes: each must still have its place.
lint: deps
	Tests/Mutants/run check
	swift format lint --strict --recursive Package.swift Sources Tests Templates Reports \
	  Benchmarks/Package.swift Benchmarks/Sources

build: deps
	swift build

test: deps
	@.ci/install-packages $(TEST_PACKAGES)
	swift test --parallel

# Pointers live in the files that wrap a C library, and nowhere else.
unsafe:
	@found=$$(grep -lrw unsafe Sources --include='*.swift' | sort | tr '\n' ' '); \
	allowed="Sources/Analytics/Disclosure/MoveProgram.swift Sources/Archives/Archive.swift Sources/Archives/DeflatedArchive.swift Sources/Audit/Bounding/LinearProgram.swift Sources/CSV/CSVParser.swift Sources/Commands/TerminalSize.swift Sources/Documents/Markdown.swift Sources/Exporters/Output/OutputFile.swift Sources/Exporters/Workbook/Workbook+Charts.swift Sources/Exporters/Workbook/Workbook.swift Sources/Queries/StatementFacts.swift Sources/Workbooks/MarkupReader.swift "; \
	test "$$found" = "$$allowed" || { echo "unsafe code outside the wrappers: $$found"; exit 1; }

demo: deps
	swift build -c release --product walkbook
	@rm -rf out/demo
	@# The example holds planted faults, so the status is 1: done, with findings.
	$(WALKBOOK) build Examples/district -o out/demo || [ $$? -eq 1 ]

guide: deps
	swift build -c release --product walkbook
	$(WALKBOOK) site README.md Guide Documentation -o out/guide

install: deps
	swift build -c release --static-swift-stdlib --product walkbook
	Packaging/install "$$(swift build -c release --static-swift-stdlib --show-bin-path)/walkbook" $(PREFIX)

package: deps
	Packaging/package

try-package: package
	Packaging/try

record:
	RECORD=1 swift test --parallel || true
	git status --short

# Valgrind counts the same on every machine; the build is that of the tests.
budget record-budget: deps
	@.ci/install-packages valgrind
	BUDGET=1 swift build --product budget
	Tests/Budget/run $(if $(filter record-budget,$@),record)

# FUZZ_SECONDS=60 make fuzz   for a shorter run
fuzz: deps
	FUZZ=1 swift build -c release --sanitize fuzzer --product fuzz --scratch-path .build-fuzz
	Tests/Fuzz/run

kills: deps
	KILLS=300 swift test --filter KillTests

# JOBS=1 make mutants   one at a time, for a machine that is shared
mutants: deps
	Tests/Mutants/run

districts: deps
	DISTRICTS=$${DISTRICTS:-2000} swift test --filter "AudienceTests|AuditedDistrict"

# axe comes in a wheel of PyPI, which neither Debian nor the tests have: it needs the network once.
AXE := .build/axe/axe_playwright_python/axe.min.js

$(AXE):
	@mkdir -p .build/axe
	python3 -m pip download --quiet --no-deps --dest .build/axe axe-playwright-python==0.1.8
	cd .build/axe && python3 -m zipfile -e axe_playwright_python-0.1.8-*.whl .
	echo "84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc  $(AXE)" | sha256sum --check --quiet

# PySpark is some 400 MB: it needs the network once, and Java 17.
SPARK := .build/spark

$(SPARK)/bin/mypy: Integrations/spark/pyproject.toml
	python3 -m venv $(SPARK)
	$(SPARK)/bin/pip install --quiet "pyspark[connect]>=4,<5" "pyarrow>=15" "pytest>=8" "mypy>=1.10"

spark: deps $(SPARK)/bin/mypy
	swift build -c release --product walkbook
	cd Integrations/spark && ../../$(SPARK)/bin/mypy src && \
	  export WALKBOOK=$(abspath $(WALKBOOK)) && ../../$(SPARK)/bin/python -m pytest -q -m "not connect" && \
	  ../../$(SPARK)/bin/python -m pytest -q -m connect

axe: deps $(AXE)
	@.ci/install-packages $(TEST_PACKAGES) python3-pip
	swift build -c release --product walkbook
	@rm -rf out/axe
	for report in pd-planning debrief-agenda debrief-key district-reading coach-conversation classroom-progress; do \
	  $(WALKBOOK) weave $$report --data Examples/district --audience class --to html -o out/axe/$$report || exit 1; done
	$(WALKBOOK) weave pd-planning --data Examples/district --audience public --to html -o out/axe/public
	@# Of copies for schools, teachers and classes the first two are looked at.
	Tests/Browser/axe.py $(AXE) $$(for report in out/axe/*; do find $$report -name '*.html' | sort | head -2; done)

bench-control: deps
	swift build -c release --product walkbook
	Benchmarks/control

bench: deps
	swift build -c release --product walkbook
	Benchmarks/run

bench-peers: deps
	swift build -c release --product walkbook
	Benchmarks/peers

bench-preview: deps
	@.ci/install-packages $(TEST_PACKAGES)
	swift build -c release --product walkbook
	Benchmarks/preview

bench-shards: deps
	swift build -c release --product walkbook
	Benchmarks/shards

bench-large: deps
	swift build -c release --product walkbook
	Benchmarks/large

clean:
	rm -rf .build .build-mutants out Benchmarks/.build
