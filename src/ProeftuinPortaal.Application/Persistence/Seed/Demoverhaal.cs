using System.Text;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>For which families a sentence fits.</summary>
internal enum Past
{
    Altijd,
    Kind,
    Schoolkind,
    TweeHuizen,
    Oudere,
    ZonderKind,
}

/// <summary>A sentence with places for names: {v} and {w} two adults, {k} a child, {net} someone near, {prof} a professional.</summary>
internal sealed record Zin(string Tekst, Past Past);

/// <summary>Composes a note: how it was learned, what was seen or said, where the work stands, what was agreed.</summary>
internal sealed class Demoverhaal(Toeval toeval)
{
    private const int LangeTekst = 3_200;

    // Per case: nobody writes the same sentence twice while there is another.
    private readonly HashSet<string> _gebruikt = [];
    private Guid _casusId;

    public string Notitie(Democasus casus, DateOnly dag, Kenbron kenbron, Strekking? strekking)
    {
        var wie = Rolverdeling(casus, dag);
        List<string> zinnen = [AlsZin(Kies(Demozinnen.Aanleiding[kenbron], wie))];
        zinnen.AddRange(KiesVerschillende(Demozinnen.Waarneming[kenbron], wie, toeval.Getal(1, 3)).Select(AlsZin));
        if (strekking == Strekking.Mening || (strekking is null && toeval.Kans(0.4)))
        {
            zinnen.Add(AlsZin(Kies(Demozinnen.Mening, wie)));
        }
        else if (toeval.Kans(0.45))
        {
            zinnen.Add(AlsZin(Kies(Demozinnen.Stand[casus.FaseOp(dag)], wie)));
        }

        if (toeval.Kans(0.75))
        {
            zinnen.Add("Afspraak: " + Kies(Demozinnen.Afspraak, wie));
        }

        return string.Join(' ', zinnen);
    }

    /// <summary>The report of a long meeting, more than 3,000 characters.</summary>
    public string Verslag(Democasus casus, DateOnly dag, Gebruikerrij auteur)
    {
        var wie = Rolverdeling(casus, dag);
        var verslag = new StringBuilder($"Verslag gezinsgesprek {casus.Plan.Gezin.Naam}\n\n")
            .Append(Invullen(wie.HeeftTweede ? "Aanwezig: {v}, {w}, {net}, " : "Aanwezig: {v}, {net}, ", wie)).Append(auteur.Naam).Append(" (verslag)");
        verslag.Append(string.Concat(casus.Rollen.Where(rol => rol.GeldtOp(dag) && rol.Gebruiker != auteur).Select(rol => rol.Gebruiker.Naam).Distinct()
            .Select(naam => $", {naam}"))).Append(".\n");
        Alinea("Waarom dit gesprek", Demozinnen.Stand[casus.FaseOp(dag)], 3);
        Alinea("Wat we zelf zagen", Demozinnen.Waarneming[Kenbron.ZelfGezien], 6);
        Alinea("Wat gezinsleden vertelden", Demozinnen.Waarneming[Kenbron.VerteldDoorGezinslid], 7);
        Alinea("Wat andere professionals zagen", Demozinnen.Waarneming[Kenbron.GehoordVanProfessional], 5);
        Alinea("Hoe wij dit begrijpen", Demozinnen.Mening, 4);
        Alinea("Afspraken", Demozinnen.Afspraak, 6);
        // Every member of the family gets a turn, until it is as long as such reports are.
        foreach (var persoon in casus.Plan.Volwassenen.Concat(casus.Plan.Kinderen.Where(kind => kind.Leeftijd >= 8)))
        {
            Eigen(persoon);
        }

        for (var ronde = 1; verslag.Length < LangeTekst; ronde++)
        {
            Alinea($"Vervolgvraag {ronde}", [.. Demozinnen.Waarneming[Kenbron.VerteldDoorGezinslid], .. Demozinnen.Mening, .. Demozinnen.Afspraak], 5);
        }

        return verslag.ToString().TrimEnd();

        void Alinea(string kop, IReadOnlyList<Zin> zinnen, int aantal) =>
            verslag.Append('\n').Append(kop).Append('\n').AppendJoin('\n', KiesVerschillende(zinnen, wie, aantal).Select(zin => "- " + AlsZin(zin))).Append('\n');

        void Eigen(Persoonrij persoon) =>
            verslag.Append('\n').Append("In de woorden van ").Append(persoon.Voornaam).Append('\n')
                .AppendJoin('\n', toeval.Geschud(Demozinnen.EigenWoorden).Take(3).Select(zin => $"“{zin}”")).Append('\n');
    }

