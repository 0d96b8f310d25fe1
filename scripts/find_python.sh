#!/bin/sh
# Print the first Python on this machine that is new enough and can create a virtual environment.
# PYTHON=/path/to/python is tried alone, so that a choice is never overruled in silence.
set -eu

candidates=${PYTHON:-"python3 python3.14 python3.13 python3.12 python3.11 python"}
lacks_venv=""

for candidate in $candidates; do
    # A name can be on the path and still not run (a shim without a version behind it), so each one is tried.
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue
    if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        echo "$candidate"
        exit 0
    fi
    lacks_venv="$lacks_venv $candidate"
done

if [ -n "$lacks_venv" ]; then
    echo "Found$lacks_venv, but without the parts that create a virtual environment." >&2
    echo "Hint: on Debian and Ubuntu, run: apt install python3-venv" >&2
else
    echo "No Python 3.11 or newer found (tried: $candidates)." >&2
    echo "Hint: install one, or name it: make setup PYTHON=/path/to/python3.11" >&2
fi
exit 1
