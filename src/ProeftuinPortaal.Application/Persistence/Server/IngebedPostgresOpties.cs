namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>Where the embedded server lives and how it is set.</summary>
/// <param name="Gegevensmap">The data folder (<c>Portaal:Gegevensmap</c>).</param>
/// <param name="PostgresMap">The folder with <c>postgres</c> and <c>initdb</c> (<c>Portaal:PostgresMap</c>); null to search.</param>
/// <param name="Instellingen">Server settings for each start, such as <c>shared_buffers</c>.</param>
public sealed record IngebedPostgresOpties(
    string Gegevensmap, string? PostgresMap, IReadOnlyDictionary<string, string>? Instellingen = null);
