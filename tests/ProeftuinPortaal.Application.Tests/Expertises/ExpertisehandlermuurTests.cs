using Microsoft.EntityFrameworkCore;
using ProeftuinPortaal.Application.Common;
using ProeftuinPortaal.Application.Expertises;
using ProeftuinPortaal.Application.Persistence;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Uitstromen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Expertises;

/// <summary>The second wall alone, as HandlermuurTests: the handlers on a connection that row-level security does not bind.</summary>
public sealed class ExpertisehandlermuurTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Een_andere_expert_ziet_niets_van_de_vraag_ook_niet_met_een_casusrol()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);

        foreach (var wie in new[] { v.GiInCasus, v.Rvdk, v.Collega, v.Casus.Buitenstaander })
        {
            var db = Als(wie);
            ((await new ExpertiseInzienHandler(db, portaal.Clock).HandleAsync(v.Casus.Nummer, default)).Value?.Vragen ?? []).Should().BeEmpty();
            (await new ExpertisevraagInzienHandler(db).HandleAsync(v.VraagId, default)).IsSuccess.Should().BeFalse();
            var lijst = (await new ExpertisewerklijstInzienHandler(db).HandleAsync(default)).Value;
            (lijst is null || lijst is { Nieuw.Count: 0, Mijn.Count: 0, EigenNotities.Count: 0 }).Should().BeTrue();
            (await new VandaagExpertiseInzienHandler(db, portaal.Clock).HandleAsync(default)).Value!.Punten.Should().BeEmpty();
            ((await new EvaluatieInzienHandler(db, portaal.Clock).HandleAsync(v.Casus.Nummer, default)).Value?.Open ?? []).Should().BeEmpty();
            (await new ExpertiseAfsluitenHandler(db).HandleAsync(
                new() { OperatieId = Guid.CreateVersion7(), Casusnummer = v.Casus.Nummer, VraagId = v.VraagId, Versie = 3, Oordeel = Domain.Expertises.Expertiseoordeel.Ja }, default))
                .Errors.Should().Equal(Error.NotFound);
        }
    }

    [Fact]
    public async Task De_expert_ziet_voor_het_oppakken_geen_tekst_en_het_lokale_team_wel()
    {
        var v = await portaal.MetVraagAsync();

        (await new ExpertisevraagInzienHandler(Als(v.Expert)).HandleAsync(v.VraagId, default)).Errors.Should().Equal(Error.NotFound);
        (await new ExpertisewerklijstInzienHandler(Als(v.Expert)).HandleAsync(default)).Value!.Nieuw.Should().Contain(vraag => vraag.Id == v.VraagId);
        (await new ExpertiseInzienHandler(Als(v.Casus.Contactpersoon), portaal.Clock).HandleAsync(v.Casus.Nummer, default)).Value!.Vragen.Should().ContainSingle();
    }

    private PortaalDb Als(GebruikerId gebruiker) => new(
        new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase(portaal.EigenaarConnectionString).Options, new VasteGebruiker(gebruiker));

    private sealed class VasteGebruiker(GebruikerId gebruiker) : ICurrentUser
    {
        public ValueTask<GebruikerId?> GetIdAsync() => ValueTask.FromResult<GebruikerId?>(gebruiker);
    }
}
