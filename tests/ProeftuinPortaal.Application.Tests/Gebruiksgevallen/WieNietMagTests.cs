using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>
/// Every use case refuses by itself, on a connection that row-level security does not bind, and in the same words with it: what
/// is not yours is not there.
/// </summary>
public sealed class WieNietMagTests(Portaal portaal) : IClassFixture<Portaal>
{
    public static TheoryData<string> Namen => Register.Namen;

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Wie_het_niet_aangaat_vindt_niets_met_en_zonder_rijbeveiliging(string naam)
    {
        var geval = await Register.Alle[naam](portaal);
        geval.Anderen.Should().NotBeEmpty();

        foreach (var ander in geval.Anderen)
        {
            // Something of one's own is made once.
            PortaalDb[] deuren = geval is { IsEigenLijst: true, IsCommand: true } ? [AlsEigenaar(ander)] : [AlsEigenaar(ander), portaal.DbVoor(ander)];
            foreach (var db in deuren)
            {
                var antwoord = await geval.Doe(db, Guid.CreateVersion7());
                if (geval.IsEigenLijst)
                {
                    antwoord.Errors.Should().BeEmpty();
                    ZonderGeheim(geval, antwoord);
                }
                else
                {
                    antwoord.Errors.Should().Equal(Error.NotFound);
                }
            }
        }

        // Nothing of those attempts stayed, and for who may it is there.
        var eigen = await geval.Doe(portaal.DbVoor(geval.Wie), Guid.CreateVersion7());
        eigen.Errors.Should().BeEmpty();
        geval.Geheimen.Where(geheim => geval.IsEigenLijst && !eigen.Tekst.Contains(geheim, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Namen))]
    public async Task Een_rol_zonder_dit_recht_mag_niets_met_en_zonder_rijbeveiliging(string naam)
    {
        var geval = await Register.Alle[naam](portaal);
        var onderzoeker = await portaal.GebruikerAsync(geval.Regio, Rol.Onderzoeker, Organisatiesoort.LokaalTeam);

        foreach (var db in new[] { AlsEigenaar(onderzoeker), portaal.DbVoor(onderzoeker), AlsEigenaar(null), portaal.DbVoor(null) })
        {
            var antwoord = await geval.Doe(db, Guid.CreateVersion7());
            if (antwoord.IsGelukt && geval.IsEigenLijst)
            {
                ZonderGeheim(geval, antwoord);
            }
            else
            {
                antwoord.Errors.Should().Equal(Error.Forbidden);
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