    /// <summary>The same note after a correction.</summary>
    public string Herzien(Democasus casus, DateOnly dag, string tekst) => $"{tekst} {AlsZin(Kies(Demozinnen.Aanvulling, Rolverdeling(casus, dag)))}";

    private Wie Rolverdeling(Democasus casus, DateOnly dag)
    {
        if (casus.Rij.Id != _casusId)
        {
            _gebruikt.Clear();
            _casusId = casus.Rij.Id;
        }

        // About an old person the sentences speak of {v}.
        IReadOnlyList<Persoonrij> volwassenen = casus.Plan.HeeftOudere && casus.Plan.Kinderen.Count == 0
            ? [.. casus.Plan.Volwassenen.OrderByDescending(persoon => persoon.Leeftijd)]
            : toeval.Geschud(casus.Plan.Volwassenen);
        // A child that is born during the case is in no note of before.
        Persoonrij[] kinderen = [.. casus.Plan.Kinderen.Where(kind => kind.Geboortedatum <= dag)];
        Persoonrij[] schoolgaand = [.. kinderen.Where(kind => kind.Leeftijd >= 5)];
        var kind = schoolgaand.Length > 0 ? toeval.Kies(schoolgaand) : kinderen.Length > 0 ? toeval.Kies(kinderen) : null;
        var net = toeval.Kies(["oma", "een tante", "de buurvrouw", "een oom", "een vriendin", "een neef"]);
        var prof = toeval.Kies<string>(schoolgaand.Length > 0
            ? ["de intern begeleider", "de mentor", "de jeugdarts", "de huisarts", "de wijkagent", "de leerkracht"]
            : kind is not null
                ? ["de jeugdverpleegkundige", "de huisarts", "de pedagogisch medewerker", "de wijkagent"]
                : ["de huisarts", "de wijkagent", "de praktijkondersteuner", "de behandelaar van de ggz", "de woonconsulent"]);
        HashSet<Past> past = [Past.Altijd];
        Voeg(Past.Kind, kind is not null);
        Voeg(Past.Schoolkind, schoolgaand.Length > 0);
        Voeg(Past.TweeHuizen, casus.Plan.Huishoudens > 1 && volwassenen.Count > 1);
        Voeg(Past.Oudere, casus.Plan.HeeftOudere && kind is null);
        Voeg(Past.ZonderKind, kind is null);
        return new(volwassenen[0], volwassenen.Count > 1 ? volwassenen[1].Voornaam : null, kind, net, prof, past);

        void Voeg(Past soort, bool geldt)
        {
            if (geldt)
            {
                past.Add(soort);
            }
        }
    }

    private string Kies(IReadOnlyList<Zin> zinnen, Wie wie) => KiesVerschillende(zinnen, wie, 1)[0];

    private string[] KiesVerschillende(IReadOnlyList<Zin> zinnen, Wie wie, int aantal)
    {
        var passend = toeval.Geschud(zinnen.Where(wie.PastBij));
        Zin[] gekozen = [.. passend.OrderBy(zin => _gebruikt.Contains(zin.Tekst)).Take(aantal)];
        _gebruikt.UnionWith(gekozen.Select(zin => zin.Tekst));
        return [.. gekozen.Select(zin => Invullen(zin.Tekst, wie))];
    }

    private static string AlsZin(string tekst) => char.ToUpperInvariant(tekst[0]) + tekst[1..];

    private static string Invullen(string tekst, Wie wie) =>
        tekst
            .Replace("{v}", wie.V.Voornaam, StringComparison.Ordinal)
            .Replace("{hij}", wie.V.IsVrouw ? "zij" : "hij", StringComparison.Ordinal)
            .Replace("{zijn}", wie.V.IsVrouw ? "haar" : "zijn", StringComparison.Ordinal)
            .Replace("{w}", wie.W, StringComparison.Ordinal)
            .Replace("{k}", wie.Kind?.Voornaam, StringComparison.Ordinal)
            .Replace("{khij}", wie.Kind?.IsVrouw == true ? "zij" : "hij", StringComparison.Ordinal)
            .Replace("{kzijn}", wie.Kind?.IsVrouw == true ? "haar" : "zijn", StringComparison.Ordinal)
            .Replace("{net}", wie.Net, StringComparison.Ordinal)
            .Replace("{prof}", wie.Prof, StringComparison.Ordinal);

    private sealed record Wie(Persoonrij V, string? W, Persoonrij? Kind, string Net, string Prof, HashSet<Past> Past)
    {
        public bool HeeftTweede => W is not null;

        public bool PastBij(Zin zin) => Past.Contains(zin.Past) && (HeeftTweede || !zin.Tekst.Contains("{w}", StringComparison.Ordinal));
    }
}
