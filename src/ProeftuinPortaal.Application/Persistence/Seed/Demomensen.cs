using System.Globalization;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>The organisations and professionals of one region: those of the demo accounts, and colleagues who cannot sign in.</summary>
internal sealed class Demomensen
{
    // A colleague who left: their families have a new contact person since.
    private const int DagenSindsVertrek = 150;
    private const int MinstensTeamgenoten = 5;
    private const int GezinnenPerWerker = 30;

    private static readonly string[] Voornamen =
    [
        "Jolijn", "Hamza", "Petra", "Sjoerd", "Aylin", "Maarten", "Rosita", "Teun", "Noor", "Soraya", "Hidde", "Marlies",
        "Dunja", "Cengiz", "Liesbeth", "Orlando", "Annemijn", "Bilal", "Geertje",
    ];

    private static readonly string[] Achternamen =
    [
        "Zomerregen", "van de Bedenksel", "Oefenstra", "El Voorbeeld", "Fantasma", "Papierman", "de Repetitie", "Schaduwveld",
        "van der Proefballon", "Speelveld", "Dromerij", "Tekenlijn", "Van Nergens", "Verhaalstra", "Maquette", "Luchtkasteel",
        "Toneelman", "Denkbeek", "de Oefening", "Sprookma", "van het Plan", "Conceptius", "Schetsma",
    ];

    private readonly Regiowerk _werk;
    private readonly DateOnly _begin;
    private int _nummer;

    private Demomensen(Regiowerk werk)
    {
        _werk = werk;
        // Long enough ago for the cases of an area that was paused.
        _begin = Regiokeuzes.Begin;
        Vertrekdag = werk.Vandaag.AddDays(-DagenSindsVertrek);
    }

    public Gebruikerrij Lokaalteam => Accounts["lokaalteam"];

    public Gebruikerrij Lokaalteam2 => Accounts["lokaalteam2"];

    public Gebruikerrij VeiligThuis => Accounts["veiligthuis"];

    public Gebruikerrij Gi => Accounts["gi"];

    public Gebruikerrij Rvdk => Accounts["rvdk"];

    public Gebruikerrij Ketenpartner => Accounts["ketenpartner"];

    public Gebruikerrij Procesregisseur => Accounts["procesregisseur"];

    public Gebruikerrij Gedragswetenschapper => Accounts["gedragswetenschapper"];

    public Gebruikerrij Ervaringsdeskundige => Accounts["ervaringsdeskundige"];

    public IReadOnlyList<Gebruikerrij> Teamgenoten { get; private set; } = [];

    public Gebruikerrij Vertrokken { get; private set; } = null!;

    public DateOnly Vertrekdag { get; }

    public Gebruikerrij ProcesregisseurCollega { get; private set; } = null!;

    public Gebruikerrij VeiligThuisCollega { get; private set; } = null!;

    public Gebruikerrij GiCollega { get; private set; } = null!;

    public IReadOnlyList<Gebruikerrij> Zorgcoordinatoren { get; private set; } = [];

    public Gebruikerrij Opvangwerker { get; private set; } = null!;

    private Dictionary<string, Gebruikerrij> Accounts { get; } = [];

    /// <param name="werk">The region.</param>
    /// <param name="gezinnen">How many families the region has: more of them take more colleagues.</param>
    /// <param name="wachtwoordHash">Of the demo accounts; null for none.</param>
    /// <param name="beheer">A stream of its own: one beheerder more leaves every family as it was.</param>
    public static Demomensen Maak(Regiowerk werk, int gezinnen, string? wachtwoordHash, Toeval beheer)
    {
        var mensen = new Demomensen(werk);
        var organisaties = mensen.MaakOrganisaties();
        mensen.MaakAccounts(organisaties, wachtwoordHash);
        mensen.MaakCollegas(organisaties, Math.Max(MinstensTeamgenoten, gezinnen / GezinnenPerWerker));
        mensen.MaakBeheerders(organisaties[Organisatiesoort.Gemeente].First(), beheer);
        return mensen;
    }

