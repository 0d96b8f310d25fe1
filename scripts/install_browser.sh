#!/bin/sh
# Install what the tests in a real browser need, and `make pictures`: Chromium, the library that drives it, and axe-core.
# Whatever cannot be had here is named and left out; its tests then say why they were skipped.
set -eu
cd "$(dirname "$0")/.."
python=${1:-.venv/bin/python}

has() { command -v "$1" >/dev/null 2>&1; }

if has chromium || has google-chrome; then
    : # There is one already.
elif has apt-get && [ "$(id -u)" = 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; } \
        || echo "no Chromium: apt-get could not install it" >&2
else
    echo "no Chromium: install it (Debian: apt-get install chromium), as root" >&2
fi

"$python" -m pip install --quiet --disable-pip-version-check 'playwright>=1.50' \
    || echo "no playwright: pip could not install it" >&2

if has npm; then
    npm install --prefix tests/browser --no-audit --no-fund --no-package-lock --loglevel=error \
        || echo "no axe-core: npm could not install it" >&2
else
    echo "no axe-core: npm is not there" >&2
fi
