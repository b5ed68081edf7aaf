using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Plannen;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Tijdlijnen;
using ProeftuinPortaal.Domain.Toegang;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>The database as one user sees it, during one use case. Made by <see cref="PortaalDb"/> only.</summary>
public sealed class PortaalDbContext : DbContext
{
    internal const string Schema = "portaal";

    // Every text in the portal: model.md, rule 7.
    private const int TekstMaxLength = 60_000;

    internal PortaalDbContext(DbContextOptions<PortaalDbContext> options) : base(options) { }

    internal GebruikerId? GebruikerId { get; init; }

    internal Actor Actor { get; private set; } = Actor.Niemand;

    /// <summary>The case that this use case found, with what the user is in it: asked for once.</summary>
    internal (CasusId Casus, Betrokkenheid Betrokkenheid)? Gevonden { get; set; }

    internal DbSet<Regio> Regios => Set<Regio>();

    internal DbSet<Organisatie> Organisaties => Set<Organisatie>();

    internal DbSet<Gebruiker> Gebruikers => Set<Gebruiker>();

    internal DbSet<Gebruikersrol> Gebruikersrollen => Set<Gebruikersrol>();

    internal DbSet<Gezin> Gezinnen => Set<Gezin>();

    internal DbSet<Huishouden> Huishoudens => Set<Huishouden>();

    internal DbSet<Persoon> Personen => Set<Persoon>();

    internal DbSet<Casus> Casussen => Set<Casus>();

    internal DbSet<Casusrol> Casusrollen => Set<Casusrol>();

    internal DbSet<Notitie> Notities => Set<Notitie>();

    internal DbSet<Notitieversie> Notitieversies => Set<Notitieversie>();

    internal DbSet<Instelling> Instellingen => Set<Instelling>();

    internal DbSet<Criterium> Criteria => Set<Criterium>();

    internal DbSet<Regiofeit> Regiofeiten => Set<Regiofeit>();

    internal DbSet<Statusperiode> Statusperioden => Set<Statusperiode>();

    internal DbSet<Doel> Doelen => Set<Doel>();

    internal DbSet<Gesprekskaart> Gesprekskaarten => Set<Gesprekskaart>();

    internal DbSet<Werkgebied> Werkgebieden => Set<Werkgebied>();

    internal DbSet<Aanmelding> Aanmeldingen => Set<Aanmelding>();

    internal DbSet<Instroombesluit> Instroombesluiten => Set<Instroombesluit>();

    internal DbSet<Contactmoment> Contactmomenten => Set<Contactmoment>();

    internal DbSet<Intake> Intakes => Set<Intake>();

    internal DbSet<IngezetteHulp> IngezetteHulp => Set<IngezetteHulp>();

    internal DbSet<Top3> Top3Versies => Set<Top3>();

    internal DbSet<VerklarendeAnalyse> Analyses => Set<VerklarendeAnalyse>();

    internal DbSet<Planreactie> Planreacties => Set<Planreactie>();

    internal DbSet<Actie> Acties => Set<Actie>();

    internal DbSet<Expertisevraag> Expertisevragen => Set<Expertisevraag>();

    internal DbSet<Expertisenotitie> Expertisenotities => Set<Expertisenotitie>();

    internal DbSet<Uitstroom> Uitstromen => Set<Uitstroom>();

    internal DbSet<Nazorgmoment> Nazorgmomenten => Set<Nazorgmoment>();

    internal DbSet<Conceptrij> Concepten => Set<Conceptrij>();

    internal DbSet<BewaardFilter> BewaardeFilters => Set<BewaardFilter>();

    internal DbSet<Operatie> Operaties => Set<Operatie>();

    /// <summary>The clock of the database. Rights and terms are compared with this one, never with the web server's.</summary>
    internal static DateTimeOffset Nu() => throw new NotSupportedException("Only inside a query.");

    /// <summary>Own cases that fit what was typed, best first: toegang.zoek_casussen.</summary>
    internal IQueryable<Zoektreffer> ZoekCasussen(string tekst) => FromExpression(() => ZoekCasussen(tekst));

    internal async Task ReadActorAsync(CancellationToken cancellationToken)
    {
        var rij = await Database.SqlQuery<Actorrij>($"SELECT * FROM toegang.mijn_actor()").SingleOrDefaultAsync(cancellationToken);
        Actor = rij is null
            ? Actor.Niemand
            : new(new(rij.Id), rij.Naam, new(rij.OrganisatieId), Enum.Parse<Organisatiesoort>(rij.OrganisatieSoort),
                [.. rij.Rollen.Zip(rij.Regios, (rol, regio) => new RolInRegio(Enum.Parse<Rol>(rol), new(regio)))]);
    }

    /// <summary>Logs that the current user reads this part; call it in the transaction that reads: no log, no data.</summary>
    internal Task LogInzageAsync(CasusId casusId, Dossierdeel deel, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT toegang.log_inzage({casusId.Value}, {deel.ToString()})", cancellationToken);

    /// <summary>Logs one list: which cases it showed.</summary>
    internal Task LogLijstAsync(string lijst, IEnumerable<CasusId> casussen, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync(
            $"SELECT toegang.log_lijst({lijst}, {casussen.Select(id => id.Value).ToArray()})", cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(TekstMaxLength);

        foreach (var idType in typeof(IEntityId<>).Assembly.GetTypes().Where(IsEntityId))
        {
            configurationBuilder.Properties(idType).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(idType));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema).ApplyConfigurationsFromAssembly(typeof(PortaalDbContext).Assembly);
        modelBuilder.HasDbFunction(() => Nu()).HasName("now").IsBuiltIn();
        modelBuilder.HasDbFunction(typeof(PortaalDbContext).GetMethod(
            nameof(ZoekCasussen), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!)
            .HasName("zoek_casussen").HasSchema("toegang");
    }

    private static bool IsEntityId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private sealed record Actorrij(Guid Id, string Naam, Guid OrganisatieId, string OrganisatieSoort, string[] Rollen, Guid[] Regios);

    private sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => FromValue(value))
        where TId : struct, IEntityId<TId>
    {
        // An expression tree cannot call a static abstract member.
        private static TId FromValue(Guid value) => TId.From(value);
    }
}
