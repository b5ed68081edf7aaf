// Keys for who works here all day: "/" goes to the search field, arrows walk through a list, Enter opens, "?" explains.
// The single keys can be switched off (WCAG 2.1.4), in the user menu; a cookie remembers it.
(() => {
    const UIT = 'sneltoetsen=uit';
    const staatUit = () => document.cookie.split('; ').includes(UIT);
    const isInvoer = doel => doel.matches?.('input, textarea, select, [contenteditable]');

    document.addEventListener('keydown', event => {
        if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }

        if (event.key === '/' && !staatUit() && !isInvoer(event.target) && document.querySelector('.navigatie a[href="/casussen"]')) {
            event.preventDefault();
            zoek();
        } else if (event.key === '?' && !staatUit() && !isInvoer(event.target)) {
            event.preventDefault();
            legUit();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            wandel(event);
        }
    });

    document.addEventListener('click', event => {
        if (event.target.closest?.('[data-hulp]')) {
            legUit();
        } else if (event.target.closest?.('[data-hulp-sluiten]')) {
            document.getElementById('hulp').close();
        }
    });

    function legUit() {
        const hulp = document.getElementById('hulp');
        if (hulp && !hulp.open) {
            hulp.showModal();
        }
    }

    // From another page: go there first, and focus when the field is on the screen.
    function zoek() {
        const veld = document.querySelector('[data-zoekveld]');
        if (veld) {
            veld.focus();
            veld.select();
            return;
        }

        document.querySelector('.navigatie a[href="/casussen"]').click();
        const kijker = new MutationObserver(() => {
            const gekomen = document.querySelector('[data-zoekveld]');
            if (gekomen) {
                kijker.disconnect();
                gekomen.focus();
                houdVast(gekomen);
            }
        });
        kijker.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => kijker.disconnect(), 5000);
    }

    // Blazor moves the focus to the heading a moment after the page came; who typed "/" is in the field already.
    function houdVast(veld) {
        const los = new AbortController();
        setTimeout(() => los.abort(), 5000);
        document.addEventListener('focusin', event => {
            if (event.target.matches('h1') && veld.isConnected) {
                veld.focus();
            }
        }, { signal: los.signal });
    }

    function wandel(event) {
        const links = [...document.querySelectorAll('[data-pijltoetsen] tbody a')];
        const plek = links.indexOf(document.activeElement);
        const inZoekveld = event.target.matches?.('[data-zoekveld]');
        if (links.length === 0 || (plek < 0 && !inZoekveld)) {
            return;
        }

        event.preventDefault();
        const volgende = plek + (event.key === 'ArrowDown' ? 1 : -1);
        (volgende < 0 ? document.querySelector('[data-zoekveld]') ?? links[0] : links[Math.min(volgende, links.length - 1)]).focus();
    }

    document.addEventListener('change', event => {
        if (event.target.matches?.('[data-sneltoetsen]')) {
            const veilig = location.protocol === 'https:' ? '; secure' : '';
            document.cookie = `sneltoetsen=${event.target.checked ? 'aan' : 'uit'}; path=/; max-age=31536000; samesite=lax${veilig}`;
        }
    });

    // The box shows what holds when the menu opens.
    document.addEventListener('toggle', event => {
        const vinkje = event.target.querySelector?.('[data-sneltoetsen]');
        if (vinkje) {
            vinkje.checked = !staatUit();
        }
    }, true);
})();
