using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Domain.Aanmeldingen;

/// <summary>What can be wrong with an aanmelding, in the user's words.</summary>
public static class AanmeldingErrors
{
    public static readonly Error AlBesloten =
        new(ErrorKind.Conflict, "Over deze aanmelding is al een besluit genomen. Laad de pagina opnieuw om het te lezen. Wat je hier schreef staat er nog.");

    public static readonly Error AlIngetrokken =
        new(ErrorKind.Conflict, "De aanmelder heeft deze aanmelding ingetrokken. Je kunt er niets meer mee doen. Wat je hier schreef staat er nog.");

    public static readonly Error NogAfTeStemmen =
        new(ErrorKind.Invalid, "Deze aanmelding is nog af te stemmen met het lokale team. Leg eerst vast wanneer en met wie er is afgestemd.");

    public static readonly Error RegioOntbreekt = Invalid("Kies in welke regio je aanmeldt.", "Regio");
    public static readonly Error RouteOntbreekt = Invalid("Kies via welke route de aanmelding komt.", nameof(Aanmeldinggegevens.Route));
    public static readonly Error RouteNietInRegio = Invalid("Deze route gebruikt de regio niet. Kies een andere.", nameof(Aanmeldinggegevens.Route));
    public static readonly Error AchternaamOntbreekt = Invalid("Vul de achternaam van het gezin in.", nameof(Aanmeldinggegevens.Achternaam));
    public static readonly Error RedenOntbreekt = Invalid("Schrijf op waarom je dit gezin aanmeldt.", nameof(Aanmeldinggegevens.Reden));
    public static readonly Error VeiligheidOntbreekt = Invalid("Schrijf op hoe veilig iedereen nu is.", nameof(Aanmeldinggegevens.VeiligheidNu));

    public static readonly Error GeprobeerdOntbreekt =
        Invalid("Schrijf op wat het lokale team al heeft geprobeerd, en wat dat opleverde.", nameof(Aanmeldinggegevens.Geprobeerd));

    public static readonly Error GrondslagOntbreekt = Invalid("Kies op welke grond je de gegevens deelt.", nameof(Aanmeldinggegevens.Grondslag));

    public static readonly Error ToelichtingOntbreekt =
        Invalid("Schrijf op wie wanneer toestemming gaf, of welke taak het is.", nameof(Aanmeldinggegevens.GrondslagToelichting));

    public static readonly Error Postcodegebied =
        Invalid("Vul alleen de vier cijfers van de postcode in, zonder letters. Bijvoorbeeld 3541. Meer bewaren we niet.", nameof(Aanmeldinggegevens.Postcodegebied));

    public static readonly Error AfgestemdOpOntbreekt = Invalid("Vul in op welke dag er is afgestemd.", nameof(Afstemming.AfgestemdOp));
    public static readonly Error AfgestemdInToekomst = Invalid("Deze dag moet nog komen. Vul vandaag in, of een eerdere dag.", nameof(Afstemming.AfgestemdOp));
    public static readonly Error AfgestemdMetOntbreekt = Invalid("Vul in met wie er is afgestemd.", nameof(Afstemming.AfgestemdMet));
    public static readonly Error GeenPersonen = Invalid("Voeg minstens één persoon toe.", nameof(Aanmeldinggegevens.Personen));

    public static readonly Error TeVeelPersonen =
        Invalid($"Er passen {Aanmeldinggegevens.MaxPersonen} personen in een aanmelding. Haal er een paar weg en noem hen bij de reden.", nameof(Aanmeldinggegevens.Personen));

    public static readonly Error VoornaamOntbreekt = Invalid("Vul een voornaam in. Weet je die niet? Schrijf dan ‘onbekend’.", nameof(Persoongegevens.Voornaam));
    public static readonly Error GezinsrolOntbreekt = Invalid("Kies wat deze persoon in het gezin is.", nameof(Persoongegevens.Gezinsrol));
    public static readonly Error GeborenInToekomst = Invalid("Deze geboortedatum moet nog komen. Controleer het jaar, of laat de datum leeg.", nameof(Persoongegevens.Geboortedatum));
    public static readonly Error TeOud = Invalid("Deze geboortedatum is meer dan 120 jaar geleden. Controleer het jaar, of laat de datum leeg.", nameof(Persoongegevens.Geboortedatum));

    public static readonly Error OuderJongerDanKind =
        Invalid("Deze ouder zou jonger zijn dan een kind in dit gezin. Controleer de geboortedatums en wie ouder of kind is.", nameof(Persoongegevens.Geboortedatum));

