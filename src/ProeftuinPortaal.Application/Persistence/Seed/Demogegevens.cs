using Npgsql;
using ProeftuinPortaal.Domain.Common;

namespace ProeftuinPortaal.Application.Persistence.Seed;

/// <summary>
/// Fills an empty database with invented regions full of work. The same seed on the same day gives the same data, ids
/// included; every date follows from that day, so a demo never grows old.
/// </summary>
public static class Demogegevens
{
    // Beside the locks of PortaalDatabase: eight processes that start together fill once.
    private const long Vulslot = 7271003;

    // Seconds. The second process waits as long as the first one fills.
    private const int Geduld = 600;

    /// <summary>Fills the database in one transaction, or does nothing when it holds any organisation already.</summary>
    /// <param name="eigenaarConnectionString">As portaal_eigenaar, after the migrations.</param>
    /// <param name="clock">Only the day is used.</param>
    /// <param name="wachtwoordHash">Of all demo accounts; null leaves the accounts out, for tests that sign nobody in.</param>
    /// <param name="gezinnenPerRegio">From about 20 on every fase and kader occurs in every region.</param>
    /// <param name="zaad">The seed.</param>
    /// <param name="regios">Codes of the regions to fill; null for all. A region is the same whichever others are filled.</param>
    /// <returns>Whether this call filled it.</returns>
    public static async Task<bool> VulAsync(
        string eigenaarConnectionString, TimeProvider clock, string? wachtwoordHash = null,
        int gezinnenPerRegio = 60, int zaad = 20261124, IReadOnlyCollection<string>? regios = null,
        CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(eigenaarConnectionString) { CommandTimeout = Geduld }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var slot = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({Vulslot})", connection))
        {
            await slot.ExecuteNonQueryAsync(cancellationToken);
        }

        // A statement of its own: its snapshot is taken after the lock, so it sees what the process before us wrote.
        await using (var leeg = new NpgsqlCommand("SELECT NOT EXISTS (SELECT FROM portaal.organisaties)", connection))
        {
            if (!(bool)(await leeg.ExecuteScalarAsync(cancellationToken))!)
            {
                return false;
            }
        }

        await Referentiegegevens.WerkBijAsync(connection, cancellationToken);
        var ids = await RegiosAsync(connection, cancellationToken);
        var nummers = new HashSet<string>();
        foreach (var regio in Demoregio.Alle.Where(regio => regios?.Contains(regio.Code) != false))
        {
            var set = Maak(new(regio, ids[regio.Code], Moment.Nu(clock).Vandaag, new(zaad, regio.Code), new(nummers)), wachtwoordHash, gezinnenPerRegio, zaad);
            await Demoschrijver.SchrijfAsync(connection, set, cancellationToken);
            if (regio.LooptAf is { } sleutel)
            {
                await Referentiegegevens.VoerUitAsync(connection, "UPDATE portaal.instellingen SET tot = $1 WHERE regio_id = $2 AND sleutel = $3 AND tot IS NULL",
                    cancellationToken, Moment.Nu(clock).Vandaag.AddDays(Demoregio.AfloopDagen), ids[regio.Code], sleutel.ToString());
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Demoset Maak(Regiowerk werk, string? wachtwoordHash, int gezinnenPerRegio, int zaad)
    {
        var code = werk.Regio.Code;
        var plek = new Toeval(zaad, $"{code} werkgebieden");
        werk.Set.Werkgebieden.AddRange(werk.Regio.AlleGebieden.Select(gebied => new Werkgebiedrij(
            plek.Id(Moment.BeginVan(Regiokeuzes.Begin)), werk.RegioId, gebied.Wijk, werk.Regio.Gepauzeerd.Contains(gebied) ? werk.Regio.GepauzeerdDeel : werk.Regio.Deel,
            gebied.Postcode, Regiokeuzes.Begin)));
        var mensen = Demomensen.Maak(werk, gezinnenPerRegio, wachtwoordHash, new(zaad, $"{code} beheer"));
        new Democasussen(werk, mensen, new(werk, new(zaad, $"{code} plan"))).Maak(Demogezinnen.Maak(werk, gezinnenPerRegio));
        new Demoaanmeldingen(werk with { Toeval = new(zaad, $"{code} aanmeldingen") }, mensen).Maak();
        return werk.Set;
    }

    private static async Task<Dictionary<string, Guid>> RegiosAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT code, id FROM portaal.regios", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        Dictionary<string, Guid> regios = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            regios.Add(reader.GetString(0), reader.GetGuid(1));
        }

        return regios;
    }
}
