using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>
/// Every use case refuses by itself, on a connection that row-level security does not bind, and in the same words with it: what
/// is not yours is not there. A refusal is one line in the logboek.
/// </summary>
public sealed class WieNietMagTests(Portaal portaal) : IClassFixture<Portaal>
{
    public static TheoryData<string> Namen => Register.Namen;

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Wie_het_niet_aangaat_vindt_niets_en_wie_het_recht_mist_mag_niets_met_en_zonder_rijbeveiliging(string naam)
    {
        var geval = await Register.Alle[naam](portaal);
        var anderen = await geval.Anderen();
        anderen.Should().NotBeEmpty();
        foreach (var ander in anderen)
        {
            await VindtNietsAsync(geval, ander);
        }

        await SchrijftHierNietAsync(geval, naam.Split('.')[0]);
        if (!geval.IsVoorElkeRol)
        {
            await MagNietsAsync(geval, await portaal.GebruikerAsync(geval.Regio, Rol.Onderzoeker, Organisatiesoort.LokaalTeam));
        }

        await MagNietsAsync(geval, null);

        // Nothing of those attempts stayed, and for who may it is there.
        var eigen = await geval.Doe(portaal.DbVoor(geval.Wie), Guid.CreateVersion7());
        eigen.Errors.Should().BeEmpty();
        geval.Geheimen.Where(geheim => geval.IsEigenLijst && !eigen.Tekst.Contains(geheim, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private async Task VindtNietsAsync(Gebruiksgeval geval, GebruikerId ander)
    {
        // Something of one's own is made once.
        PortaalDb[] deuren = geval is { IsEigenLijst: true, IsCommand: true } ? [AlsEigenaar(ander)] : [AlsEigenaar(ander), portaal.DbVoor(ander)];
        foreach (var db in deuren)
        {
            var antwoord = await geval.Doe(db, Guid.CreateVersion7());
            antwoord.Errors.Should().Equal(geval.IsEigenLijst ? [] : [Error.NotFound]);
            ZonderGeheim(geval, antwoord);
        }
    }

    // An expert of Veilig Thuis writes in every part as casusregisseur; with a smaller case role that counts for nothing here.
    private async Task SchrijftHierNietAsync(Gebruiksgeval geval, string bevoegdheid)
    {
        if (geval.Casus is not { } casus || !Enum.TryParse<Bevoegdheid>(bevoegdheid, out var handeling) || Rechten.VereisteVan(handeling) is not { } vereiste)
        {
            return;
        }

        Casusrolsoort[] casusrollen = [Casusrolsoort.Partner, Casusrolsoort.RvtExpert];
        foreach (var casusrol in casusrollen.Where(rol => Rechten.NiveauVan(rol, Organisatiesoort.VeiligThuis, vereiste.Deel) < vereiste.Niveau))
        {
            var wie = await portaal.BetrokkeneAsync(casus, Rol.RvtExpert, Organisatiesoort.VeiligThuis, casusrol);
            foreach (var db in new[] { AlsEigenaar(wie), portaal.DbVoor(wie) })
            {
                (await geval.Doe(db, Guid.CreateVersion7())).Errors.Should().ContainSingle().Which.Kind.Should().BeOneOf(ErrorKind.Forbidden, ErrorKind.NotFound);
            }
        }
    }

    private async Task MagNietsAsync(Gebruiksgeval geval, GebruikerId? wie)
    {
        foreach (var db in new[] { AlsEigenaar(wie), portaal.DbVoor(wie) })
        {
            var voor = await portaal.LaatsteRegelAsync();
            var antwoord = await geval.Doe(db, Guid.CreateVersion7());
            ZonderGeheim(geval, antwoord);
            if (!antwoord.IsGelukt || !geval.IsEigenLijst)
            {
                antwoord.Errors.Should().Equal(Error.Forbidden);
                (await portaal.RegelsNaAsync(voor, geval)).Should().ContainSingle().Which.Should().StartWith("Weigering||");
            }
        }
    }

    private static void ZonderGeheim(Gebruiksgeval geval, Antwoord antwoord) =>
        geval.Geheimen.Where(geheim => antwoord.Tekst.Contains(geheim, StringComparison.Ordinal)).Should().BeEmpty();

    private PortaalDb AlsEigenaar(GebruikerId? gebruiker) => new(
        new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(portaal.EigenaarConnectionString).Options, new VasteGebruiker(gebruiker));

    private sealed class VasteGebruiker(GebruikerId? gebruiker) : ICurrentUser
    {
        public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult(gebruiker);
    }
}
