// Keeps the text of a form on the server while it is being typed, outside the circuit:
// SignalR drops long messages, and a circuit may be gone. Nothing is kept in the browser.
const RUST = 700;
const KEEPALIVE_MAX = 60000;
const LANGSTE_WACHT = 30000;

const KLAAR = {
    0: 'Concept niet bewaard: je bent uitgelogd. Je tekst staat nog op het scherm. Kopieer die voordat je opnieuw inlogt.',
    400: 'Concept niet bewaard. Kopieer je tekst en laad de pagina opnieuw.',
    404: 'Concept niet bewaard: dit onderdeel is niet meer beschikbaar. Kopieer je tekst als je die wilt houden.',
    409: 'Concept niet bewaard: dit formulier is in een ander venster al opgeslagen. Je tekst staat nog op het scherm. Sla hem op om hem te bewaren.',
    412: 'Concept niet bewaard: dit formulier staat ook in een ander venster open, en dat is verder. Je tekst staat nog op het scherm. Sla hem op om hem te bewaren.',
};
KLAAR[401] = KLAAR[0];
KLAAR[403] = KLAAR[404];
const TE_LANG = 'Concept niet bewaard: de tekst is te lang. Maak de tekst korter.';
const VOL = 'Concept niet bewaard: je hebt te veel concepten openstaan. Maak er eerst een af of gooi er een weg. Je tekst staat nog op het scherm.';
const GEEN_VERBINDING = 'Concept niet bewaard: geen verbinding. We proberen het opnieuw.';

// All live drafts of this page, for the connection banner in portaal.js.
const concepten = (window.portaalConcepten ??= new Set());

export function start(status, url, operatieId, volgnummer, nietBewaard) {
    const formulier = status.closest('form');
    const token = document.querySelector('meta[name=antiforgery]')?.content ?? '';
    const luisteraars = new AbortController();
    // Who types before this script has come, has typed all the same (see portaal.js).
    let bewaard = nietBewaard || formulier.getyptVoorStart ? null : verzamel(formulier);
    let lopend = null;
    let timer = 0;
    let mislukt = 0;
    let gestopt = false;
    let geweigerd = false;

    const onbewaard = () => !gestopt && verzamel(formulier) !== bewaard;

    function meld(tekst) {
        status.textContent = tekst;
        // A status takes no name from its content, and the name is what one looks for.
        status.setAttribute('aria-label', tekst);
    }

    function plan(wachttijd) {
        clearTimeout(timer);
        timer = setTimeout(() => { timer = 0; verstuur(); }, wachttijd);
    }

    function verstuur() {
        lopend ??= ronde().finally(() => { lopend = null; });
        return lopend;
    }

    function verzoek(inhoud, keepalive) {
        return fetch(url, {
            method: 'PUT',
            credentials: 'same-origin',
            redirect: 'manual',
            keepalive,
            headers: { 'Content-Type': 'application/json', 'RequestVerificationToken': token },
            body: JSON.stringify({ operatieId, volgnummer: ++volgnummer, inhoud }),
        });
    }

    async function ronde() {
        if (!onbewaard()) {
            return true;
        }

        const inhoud = verzamel(formulier);
        let antwoord;
        try {
            antwoord = await verzoek(inhoud, false);
        } catch {
            return opnieuw();
        }

        if (gestopt) {
            return true;
        }

        if (antwoord.ok) {
            bewaard = inhoud;
            mislukt = 0;
            meld('Concept bewaard om ' + tijd());
            return true;
        }

        if (KLAAR[antwoord.status]) {
            meld(KLAAR[antwoord.status]);
            geweigerd = true;
            einde();
            return false;
        }

        if (antwoord.status === 413 || antwoord.status === 422 || antwoord.status === 507) {
            meld(antwoord.status === 507 ? VOL : TE_LANG);
            return false;
        }

        return opnieuw();
    }

    function opnieuw() {
        if (!gestopt) {
            meld(GEEN_VERBINDING);
            plan(Math.min(LANGSTE_WACHT, 1000 * 2 ** mislukt++));
        }

        return false;
    }

    // The latest text, also what was typed while an earlier piece was under way.
    async function flush() {
        clearTimeout(timer);
        timer = 0;
        if (lopend) {
            await lopend;
        }

        return onbewaard() ? verstuur() : true;
    }

    // The page may be gone before an answer: sent at once, and only what the browser takes along.
    function laatste() {
        if (!onbewaard()) {
            return;
        }

        const inhoud = verzamel(formulier);
        const past = new Blob([JSON.stringify({ operatieId, volgnummer, inhoud })]).size < KEEPALIVE_MAX;
        verzoek(inhoud, past).then(antwoord => {
            if (antwoord.ok) {
                bewaard = inhoud;
                mislukt = 0;
                meld('Concept bewaard om ' + tijd());
            }
        }).catch(() => opnieuw());
    }

    function einde() {
        gestopt = true;
        clearTimeout(timer);
        luisteraars.abort();
        rijen.disconnect();
        if (!geweigerd) {
            concepten.delete(concept);
        }
    }

    function stop(eerstBewaren) {
        if (eerstBewaren) {
            laatste();
        }

        geweigerd = false;
        einde();
        if (!eerstBewaren) {
            status.textContent = '';
            status.removeAttribute('aria-label');
        }
    }

    const signal = luisteraars.signal;
    const getypt = event => {
        formulier.getyptVoorStart = false;
        if (telt(event.target)) {
            plan(RUST);
        }
    };
    formulier.addEventListener('input', getypt, { signal });
    formulier.addEventListener('change', getypt, { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && laatste(), { signal });
    window.addEventListener('pagehide', laatste, { signal });
    window.addEventListener('online', () => mislukt > 0 && plan(0), { signal });

    // Only while the network is away: otherwise the last piece goes along by itself.
    window.addEventListener('beforeunload', event => mislukt > 0 && onbewaard() && event.preventDefault(), { signal });

    // A row that is added or taken away sends no input event. Our own status line is no change of the form.
    const rijen = new MutationObserver(records => {
        if (!timer && mislukt === 0 && records.some(record => !status.contains(record.target)) && onbewaard()) {
            plan(RUST);
        }
    });
    rijen.observe(formulier, { childList: true, subtree: true });

    const concept = {
        flush,
        stop,
        onbewaard,
        probeer: () => mislukt > 0 && plan(0),
        // Refused, and the text is on the screen and nowhere else.
        alleenHier: () => geweigerd && formulier.isConnected,
    };
    concepten.add(concept);
    formulier.getyptVoorStart = false;
    if (onbewaard()) {
        plan(RUST);
    }

    return concept;
}

const tijd = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

// Names that begin with an underscore belong to the form itself, such as the antiforgery token.
const telt = invoer => invoer.name && !invoer.name.startsWith('_') && invoer.type !== 'password' && invoer.type !== 'file';

function verzamel(formulier) {
    const velden = {};
    for (const invoer of formulier.elements) {
        if (!telt(invoer) || invoer.tagName === 'BUTTON' || invoer.tagName === 'FIELDSET') {
            continue;
        }

        if (invoer.type === 'checkbox') {
            velden[invoer.name] = invoer.checked;
        } else if (invoer.type === 'radio') {
            velden[invoer.name] ??= '';
            if (invoer.checked) {
                velden[invoer.name] = invoer.value;
            }
        } else {
            velden[invoer.name] = invoer.value;
        }
    }

    return JSON.stringify(velden);
}
