#!/usr/bin/env bash
# What the suite needs beside its locked packages: data to check the register against, for the Neo4j of the tests Java 17 or
# newer with its compiler and Maven, and a chromium for the viewer's tests.
set -euo pipefail

if [ ! -e .venv/oracles/.fetched ] || [ tests/oracles.lock -nt .venv/oracles/.fetched ]; then
    .venv/bin/python -m pip --disable-pip-version-check download --quiet --no-deps --require-hashes \
        -r tests/oracles.lock -d .venv/oracles
    touch .venv/oracles/.fetched
fi

has_java() { command -v javac >/dev/null && [ "$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')" -ge 17 ]; }
has_chromium() { command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ]; }

missing=()
if [ -z "${NEO4J_TEST_URI:-}" ]; then
    has_java || missing+=(default-jdk-headless)
    command -v mvn >/dev/null || missing+=(maven)
fi
has_chromium || missing+=(chromium fonts-noto-core)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]} for the tests ..."
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null
    apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "the tests of the Neo4j store need Java 17 or newer (a JDK) and Maven, or NEO4J_TEST_URI;" >&2
    echo "the tests of the viewer need chromium, or its path in CHROMIUM;" >&2
    echo "on Debian or Ubuntu: sudo apt-get install ${missing[*]}" >&2
fi
