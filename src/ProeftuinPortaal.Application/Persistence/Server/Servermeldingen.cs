using Microsoft.Extensions.Logging;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>What the embedded server tells the log of the portal.</summary>
internal static partial class Servermeldingen
{
    [LoggerMessage(LogLevel.Information, "Ingebedde PostgreSQL {Versie} uit {Binaries} start in {Map}")]
    public static partial void ServerStart(this ILogger logger, int versie, string binaries, string map);

    [LoggerMessage(LogLevel.Information, "De PostgreSQL die al draait in {Map} wordt gebruikt (proces {Pid})")]
    public static partial void ServerOvergenomen(this ILogger logger, string map, int pid);

    [LoggerMessage(LogLevel.Warning, "De PostgreSQL in {Map} draait niet meer; hij wordt opnieuw gestart")]
    public static partial void ServerWeg(this ILogger logger, string map);

    [LoggerMessage(LogLevel.Error, "De PostgreSQL in {Map} is niet opnieuw gestart: {Reden}")]
    public static partial void ServerNietHerstart(this ILogger logger, Exception fout, string map, string reden);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL (proces {Pid}) stopt niet binnen {Geduld}; het wordt afgebroken en herstelt bij de volgende start")]
    public static partial void ServerAfgebroken(this ILogger logger, int pid, TimeSpan geduld);

    [LoggerMessage(LogLevel.Warning, "Het programma setpriv ontbreekt: wordt het portaal afgebroken, dan blijft PostgreSQL in {Map} draaien")]
    public static partial void ServerBlijftDraaien(this ILogger logger, string map);

    [LoggerMessage(LogLevel.Debug, "PostgreSQL: {Regel}")]
    public static partial void ServerRegel(this ILogger logger, string regel);

    [LoggerMessage(LogLevel.Error, "initdb eindigde met code {Code}: {Uitvoer}")]
    public static partial void InitdbMislukt(this ILogger logger, int code, string uitvoer);

    [LoggerMessage(LogLevel.Warning, "De map {Map} van een mislukte poging is niet te verwijderen")]
    public static partial void RestBlijft(this ILogger logger, Exception fout, string map);
}
