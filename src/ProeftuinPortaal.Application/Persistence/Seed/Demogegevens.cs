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
    /// <returns>Whether this call filled it.</returns>
    public static async Task<bool> VulAsync(
        string eigenaarConnectionString, TimeProvider clock, string? wachtwoordHash = null,
        int gezinnenPerRegio = 60, int zaad = 20261124, CancellationToken cancellationToken = default)
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
        var regios = await RegiosAsync(connection, cancellationToken);
        await Demoschrijver.SchrijfAsync(
            connection, Maak(regios, Moment.Nu(clock).Vandaag, wachtwoordHash, gezinnenPerRegio, zaad), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Demoset Maak(Dictionary<string, Guid> regios, DateOnly vandaag, string? wachtwoordHash, int gezinnenPerRegio, int zaad)
    {
        var set = new Demoset();
        foreach (var regio in Demoregio.Alle)
        {
            var werk = new Regiowerk(regio, regios[regio.Code], vandaag, new(zaad, regio.Code), set);
            var mensen = Demomensen.Maak(werk, wachtwoordHash);
            new Democasussen(werk, mensen, new(werk, new(zaad, $"{regio.Code} plan"))).Maak(Demogezinnen.Maak(werk, gezinnenPerRegio));
            new Demoaanmeldingen(werk with { Toeval = new(zaad, $"{regio.Code} aanmeldingen") }, mensen).Maak();
        }

        return set;
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
