using System.Globalization;
using ProeftuinPortaal.Web.Beveiliging;
using ProeftuinPortaal.Web.Components;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");

var builder = WebApplication.CreateBuilder(args);
// Without it MudBlazor's files answer 500 in Production without publish.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddAuthentication();
builder.Services.AddAuthorization();
builder.Services.AddSchil(builder.Configuration);
if (builder.Environment.IsDevelopment())
{
    builder.Services.AddDemoMenu();
}

var app = builder.Build();

app.UseBeveiligingskoppen();
app.UseFoutpaginas();
app.UseHerkomstcontrole();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapStaticAssets().AllowAnonymous();
app.MapSchil();
await app.RunAsync();