    private ILookup<Organisatiesoort, Organisatierij> MaakOrganisaties()
    {
        var regio = _werk.Regio;
        (string Naam, Organisatiesoort Soort)[] namen =
        [
            .. regio.Teams.Select(team => (team, Organisatiesoort.LokaalTeam)),
            ($"Veilig Thuis {regio.Naam}", Organisatiesoort.VeiligThuis),
            (regio.Gi, Organisatiesoort.GecertificeerdeInstelling),
            ($"Raad voor de Kinderbescherming {regio.Naam}", Organisatiesoort.RaadVoorDeKinderbescherming),
            (regio.Ggz, Organisatiesoort.Ggz),
            (regio.Vrouwenopvang, Organisatiesoort.Vrouwenopvang),
            (regio.Gemeente, Organisatiesoort.Gemeente),
            (regio.Ervaringspool, Organisatiesoort.Ervaringspool),
            (regio.Onderzoek, Organisatiesoort.Overig),
        ];
        Organisatierij[] organisaties = [.. namen.Select(naam => new Organisatierij(NieuwId(), naam.Naam, naam.Soort))];
        _werk.Set.Organisaties.AddRange(organisaties);
        return organisaties.ToLookup(organisatie => organisatie.Soort);
    }

    private void MaakAccounts(ILookup<Organisatiesoort, Organisatierij> organisaties, string? wachtwoordHash)
    {
        foreach (var account in Demoaccounts.Alle.Where(account => account.Regiocode == _werk.Regio.Code))
        {
            var naam = account.Email[..account.Email.IndexOf('@', StringComparison.Ordinal)];
            var organisatie = organisaties[account.Organisatiesoort].ElementAt(naam == "lokaalteam2" ? 1 : 0);
            Accounts[naam] = Voeg(account.Id, account.Naam, organisatie, account.Rol);
            if (wachtwoordHash is not null)
            {
                _werk.Set.Accounts.Add(new(account.Id, account.Email, wachtwoordHash, NieuwId(), NieuwId()));
            }
        }
    }

    private void MaakCollegas(ILookup<Organisatiesoort, Organisatierij> organisaties, int teamgenoten)
    {
        Organisatierij[] teams = [.. organisaties[Organisatiesoort.LokaalTeam]];
        Teamgenoten = [.. Enumerable.Range(0, teamgenoten).Select(i => Collega(teams[i % teams.Length], Rol.Lokaalteamwerker))];
        Vertrokken = Collega(teams[0], Rol.Lokaalteamwerker, Vertrekdag);
        ProcesregisseurCollega = Collega(Van(Organisatiesoort.Gemeente), Rol.Procesregisseur);
        VeiligThuisCollega = Collega(Van(Organisatiesoort.VeiligThuis), Rol.RvtExpert);
        GiCollega = Collega(Van(Organisatiesoort.GecertificeerdeInstelling), Rol.RvtExpert);
        Zorgcoordinatoren = [Collega(Van(Organisatiesoort.Ggz), Rol.Ketenpartner), Collega(Van(Organisatiesoort.Gemeente), Rol.Ketenpartner)];
        Opvangwerker = Collega(Van(Organisatiesoort.Vrouwenopvang), Rol.Ketenpartner);

        Organisatierij Van(Organisatiesoort soort) => organisaties[soort].First();
    }

    private void MaakBeheerders(Organisatierij gemeente, Toeval beheer)
    {
        for (var i = 1; i < _werk.Regio.Beheerders; i++)
        {
            Collega(gemeente, Rol.FunctioneelBeheerder, toeval: beheer);
        }
    }

    private Gebruikerrij Collega(Organisatierij organisatie, Rol rol, DateOnly? vertrokkenOp = null, Toeval? toeval = null)
    {
        // Each region takes its own part of the pairs of names.
        var nummer = (Demoregio.Alle.Index().First(regio => regio.Item == _werk.Regio).Index * 40) + _nummer;
        return Voeg(NieuwId(toeval), $"{Voornamen[nummer % Voornamen.Length]} {Achternamen[nummer % Achternamen.Length]}", organisatie, rol, vertrokkenOp, toeval);
    }

    private Gebruikerrij Voeg(Guid id, string naam, Organisatierij organisatie, Rol rol, DateOnly? vertrokkenOp = null, Toeval? toeval = null)
    {
        var gebruiker = new Gebruikerrij(id, naam, Telefoon(101 + _nummer++), organisatie, vertrokkenOp is null);
        _werk.Set.Gebruikers.Add(gebruiker);
        _werk.Set.Gebruikersrollen.Add(new Gebruikersrol(NieuwId(toeval), gebruiker.GebruikerId, rol, new RegioId(_werk.RegioId),
            Moment.BeginVan(_begin), vertrokkenOp is { } dag ? Moment.BeginVan(dag) : null));
        return gebruiker;
    }

    // Ten digits in all.
    private string Telefoon(int nummer) => $"{_werk.Regio.Netnummer}-{nummer.ToString(CultureInfo.InvariantCulture).PadLeft(10 - _werk.Regio.Netnummer.Length, '0')}";

    private Guid NieuwId(Toeval? toeval = null) => (toeval ?? _werk.Toeval).Id(Moment.BeginVan(_begin));
}
