#!/usr/bin/env bash
# Installs what is missing and starts the portal; arguments go to the portal.
set -euo pipefail
map=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=benodigdheden.sh
. "$map/benodigdheden.sh"

zorg_voor_dotnet
zorg_voor_postgres "$(dirname "$map")"
zorg_voor_icu
exec dotnet run --project "$map/ProeftuinPortaal.Web" "$@"
