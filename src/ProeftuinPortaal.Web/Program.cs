using ProeftuinPortaal.Application;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Identity.Proefschil;

var builder = WebApplication.CreateBuilder(args);
var portaal = builder.Configuration.GetConnectionString("Portaal")
    ?? throw new InvalidOperationException("ConnectionStrings:Portaal ontbreekt.");
builder.Services.AddApplication(portaal);
builder.Services.AddIdentiteit(portaal, IdentiteitOpties.Uit(builder.Configuration, builder.Environment));
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddCascadingAuthenticationState();

var app = builder.Build();
app.UseIdentiteit();
app.UseAntiforgery();
app.MapRazorComponents<Proefschil>().AddInteractiveServerRenderMode();
app.MapIdentiteit();
await app.RunAsync();