    public static readonly Error OverlegOpOntbreekt = Invalid("Kies de dag van het overleg.", nameof(Aanmelding.OverlegOp));
    public static readonly Error OverlegVoorbij = Invalid("Deze dag is al voorbij. Kies vandaag of een latere dag.", nameof(Aanmelding.OverlegOp));
    public static readonly Error OverlegTeVer = Invalid("Deze dag is meer dan een jaar weg. Controleer het jaar.", nameof(Aanmelding.OverlegOp));
    public static readonly Error RedenIntrekkingOntbreekt = Invalid("Schrijf op waarom je de aanmelding intrekt.", "Reden");

    private static Error Invalid(string tekst, string veld) => new(ErrorKind.Invalid, tekst, veld);
}

/// <summary>What can be wrong with a decision about an aanmelding, in the user's words.</summary>
public static class BesluitErrors
{
    public static readonly Error VragenGewijzigd = new(ErrorKind.Invalid,
        "De vragen van de regio zijn intussen gewijzigd. Laad de bladzijde opnieuw en beantwoord de nieuwe vragen. De rest van wat je schreef, staat er dan nog.");

    public static readonly Error UitkomstOntbreekt = Invalid("Kies wat er is besloten.", nameof(Besluitgegevens.Uitkomst));
    public static readonly Error GeenConsult = Invalid("Deze regio heeft geen consultfunctie. Kies een andere uitkomst.", nameof(Besluitgegevens.Uitkomst));
    public static readonly Error AfwijkingOntbreekt = Invalid("Schrijf op waarom je afwijkt van het advies.", nameof(Besluitgegevens.Afwijking));
    public static readonly Error RegiehouderOntbreekt = Invalid("Kies wie vanaf nu de regie heeft. Zonder regiehouder is er geen besluit.", nameof(Besluitgegevens.Regiehouder));
    public static readonly Error RegiehouderKanNiet = Invalid("Deze medewerker kan nu geen regie hebben in deze regio. Kies een ander.", nameof(Besluitgegevens.Regiehouder));

    public static readonly Error RegieBijLokaalTeam = Invalid("In deze regio houdt het lokale team de casusregie. Kies iemand van een lokaal team.", nameof(Besluitgegevens.Regiehouder));

    public static readonly Error GebiedGepauzeerd = Invalid(
        "Dit gezin woont waar het werk van de proeftuin nu stilligt. Samen starten kan daar niet. Kies een andere uitkomst, en een regiehouder die zorgt dat het gezin niet uit beeld raakt.",
        nameof(Besluitgegevens.Uitkomst));

    public static readonly Error ContactpersoonOntbreekt =
        Invalid("Kies de vaste contactpersoon van het gezin, uit een lokaal team.", nameof(Besluitgegevens.VasteContactpersoon));

    public static readonly Error ContactpersoonKanNiet =
        Invalid("De vaste contactpersoon komt uit een lokaal team van deze regio en werkt daar nu. Kies een ander.", nameof(Besluitgegevens.VasteContactpersoon));

    public static readonly Error GezinskeuzeOntbreekt = Invalid("Kies of dit een gezin is dat we al kennen.", nameof(Besluitgegevens.BekendGezin));
    public static readonly Error BekendGezinOntbreekt = Invalid("Kies een gezin uit de lijst, of kies ‘Nee, een ander gezin’.", nameof(Besluitgegevens.BekendGezin));
    public static readonly Error MotiveringOntbreekt = Invalid("Schrijf op waarom dit is besloten.", nameof(Besluitgegevens.Motivering));

    public static readonly Error TerugkoppelingOntbreekt =
        Invalid("Schrijf op wat de aanmelder van het besluit mag weten.", nameof(Besluitgegevens.Terugkoppeling));

    /// <summary>A family has at most one open casus.</summary>
    public static Error HeeftOpenCasus(string nummer) =>
        Invalid($"Dit gezin heeft al een open casus: {nummer}. Een tweede kan niet. Kies een andere uitkomst en breng de aanmelding onder de aandacht van die casus.", nameof(Besluitgegevens.BekendGezin));

    /// <summary>One criterium has no answer yet.</summary>
    /// <param name="plek">Its place among the criteria, from zero.</param>
    public static Error NietGewogen(int plek) =>
        Invalid("Beantwoord deze vraag. Weet je het niet? Kies dan ‘Onzeker’.", $"{nameof(Besluitgegevens.Wegingen)}.{plek}.{nameof(Weging.Antwoord)}");

    private static Error Invalid(string tekst, string veld) => new(ErrorKind.Invalid, tekst, veld);
}
