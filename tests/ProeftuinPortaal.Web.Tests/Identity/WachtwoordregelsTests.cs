using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class WachtwoordregelsTests(Webportaal web) : IClassFixture<Webportaal>
{
    private const string TeKort = "PasswordTooShort";
    private const string TeLang = "WachtwoordTeLang";
    private const string TeRaden = "WachtwoordTeRaden";

    [Theory]
    [InlineData("zeven groene fietsen op zolder", null)]
    [InlineData("Kraaien eten graag oude kaas", null)]
    [InlineData("kqzmvbtwrhpl", null)]
    [InlineData("8f3K-vv92-Qmt7", null)]
    [InlineData("pindakaasmetwolken", null)]
    [InlineData("ὀρθογραφία πάντα", null)]
    [InlineData("🦔🚲🌧️🧀 🦊 en een 🐢 kopje thee", null)]
    [InlineData("mijn proeftuin bloeit langs de sloot", null)]
    [InlineData("   drie spaties vooraf", null)]
    [InlineData("830581746293", null)]
    [InlineData("", TeKort)]
    [InlineData("kort", TeKort)]
    [InlineData("elf tekens!", TeKort)]
    [InlineData("aaaaaaaaaaaa", TeRaden)]
    [InlineData("abcabcabcabcabc", TeRaden)]
    [InlineData("kaasbroodkaasbrood", TeRaden)]
    [InlineData("123456789012", TeRaden)]
    [InlineData("abcdefghijkl", TeRaden)]
    [InlineData("lkjihgfedcba99", TeRaden)]
    [InlineData("qwertyuiop12", TeRaden)]
    [InlineData("Qwerty!Asdfgh1", TeRaden)]
    [InlineData("1qaz2wsx3edc", TeRaden)]
    [InlineData("Proeftuin!2026", TeRaden)]
    [InlineData("ProeftuinPortaal1", TeRaden)]
    [InlineData("Wachtwoord2026!", TeRaden)]
    [InlineData("W@chtw00rd!!!", TeRaden)]
    [InlineData("Welkom2026Zomer", TeRaden)]
    [InlineData("CorrectHorseBatteryStaple", TeRaden)]
    [InlineData("correct horse battery staple1!", TeRaden)]
    [InlineData("ikhouvanjou2026", TeRaden)]
    [InlineData("annelies.dewaard", TeRaden)]
    [InlineData("DeWaardAnnelies!", TeRaden)]
    [InlineData("Voorbeeld-01-2026", TeRaden)]
    [InlineData("utrecht utrecht", TeRaden)]
    public async Task Lang_genoeg_en_niet_te_raden(string wachtwoord, string? verwacht) =>
        (await ObjectiesAsync(wachtwoord)).Should().Equal(verwacht is null ? [] : [verwacht]);

    [Fact]
    public async Task Honderdachtentwintig_tekens_mag_en_meer_niet()
    {
        var zin = string.Concat(Enumerable.Range(0, 60).Select(i => $"{i * 7919}x"));

        (await ObjectiesAsync(zin[..128])).Should().BeEmpty();
        (await ObjectiesAsync(zin[..129])).Should().Equal(TeLang);
    }

    private async Task<IEnumerable<string>> ObjectiesAsync(string wachtwoord)
    {
        var email = $"annelies.dewaard@{Guid.NewGuid():N}.example";
        var gebruiker = await web.AccountAsync(email, wachtwoord: null);
        await using var scope = web.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = gebruiker.Value, Email = email };
        List<IdentityError> objecties = [];
        foreach (var regel in accounts.PasswordValidators)
        {
            objecties.AddRange((await regel.ValidateAsync(accounts, account, wachtwoord)).Errors);
        }

        return objecties.Select(objectie => objectie.Code);
    }
}
