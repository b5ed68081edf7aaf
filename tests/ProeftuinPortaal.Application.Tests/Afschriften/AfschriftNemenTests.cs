using ProeftuinPortaal.Application.Afschriften;
using ProeftuinPortaal.Application.Tests.Expertises;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Afschriften;

public sealed class AfschriftNemenTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Contactpersoon_neemt_een_expertisenotitie_mee_en_het_logboek_noemt_het_een_afschrift()
    {
        var v = await portaal.MetVraagAsync();
        await portaal.PakOpAsync(v.Expert, v.VraagId);
        await portaal.BeantwoordAsync(v.Expert, v.VraagId);
        var notitie = await portaal.EigenaarAsync<Guid>($"SELECT id FROM portaal.expertisenotities WHERE vraag_id = '{v.VraagId.Value}'");
        var command = new AfschriftNemen(Guid.CreateVersion7(), v.Casus.Nummer, Afschriftsoort.Expertisenotitie, notitie, 1);

        var eerste = (await HandleAsync(v.Casus.Contactpersoon, command)).Value!;
        (await HandleAsync(v.Casus.Contactpersoon, command)).Value!.Vorige.Op.Should().BeNull();
        var tweede = (await HandleAsync(v.Casus.Contactpersoon, command with { OperatieId = Guid.CreateVersion7() })).Value!;

        eerste.Tekst.Should().Be("Geheim antwoord Voorbeeld-01");
        eerste.Vorige.Op.Should().BeNull();
        tweede.Vorige.Should().Match<Afschriftvorige>(vorige => vorige.Op != null && !vorige.IsGewijzigdSindsdien);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.afschriften WHERE rij_id = '{notitie}'")).Should().Be(2);
        (await portaal.EigenaarAsync<long>($"SELECT count(*) FROM portaal.logboek WHERE handeling = 'Afschrift' AND rij = '{notitie}'")).Should().Be(2);
        (await portaal.EigenaarAsync<long>("SELECT count(*) FROM portaal.operaties WHERE uitkomst::text LIKE '%Geheim%'")).Should().Be(0);
    }

    [Fact]
    public async Task Een_notitie_die_sindsdien_veranderde_zegt_dat_en_een_oude_versie_wordt_geweigerd()
    {
        var casus = await portaal.CasusAsync();
        var id = await portaal.MetNotitieAsync(casus);
        AfschriftNemen Command(int versie) => new(Guid.CreateVersion7(), casus.Nummer, Afschriftsoort.Notitie, id.Value, versie);
        (await HandleAsync(casus.Contactpersoon, Command(1))).Errors.Should().BeEmpty();
        await portaal.EigenaarAsync<object>($"UPDATE portaal.notities SET tekst = 'anders', versie = 2 WHERE id = '{id.Value}'");

        (await HandleAsync(casus.Contactpersoon, Command(1))).Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.Conflict);
        (await HandleAsync(casus.Contactpersoon, Command(2))).Value!.Vorige.IsGewijzigdSindsdien.Should().BeTrue();
        (await HandleAsync(casus.Procesregisseur, Command(2))).Errors.Should().Equal(Error.NotFound);
        (await HandleAsync(casus.Buitenstaander, Command(2))).Errors.Should().Equal(Error.NotFound);
        (await portaal.AppAsync<long>("SELECT count(*) FROM portaal.afschriften", casus.Procesregisseur)).Should().Be(0);
    }

    private Task<Result<AfschriftDetails>> HandleAsync(GebruikerId wie, AfschriftNemen command) =>
        new AfschriftNemenHandler(portaal.DbVoor(wie)).HandleAsync(command, default);
}
