#!/bin/sh
# The main job, end to end: pages of a catalogue become MARC21, MARCXML, MODS and Dublin Core, and answer questions.
set -eu
out=${1:-out}
here=$(dirname "$0")
pages="$here/london.txt $here/reports.txt"
mkdir -p "$out"
rm -rf "$out/catalogue"

say() { printf '\n\033[1m%s\033[0m\n' "$*" | if [ -t 1 ]; then cat; else sed 's/\x1b\[[0-9;]*m//g'; fi; }

# A year that contradicts its imprint is reported and is no failure of the run (exit status 1: finished, with faults).
run() { say "\$ bibld $*"; bibld "$@" || [ $? -eq 1 ]; }

for target in mrc marcxml mods ttl oai_dc; do
  # shellcheck disable=SC2086
  run convert $pages -o "$out/reports.$target" --profile "$here/profile.toml"
done
# shellcheck disable=SC2086
run load $pages --store "$out/catalogue" --profile "$here/profile.toml"
run search --store "$out/catalogue" --profile "$here/profile.toml" --keyword victims --year 2000-2020
run query --store "$out/catalogue" --file "$here/victims-by-country.rq"

say "Done. The files are in $out/:"
ls -1 "$out"
