# The only commands a person types. `make help` lists them; CMakeLists.txt does the work.

MAKEFLAGS += --no-print-directory
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := build

# Warnings are errors here. `make DEVELOPER=OFF` builds where a newer compiler warns of more.
DEVELOPER ?= ON
JOBS ?= $(shell nproc)
QAF := build/qaf

# Debian 12 packages: what builds qaf, what its tests judge with, what its tests run.
DEPENDENCIES := cmake g++ ninja-build git \
  libfmt-dev libyaml-cpp-dev libcli11-dev libtomlplusplus-dev libexpected-dev nlohmann-json3-dev libutf8proc-dev \
  libgit2-dev libssl-dev \
  doctest-dev libfyaml-dev python3 python3-yaml python3-jsonschema python3-icalendar python3-vobject

CCACHE := $(if $(shell command -v ccache),-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
SOURCES = $(shell find cmd lib tests -name '*.hpp' -o -name '*.cpp')
GOLDEN := build/tests/golden

# $(call configure,FOLDER,FURTHER CMAKE ARGUMENTS): cheap where nothing changed.
configure = cmake -S . -B $(1) -G Ninja -DQAF_DEVELOPER=$(DEVELOPER) $(CCACHE) $(2) \
  --log-level=WARNING >/dev/null

.PHONY: build test unit property house cases golden golden-update demo deps help gen gen-check format \
  format-check lint clang asan coverage bench bench-data install clean ci

build: ## build build/qaf
	@$(call configure,build)
	@cmake --build build --target qaf -j $(JOBS)

test: deps ## build everything and pass every test
	@$(call configure,build)
	@cmake --build build -j $(JOBS)
	@ctest --test-dir build --output-on-failure -j $(JOBS)

unit property house cases: ## build and run one kind of test
	@$(call configure,build)
	@cmake --build build --target $@ -j $(JOBS)
	@build/tests/$@

golden: ## play the transcripts; FILTER=WORD plays those whose path contains it
	@$(call configure,build)
	@cmake --build build --target qaf golden -j $(JOBS)
	@$(GOLDEN) $(if $(FILTER),--filter $(FILTER)) tests/golden

golden-update: ## write what qaf prints now into the transcripts; the difference is the review
	@$(call configure,build)
	@cmake --build build --target qaf golden -j $(JOBS)
	@$(GOLDEN) --update $(if $(FILTER),--filter $(FILTER)) tests/golden $(wildcard docs/tutorial.md)

demo: deps build ## show a council's quality assurance at work: compliance, clocks, the board's report
	@tests/support/demo.sh $(QAF) examples/bcp

deps: ## install the Debian packages that are missing
	@tests/support/install_packages.sh $(DEPENDENCIES)

gen: ## write schemas/ and docs/reference/
	@$(call configure,build)
	@cmake --build build --target qaf_gen -j $(JOBS)
	@build/tests/qaf_gen .

gen-check: ## are schemas/ and docs/reference/ what `make gen` writes?
	@$(call configure,build)
	@cmake --build build --target qaf_gen -j $(JOBS)
	@build/tests/qaf_gen --check .

format: ## lay out every source file
	@clang-format -i $(SOURCES)

format-check: ## is every source file laid out?
	@clang-format --dry-run --Werror $(SOURCES)

lint: ## look for likely mistakes with clang-tidy
	@$(call configure,build-clang,-DCMAKE_CXX_COMPILER=clang++)
	@find cmd lib -name '*.cpp' ! -name '*_test.cpp' | xargs -P $(JOBS) -n 4 clang-tidy --quiet -p build-clang

clang: ## build and test with the other compiler
	@$(call configure,build-clang,-DCMAKE_CXX_COMPILER=clang++)
	@cmake --build build-clang -j $(JOBS)
	@ctest --test-dir build-clang --output-on-failure -j $(JOBS)

asan: ## test with checks of memory and undefined behaviour
	@$(call configure,build-asan,-DCMAKE_BUILD_TYPE=Debug -DQAF_SANITIZE=address$(COMMA)undefined)
	@cmake --build build-asan -j $(JOBS)
	@ctest --test-dir build-asan --output-on-failure -j $(JOBS)

coverage: ## which lines no test reaches (gcov; figures in build-coverage)
	@$(call configure,build-coverage,-DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS=--coverage)
	@cmake --build build-coverage -j $(JOBS)
	@ctest --test-dir build-coverage -j $(JOBS) >/dev/null
	@/usr/bin/python3 tests/support/coverage.py build-coverage

bench: build ## how fast, beside the targets; N=20000 records
	@/usr/bin/python3 tests/bench/bench.py --qaf $(QAF) --records $(or $(N),20000)

bench-data: ## make N=20000 audit records in build-bench/data-N
	@/usr/bin/python3 examples/generate.py --bench $(or $(N),20000) --out build-bench/data-$(or $(N),20000)

install: build ## install below DESTDIR and PREFIX (/usr/local)
	@DESTDIR="$(DESTDIR)" cmake --install build --prefix "$(or $(PREFIX),/usr/local)"

clean: ## remove everything that was built
	@rm -rf build build-*

ci: format-check lint test clang asan ## everything that must pass before a release

help: ## this list
	@echo "usage: make [TARGET]"
	@grep -hE '^[a-z -]+:.*## ' $(firstword $(MAKEFILE_LIST)) | \
	  sed -E 's/^([a-z -]+):[^#]*## (.*)/\1\t\2/' | \
	  while IFS=$$'\t' read -r name words; do printf '  %-24s %s\n' "$$name" "$$words"; done

COMMA := ,
