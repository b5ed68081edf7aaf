using MudBlazor;

namespace ProeftuinPortaal.Web.Components;

/// <summary>Temporary: a menu without a database, so that the frame can be looked at. To be deleted.</summary>
internal sealed class DemoMenu : IMenu
{
    public ValueTask<MenuDetails> HaalOpAsync() => ValueTask.FromResult(new MenuDetails(
        "Samira de Boer",
        "Lokaal team Utrecht-West",
        "Utrecht",
        [
            new("Vandaag", "/", Icons.Material.Outlined.Today),
            new("Instroom", "/instroom", Icons.Material.Outlined.Inbox),
            new("Casussen", "/casussen", Icons.Material.Outlined.Folder),
            new("Expertise", "/expertise", Icons.Material.Outlined.QuestionAnswer),
            new("Overleggen", "/overleggen", Icons.Material.Outlined.Groups),
            new("Leren", "/leren", Icons.Material.Outlined.School),
        ]));
}

internal static class DemoMenuRegistration
{
    public static void AddDemoMenu(this IServiceCollection services) => services.AddScoped<IMenu, DemoMenu>();
}
