// Tells the server that someone is at work, and warns before the session ends. Only what a person does counts: a page that follows a
// colleague, and a draft that is sent, do not. The server decides; several tabs and processes ask the same one.
(() => {
    const dialoog = document.getElementById('sessie-einde');
    if (!dialoog) {
        return;
    }

    const kop = dialoog.querySelector('h2');
    const uitleg = dialoog.querySelector('p');
    const knop = dialoog.querySelector('button');
    const rust = Number(dialoog.dataset.rust) * 1000;
    const voor = Math.min(120000, rust / 3);
    const stap = Math.min(10000, voor / 4);
    const pauze = Math.min(30000, rust / 20);
    let einde = Date.now() + Number(dialoog.dataset.rest) * 1000;
    let verlengbaar = true;
    let gezien = false;
    let klok = 0;
    let melding = 0;
    let gemeld = 0;

    function plan() {
        clearTimeout(klok);
        const over = einde - Date.now();
        klok = setTimeout(() => vraag('GET'), over > voor ? over - voor : Math.max(500, Math.min(over + 500, stap)));
    }

    async function vraag(methode) {
        try {
            const token = document.querySelector('meta[name=antiforgery]')?.content ?? '';
            const antwoord = await fetch('/sessie', { method: methode, credentials: 'same-origin', headers: { RequestVerificationToken: token } });
            if (antwoord.ok) {
                const stand = await antwoord.json();
                einde = Date.now() + stand.rest * 1000;
                verlengbaar = stand.rest > 0 ? stand.verlengbaar : verlengbaar;
                if (stand.rest <= 0) {
                    return naarInloggen();
                }
            }
        } catch {
            // The connection is away, and the page says so. Asked again in a moment.
        }

        toon();
        plan();
    }

    function toon() {
        const over = einde - Date.now();
        if (over > voor) {
            gezien = false;
            sluit();
            return;
        }

        const minuten = Math.max(1, Math.round(over / 60000));
        const tekst = `Je wordt over ${minuten === 1 ? 'een minuut' : `${minuten} minuten`} uitgelogd`;
        if (kop.textContent !== tekst) {
            kop.textContent = tekst;
        }

        uitleg.textContent = verlengbaar
            ? 'Je deed een tijd niets. Kies Doorgaan of druk op een toets. Wat je typte in een formulier, is als concept bewaard.'
            : 'Je bent bijna een hele werkdag ingelogd. Rond af wat je doet en log daarna opnieuw in. Wat je typte in een formulier, is als concept bewaard.';
        knop.textContent = verlengbaar ? 'Doorgaan' : 'Sluiten';
        if (!dialoog.open && !gezien) {
            window.portaalConcepten?.forEach(concept => concept.flush());
            dialoog.showModal();
        }
    }

    // The browser gives the focus back to where it was.
    function sluit() {
        if (dialoog.open) {
            dialoog.close();
        }
    }

    // Who was warned reads why; else the server knows it, or there is nothing to explain. Without what follows a #: with it nothing is loaded.
    function naarInloggen() {
        const hier = location.pathname + location.search;
        const isGewaarschuwd = dialoog.open || gezien;
        location.assign(isGewaarschuwd ? `/inloggen?terug=${encodeURIComponent(hier)}&einde=${verlengbaar ? 'rust' : 'dag'}` : hier);
    }

    // One message per half minute, however much is typed; at once when the end is near.
    function actief(event) {
        if (!event.isTrusted || melding) {
            return;
        }

        const nu = Date.now();
        const wacht = einde - nu <= voor ? 0 : Math.max(0, gemeld + pauze - nu);
        melding = setTimeout(() => {
            melding = 0;
            gemeld = Date.now();
            vraag('POST');
        }, wacht);
    }

    // Also without a key or a pointer, as an aid may press it.
    knop.addEventListener('click', () => {
        gezien = !verlengbaar;
        sluit();
        return melding || vraag('POST');
    });
    dialoog.addEventListener('cancel', () => { gezien = !verlengbaar; });
    ['keydown', 'pointerdown', 'wheel', 'touchstart', 'input'].forEach(soort => document.addEventListener(soort, actief, { capture: true, passive: true }));
    // A laptop that slept, or a tab that was long behind another.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && vraag('GET'));
    plan();
})();
