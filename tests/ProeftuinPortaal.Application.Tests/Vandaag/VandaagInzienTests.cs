using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Application.Vandaag;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Vandaag;

public sealed class VandaagInzienTests(Portaal portaal) : IClassFixture<Portaal>
{
    [Fact]
    public async Task Eigen_gezinnen_staan_bovenaan_en_het_langst_geen_contact_eerst()
    {
        var regio = await portaal.RegioAsync();
        var (ander, nooit, lang, kort) = (await portaal.CasusAsync(regio: regio), await portaal.CasusAsync(regio: regio), await portaal.CasusAsync(regio: regio), await portaal.CasusAsync(regio: regio));
        var ik = kort.Contactpersoon;
        foreach (var casus in new[] { nooit, lang })
        {
            await portaal.AppAsync<object>($"SELECT toegang.wijs_contactpersoon_toe('{casus.Id.Value}', '{ik.Value}', 'voorbeeld', 1)", casus.Procesregisseur);
        }

        await portaal.GeefCasusrolAsync(ander, ik, Casusrolsoort.Zorgcoordinator);
        await SchrijfAsync(ik, lang, -30);
        await SchrijfAsync(ik, kort, -1);
        // A call that nobody answered is no contact, and a note about the family is none either.
        await SchrijfAsync(ik, lang, -2, isGelukt: false);
        await portaal.MetNotitieAsync(lang with { Contactpersoon = ik });

        var vandaag = (await HandleAsync(ik)).Value!;

        vandaag.Casussen.Select(row => row.Nummer).Should().Equal(nooit.Nummer, lang.Nummer, kort.Nummer, ander.Nummer);
        vandaag.Casussen[1].LaatsteContact.Should().Be(portaal.Vandaag.AddDays(-30));
    }

    [Fact]
    public async Task Wie_geen_casus_heeft_ziet_een_lege_lijst_en_een_projectleider_hoort_dat_er_geen_casussen_bij_de_rol_horen()
    {
        var casus = await portaal.CasusAsync();
        var projectleider = await portaal.GebruikerAsync(casus.RegioId, Rol.Projectleider, Organisatiesoort.Gemeente);

        (await HandleAsync(casus.Buitenstaander)).Value.Should().Match<VandaagDetails>(v => v.HeeftCasussen && v.Casussen.Count == 0);
        (await HandleAsync(projectleider)).Value.Should().Match<VandaagDetails>(v => !v.HeeftCasussen && v.Casussen.Count == 0);
    }

    [Fact]
    public async Task Niemand_heeft_een_vandaag() => (await new VandaagInzienHandler(portaal.DbVoor(null)).HandleAsync(default)).Errors.Should().Equal(Error.Forbidden);

    private async Task SchrijfAsync(GebruikerId ik, Voorbeeldcasus casus, int dagen, bool isGelukt = true)
    {
        var command = Planvoorbeelden.Contact(casus);
        (command.ContactOp, command.IsGelukt) = (portaal.Vandaag.AddDays(dagen), isGelukt);
        (await new ContactmomentVastleggenHandler(portaal.DbVoor(ik), portaal.Clock).HandleAsync(command, default)).Errors.Should().BeEmpty();
    }

    private Task<Result<VandaagDetails>> HandleAsync(GebruikerId gebruiker) => new VandaagInzienHandler(portaal.DbVoor(gebruiker)).HandleAsync(default);
}
