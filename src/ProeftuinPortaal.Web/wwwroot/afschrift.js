// Copies a clean text, or prints it alone: what surrounds it on the screen stays out of the copy.
export async function kopieer(tekst) {
    try {
        await navigator.clipboard.writeText(tekst);
        return true;
    } catch {
        return false;
    }
}

export function drukAf(tekst) {
    const blad = document.createElement('div');
    blad.className = 'afdrukblad';
    blad.textContent = tekst;
    document.body.append(blad);
    document.documentElement.classList.add('drukt-blad');
    const klaar = () => {
        document.documentElement.classList.remove('drukt-blad');
        blad.remove();
    };
    window.addEventListener('afterprint', klaar, { once: true });
    window.print();
}
