#!/usr/bin/env bash
# The test command of the README: installs what is missing, checks the format, builds, runs every suite, and ends with the
# total. Fails when a test fails, when a suite ran no test, and when the build warns.
#   --snel     without the browser suite
#   --alles    everything, also what CI leaves out because it takes long
set -uo pipefail
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
wortel=$(dirname "$tests")
cd "$wortel" || exit 1
# shellcheck source=../src/benodigdheden.sh
. "$wortel/src/benodigdheden.sh"

suites=(Domain Application Web Browser)
runner=()
for optie in "$@"; do
    case $optie in
        --snel) suites=(Domain Application Web) ;;
        # One at a time: --alles also judges times.
        --alles) export PORTAAL_ALLES=1; runner=(-- xUnit.MaxParallelThreads=1) ;;
        *) zeg "Onbekende optie: $optie"; exit 2 ;;
    esac
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_UI_LANGUAGE=en
zorg_voor_dotnet && zorg_voor_icu && zorg_voor_postgres "$wortel" || exit 1
case " ${suites[*]} " in *" Browser "*) zorg_voor_chromium || exit 1 ;; esac

stap() {
    local naam=$1 begin=$SECONDS
    shift
    zeg "== $naam"
    "$@" || { zeg "== $naam: mislukt"; exit 1; }
    zeg "== $naam: $((SECONDS - begin)) s"
}

stap "restore" dotnet restore ProeftuinPortaal.sln --verbosity quiet
stap "build" dotnet build ProeftuinPortaal.sln --no-restore --verbosity quiet
# The build judges the style (IDE0055 and the other rules of .editorconfig); this adds what only concerns the text of the files.
stap "format" dotnet format whitespace . --folder --verify-no-changes --exclude '**/obj' '**/bin'

uit=$(mktemp -d)
trap 'rm -rf "$uit"' EXIT
geslaagd=0 mislukt=0 overgeslagen=0 fout=0
for suite in "${suites[@]}"; do
    project=tests/ProeftuinPortaal.$suite.Tests
    begin=$SECONDS
    zeg "== $suite"
    dotnet test "$project" --no-build --verbosity quiet --logger "console;verbosity=minimal" --logger "trx;LogFileName=$uit/$suite.trx" "${runner[@]}" 2>&1 | tee "$uit/$suite" || fout=1
    regel=$(grep -E '(Passed|Failed)! +- Failed:' "$uit/$suite" | tail -n 1)
    tel() { printf '%s' "$regel" | sed -nE "s/.*$1: +([0-9]+).*/\1/p"; }
    p=$(tel Passed) m=$(tel Failed) o=$(tel Skipped)
    if [ -z "$p" ] || [ "$((${p:-0} + ${m:-0}))" -eq 0 ]; then
        zeg "== $suite: geen enkele test gedraaid"
        fout=1
    fi
    geslaagd=$((geslaagd + ${p:-0})) mislukt=$((mislukt + ${m:-0})) overgeslagen=$((overgeslagen + ${o:-0}))
    zeg "== $suite: $((SECONDS - begin)) s"
done

zeg "== De tien traagste tests"
grep -ho '<UnitTestResult [^>]*>' "$uit"/*.trx | sed -E 's/.*testName="([^"]*)".*duration="0?([0-9:]+\.[0-9])[0-9]*".*/\2  \1/' | sort -r | head -n 10

printf '%s\n' "$geslaagd passed, $mislukt failed, $overgeslagen skipped"
[ "$fout" -eq 0 ] && [ "$mislukt" -eq 0 ]
