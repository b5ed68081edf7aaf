using ProeftuinPortaal.Web.Opstart;

return Opdrachten.IsOpdracht(args) ? await Opdrachten.VoerUitAsync(args) : await Portaalprogramma.StartAsync(args);
