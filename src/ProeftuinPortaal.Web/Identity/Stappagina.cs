using Microsoft.AspNetCore.Components;

namespace ProeftuinPortaal.Web.Identity;

/// <summary>What the pages of the second step share: someone whose password was right, and the way back to the sign-in page for all others.</summary>
public abstract class Stappagina : ComponentBase
{
    internal const string Verlopen = "verlopen";

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromQuery(Name = Sessiecookie.Terug)]
    public string? Terug { get; set; }

    /// <summary>Null when nobody is halfway: then the page shows nothing and leads away.</summary>
    internal Tussenstand? Stand { get; private set; }

    [Inject]
    internal Tussensessie Tussensessie { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>What is wrong with what was typed; null when nothing is.</summary>
    protected string? Fout { get; set; }

    /// <summary>Whether this page is to set the second step up, or to take it.</summary>
    private protected abstract bool IsInstellen { get; }

    // With base href="/" a bare fragment would lead to the start page.
    protected string HuidigAdres => HttpContext.Request.Path + HttpContext.Request.QueryString;

    /// <summary>A page of the second step, that remembers where someone was going.</summary>
    internal static string Adres(string pad, string? terug) =>
        LokaalPad.Van(terug) is var doel && doel == LokaalPad.Begin ? pad : pad + QueryString.Create(Sessiecookie.Terug, doel);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Stand = await Tussensessie.LeesAsync() is { } stand && stand.NieuweSleutel is not null == IsInstellen ? stand : null;
        if (Stand is null)
        {
            NaarInloggen();
        }
    }

    protected void NaarInloggen() => Navigation.NavigateTo($"{Sessiecookie.Inloggen}?{Verlopen}=ja");

    protected void NaarDoel() => Navigation.NavigateTo(LokaalPad.Van(Terug));
}

/// <summary>A code that someone typed.</summary>
public sealed class Codeinvoer
{
    public string? Code { get; set; }
}
