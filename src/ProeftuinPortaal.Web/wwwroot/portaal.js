// The few things that must work without the circuit: theme, menu, counters, links within a page, and the connection banner.
(() => {
    const wortel = document.documentElement;
    const donker = matchMedia('(prefers-color-scheme: dark)');
    const isDonker = () => wortel.dataset.thema === 'donker' || (wortel.dataset.thema !== 'licht' && donker.matches);

    let kijker = null;

    window.portaal = {
        // The first interactive render is on the screen.
        gestart(referentie) {
            document.body.setAttribute('data-interactief', '');
            const plaats = document.querySelector('[data-sessiereferentie]');
            if (plaats) {
                plaats.querySelector('strong').textContent = referentie;
                plaats.hidden = false;
            }

            return isDonker();
        },

        // Of the page that came, as soon as it has one; who did something on the page meanwhile is left alone.
        focusKop() {
            const kop = () => document.querySelector('main h1');
            const isVrij = () => !document.activeElement?.closest('main') || document.activeElement.id === 'inhoud';
            const focus = () => { kop().tabIndex = -1; kop().focus({ preventScroll: true }); };
            if (kop()) {
                focus();
                return;
            }

            kijker?.disconnect();
            kijker = new MutationObserver(() => {
                if (kop()) {
                    kijker.disconnect();
                    isVrij() && focus();
                }
            });
            kijker.observe(document.body, { childList: true, subtree: true });
        },

        thema(keuze) {
            const veilig = location.protocol === 'https:' ? '; secure' : '';
            document.cookie = `thema=${keuze}; path=/; max-age=31536000; samesite=lax${veilig}`;
            wortel.dataset.thema = keuze;
            return isDonker();
        },
    };

    // Quick at first, then calm, and never all browsers at the same moment.
    document.addEventListener('DOMContentLoaded', () => window.Blazor?.start({
        circuit: {
            reconnectionOptions: {
                maxRetries: 1000,
                retryIntervalMilliseconds: poging => Math.min(10000, 500 * poging) * (0.75 + Math.random() / 2),
            },
        },
    }));

    // With base href="/" a bare fragment leads to the start page; capture comes before Blazor's own listener.
    document.addEventListener('click', event => {
        const link = event.target.closest?.('[data-naar]');
        const doel = link && document.getElementById(link.dataset.naar);
        if (doel) {
            event.preventDefault();
            const invoer = doel.matches('fieldset') ? doel.querySelector('input') ?? doel : doel;
            invoer.focus();
            invoer.scrollIntoView({ block: 'center' });
            return;
        }

        const knop = event.target.closest?.('[data-klapt]');
        if (knop) {
            sluitGebruikersmenu(event.target);
            klap(knop, knop.getAttribute('aria-expanded') !== 'true');
            return;
        }

        if (event.target.closest?.('.navigatie a, .gebruikersmenu summary')) {
            document.querySelectorAll('[data-klapt]').forEach(knop => klap(knop, false));
        }

        // A link in the menu leaves it, and the page stays in the same circuit.
        sluitGebruikersmenu(event.target.closest?.('.gebruikersmenu a') ? document.body : event.target);
    }, true);

    function sluitGebruikersmenu(geklikt) {
        document.querySelectorAll('details.gebruikersmenu[open]').forEach(menu => {
            if (!menu.contains(geklikt)) {
                menu.open = false;
            }
        });
    }

    document.addEventListener('keydown', event => {
        if (event.key !== 'Escape') {
            return;
        }

        const menu = document.querySelector('details.gebruikersmenu[open]');
        if (menu) {
            menu.open = false;
            menu.querySelector('summary').focus();
        }

        document.querySelectorAll('[data-klapt][aria-expanded=true]').forEach(knop => { klap(knop, false); knop.focus(); });
    });

    function klap(knop, open) {
        knop.setAttribute('aria-expanded', String(open));
        document.getElementById(knop.dataset.klapt)?.classList.toggle('open', open);
    }

    // What was shown once: to paper, or to a safe for passwords.
    document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('[data-metscript]').forEach(blok => { blok.hidden = false; }));
    document.addEventListener('click', async event => {
        if (event.target.closest?.('[data-drukaf]')) {
            window.print();
        }

        const knop = event.target.closest?.('[data-kopieer]');
        if (knop) {
            const regels = [...document.querySelectorAll(`#${CSS.escape(knop.dataset.kopieer)} code`)].map(code => code.textContent);
            const gelukt = await navigator.clipboard.writeText(regels.join('\n')).then(() => true, () => false);
            knop.parentElement.querySelector('[data-gekopieerd]').textContent = gelukt ? 'Gekopieerd.' : 'Kopiëren lukt niet. Schrijf het over.';
        }
    });

    // Who pressed a button that is gone goes on where it was: in the form that came in its place, or at the heading of that part.
    let laatst = null;
    let erbij = null;
    document.addEventListener('focusin', event => {
        if (event.target.closest('main')) {
            const binnen = [];
            for (let element = event.target.parentElement; element && element !== document.body; element = element.parentElement) {
                binnen.push(element);
                if (element.id === 'inhoud') {
                    break;
                }
            }

            laatst = { element: event.target, binnen, uitFormulier: event.target.form != null };
        }
    });
    const verloren = () => laatst && !laatst.element.isConnected && document.activeElement === document.body;
    const VELD = 'input:not([type=hidden]), select, textarea';
    new MutationObserver(records => {
        const nieuw = records.flatMap(record => [...record.addedNodes]).filter(node => node instanceof HTMLElement);
        const rij = document.activeElement?.closest?.('[data-nieuwerij]');
        const velden = rij && nieuw.find(node => node.matches('fieldset') && node.closest('form') === rij.closest('form'));
        if (velden) {
            velden.querySelector(VELD)?.focus();
        } else if (verloren()) {
            if (!erbij) {
                erbij = [];
                vervolg(laatst, 10);
            }

            erbij.push(...nieuw);
        }
    }).observe(document.body, { childList: true, subtree: true });

    // Who goes on elsewhere meanwhile is not called back.
    let gedaan = 0;
    ['pointerdown', 'keydown', 'wheel', 'touchmove'].forEach(soort => document.addEventListener(soort, () => { gedaan = performance.now(); }, { capture: true, passive: true }));
    const inBeeld = element => {
        const vlak = element.getBoundingClientRect();
        return vlak.bottom > 0 && vlak.top < innerHeight;
    };

    // The form may still be looking for its draft.
    function vervolg(van, pogingen, sinds = performance.now()) {
        setTimeout(() => {
            const plek = van.binnen.find(element => element.isConnected);
            if (laatst !== van || !verloren() || !plek || gedaan > sinds || !inBeeld(plek)) {
                erbij = null;
                return;
            }

            // The nearest one: the button may have stood in the head of the part where the form came.
            const formulieren = van.uitFormulier ? [] : erbij.filter(node => node.isConnected)
                .map(node => node.matches('form') ? node : node.querySelector('form')).filter(form => form?.querySelector(VELD));
            const formulier = van.binnen.filter(element => element.isConnected)
                .map(element => formulieren.find(form => element.contains(form))).find(form => form);
            if (formulier || pogingen === 0) {
                erbij = null;
                // Of a part that is gone as a whole only its form is left to go to: the heading of the page is far from where one was.
                const doel = formulier?.querySelector(VELD) ?? (plek.id === 'inhoud' ? null : kopVan(plek));
                if (doel) {
                    doel.matches(VELD) || (doel.tabIndex = -1);
                    doel.focus({ preventScroll: true });
                    doel.scrollIntoView({ block: 'nearest' });
                }
            } else {
                vervolg(van, pogingen - 1, sinds);
            }
        }, 50);
    }

    // Within a form the row before; else the heading of the part, or of the page.
    function kopVan(plek) {
        const rij = plek.closest('form') && [...plek.closest('form').querySelectorAll('fieldset')].pop();
        for (let element = plek; element && !rij; element = element.parentElement) {
            const kop = element.querySelector(':scope > h2, :scope > h3, :scope > header h2, :scope > .sectiekop h2, :scope > h1, h1');
            if (kop) {
                return kop;
            }
        }

        return rij;
    }

    // For concept.js, which comes a moment after the form: what was typed until then is no starting point.
    document.addEventListener('input', event => {
        if (event.target.form) {
            event.target.form.getyptVoorStart = true;
        }
    }, true);

    // A date that is half typed has no value. Told at once, the server would clear what stands there; so it hears that when the
    // field is left, or sent.
    const isHalf = veld => veld.type === 'date' && veld.validity.badInput;
    const vertel = veld => isHalf(veld) && veld.dispatchEvent(new Event('change', { bubbles: true }));
    window.addEventListener('change', event => event.isTrusted && isHalf(event.target) && event.stopPropagation(), true);
    document.addEventListener('focusout', event => vertel(event.target), true);
    document.addEventListener('submit', event => [...event.target.elements].forEach(vertel), true);

    // The same words as in Tekstvlak.razor. The text node itself is changed: Blazor holds on to it.
    let spreek = 0;
    document.addEventListener('input', event => {
        const vlak = event.target;
        if (!vlak.dataset?.max) {
            return;
        }

        const max = Number(vlak.dataset.max);
        const over = max - vlak.value.length;
        const aantal = Math.abs(over).toLocaleString('nl-NL');
        const tekens = Math.abs(over) === 1 ? 'teken' : 'tekens';
        // Nothing until four fifths are used: a counter that always runs is noise.
        const tekst = over < 0 ? `De tekst is ${aantal} ${tekens} te lang. Kort hem in of verdeel hem.`
            : over <= Math.floor(max / 5) ? `Nog ${aantal} ${tekens}`
            : '';
        const teller = document.querySelector(`[data-teller="${CSS.escape(vlak.id)}"]`);
        if (teller?.firstChild) {
            teller.firstChild.nodeValue = tekst;
            teller.classList.toggle('te-veel', over < 0);
        }

        // Said aloud only after a pause, not at each key.
        clearTimeout(spreek);
        spreek = setTimeout(() => {
            const stem = document.querySelector(`[data-tellerspraak="${CSS.escape(vlak.id)}"]`);
            if (stem) {
                stem.textContent = tekst;
            }
        }, 1500);
    });

    const WEG = 'De verbinding is even weg. Je kunt doortypen; je concept wordt bewaard zodra de verbinding terug is.';
    const ALLEEN_HIER = 'De verbinding is terug, maar je concept kon niet worden bewaard. Kopieer je tekst en laad daarna de pagina opnieuw.';
    const TERUG = 'De verbinding is terug. De pagina wordt opnieuw geladen…';
    const balk = document.getElementById('components-reconnect-modal');
    let wacht = 0;
    let pogingen = 0;

    function toon(tekst) {
        if (balk.textContent !== tekst) {
            balk.textContent = tekst;
        }
    }

    // What was filled in while the connection was away, or just before that was noticed, never reached the server.
    const ONGEMERKT = 60000;
    const gewijzigd = new Map();
    let wegSinds = 0;
    document.addEventListener('change', event => event.isTrusted && event.target.name && gewijzigd.set(event.target, Date.now()), true);

    function meldOpnieuw() {
        for (const [invoer, tijdstip] of gewijzigd) {
            if (invoer.isConnected && tijdstip > wegSinds - ONGEMERKT) {
                invoer.dispatchEvent(new Event('change', { bubbles: true }));
            }
        }

        gewijzigd.clear();
    }

    balk?.addEventListener('components-reconnect-state-changed', event => {
        switch (event.detail.state) {
            case 'show':
                wegSinds ||= Date.now();
                toon(WEG);
                break;
            case 'retrying':
                toon(WEG);
                break;
            case 'hide':
                herstel();
                break;
            case 'failed':
                toon(WEG);
                plan();
                break;
            default:
                herlaad();
                break;
        }
    });

    function herstel() {
        clearTimeout(wacht);
        pogingen = 0;
        toon('');
        if (wegSinds) {
            meldOpnieuw();
            wegSinds = 0;
        }

        window.portaalConcepten?.forEach(concept => concept.probeer());
    }

    // Blazor gives up after a while; we do not.
    function plan() {
        clearTimeout(wacht);
        wacht = setTimeout(verbind, Math.min(30000, 2000 * 2 ** pogingen++));
    }

    async function verbind() {
        try {
            if (await Blazor.reconnect()) {
                herstel();
            } else {
                await herlaad();
            }
        } catch {
            plan();
        }
    }

    // The server is there, but this circuit is not: a fresh page brings the draft back, so the draft goes first.
    async function herlaad() {
        toon(TERUG);
        const concepten = [...(window.portaalConcepten ?? [])];
        await Promise.allSettled(concepten.map(concept => concept.flush()));
        if (concepten.some(concept => concept.alleenHier())) {
            toon(ALLEEN_HIER);
            return;
        }

        if (concepten.some(concept => concept.onbewaard())) {
            toon(WEG);
            setTimeout(herlaad, 3000);
            return;
        }

        location.reload();
    }

    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible' && pogingen > 0) {
            pogingen = 0;
            plan();
        }
    });
})();
