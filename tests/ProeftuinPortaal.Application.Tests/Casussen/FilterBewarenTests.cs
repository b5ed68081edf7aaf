using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Tests.Support;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Common;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Tests.Casussen;

public sealed class FilterBewarenTests(Portaal portaal) : IClassFixture<Portaal>
{
    private static readonly Casussenfilter Herstel = new(Fase.Herstel, Kader.Drang, AlsContactpersoon: true);

    [Fact]
    public async Task Een_filter_komt_terug_zoals_het_was_en_alleen_bij_wie_het_bewaarde()
    {
        var (ik, ander) = await TweeAsync();

        (await BewaarAsync(ik, "Bijna klaar")).Errors.Should().BeEmpty();

        (await LeesAsync(ik)).Should().ContainSingle().Which.Should().Match<BewaardFilterRow>(f => f.Naam == "Bijna klaar" && f.Filter == Herstel);
        (await LeesAsync(ander)).Should().BeEmpty();
    }

    [Fact]
    public async Task Weggooien_kan_alleen_wie_het_bewaarde()
    {
        var (ik, ander) = await TweeAsync();
        await BewaarAsync(ik, "Bijna klaar");
        var id = (await LeesAsync(ik))[0].Id;

        (await GooiWegAsync(ander, id)).Errors.Should().Equal(Error.NotFound);
        (await GooiWegAsync(ik, id)).Errors.Should().BeEmpty();

        (await LeesAsync(ik)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "Geef het filter een naam.")]
    [InlineData("  ", "Geef het filter een naam.")]
    [InlineData("bijna KLAAR", "Je hebt al een filter met deze naam. Kies een andere naam.")]
    public async Task Een_lege_of_dubbele_naam_wordt_geweigerd_bij_het_veld(string naam, string zin)
    {
        var (ik, _) = await TweeAsync();
        await BewaarAsync(ik, "Bijna klaar");

        (await BewaarAsync(ik, naam)).Errors.Should().Equal(new Error(ErrorKind.Invalid, zin, "Naam"));
    }

    [Fact]
    public async Task Herhalen_heeft_een_effect_en_een_rol_zonder_casussen_mag_het_niet()
    {
        var (ik, _) = await TweeAsync();
        var command = new FilterBewaren { OperatieId = Guid.CreateVersion7(), Filter = Herstel, Naam = "Een keer" };
        var handler = new FilterBewarenHandler(portaal.DbVoor(ik));

        (await handler.HandleAsync(command, default)).Errors.Should().BeEmpty();
        (await handler.HandleAsync(command, default)).Errors.Should().BeEmpty();
        (await LeesAsync(ik)).Should().ContainSingle();

        var projectleider = await portaal.GebruikerAsync(await portaal.RegioAsync(), Rol.Projectleider, Organisatiesoort.Gemeente);
        (await BewaarAsync(projectleider, "Nee")).Errors.Should().Equal(Error.Forbidden);
    }

    private async Task<(GebruikerId Ik, GebruikerId Ander)> TweeAsync()
    {
        var regio = await portaal.RegioAsync();
        return (await portaal.GebruikerAsync(regio, Rol.RvtExpert, Organisatiesoort.VeiligThuis), await portaal.GebruikerAsync(regio, Rol.RvtExpert, Organisatiesoort.VeiligThuis));
    }

    private Task<Result<Gedaan>> BewaarAsync(GebruikerId wie, string naam) =>
        new FilterBewarenHandler(portaal.DbVoor(wie)).HandleAsync(new() { OperatieId = Guid.CreateVersion7(), Filter = Herstel, Naam = naam }, default);

    private async Task<BewaardFilterRow[]> LeesAsync(GebruikerId wie) => (await new FiltersInzienHandler(portaal.DbVoor(wie)).HandleAsync(default)).Value!;

    private Task<Result<Gedaan>> GooiWegAsync(GebruikerId wie, Guid id) =>
        new FilterWeggooienHandler(portaal.DbVoor(wie)).HandleAsync(Guid.CreateVersion7(), id, default);
}
