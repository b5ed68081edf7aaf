using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MudBlazor;
using ProeftuinPortaal.Web.Components;

namespace ProeftuinPortaal.Web.Tests.Components;

public sealed class MudtekstenTests
{
    // The same in both languages.
    private static readonly string[] Gelijk = ["MudDataGrid_Is"];

    public static TheoryData<string, string> Engels
    {
        get
        {
            var data = new TheoryData<string, string>();
            var texts = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudLocalizer).Assembly)
                .GetResourceSet(CultureInfo.InvariantCulture, true, true)!;
            foreach (DictionaryEntry text in texts)
            {
                data.Add((string)text.Key, (string)text.Value!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Engels))]
    public void Every_text_of_MudBlazor_is_Dutch(string key, string english)
    {
        var dutch = new Mudteksten()[key];

        dutch.ResourceNotFound.Should().BeFalse();
        Places(dutch.Value).Should().BeEquivalentTo(Places(english));
        if (english.Any(char.IsLetter) && Places(english).Count == 0 && !Gelijk.Contains(key))
        {
            dutch.Value.Should().NotBe(english);
        }
    }

    private static List<string> Places(string text) => [.. Regex.Matches(text, @"\{\d\}").Select(match => match.Value)];
}
