using Npgsql;

namespace ProeftuinPortaal.Application.Persistence.Server;

/// <summary>What a connection string may not say.</summary>
public static class Verbinding
{
    /// <summary>Refuses a connection string under which one user would see the rows of another.</summary>
    /// <exception cref="PostgresServerFout">It is refused; the message never holds a value from the string.</exception>
    public static void Controleer(string connectionString)
    {
        var builder = Lees(connectionString);
        if (builder.NoResetOnClose)
        {
            throw Lek("No Reset On Close=true");
        }
        if (builder.Multiplexing)
        {
            throw Lek("Multiplexing=true");
        }
    }

    private static NpgsqlConnectionStringBuilder Lees(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            if (!string.IsNullOrWhiteSpace(builder.Host))
            {
                return builder;
            }
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // Neither this exception nor its text goes along: it may quote the password.
        }
        throw new PostgresServerFout("De verbindingsgegevens van de database zijn niet te lezen. "
            + "Schrijf ze als Host=…;Database=…;Username=…;Password=… en zet een waarde met een puntkomma tussen aanhalingstekens.");
    }

    private static PostgresServerFout Lek(string instelling) =>
        new($"De verbindingsgegevens van de database bevatten {instelling}. Haal dat weg: "
            + "daarmee gaat een verbinding met de toegang van de ene gebruiker over op de volgende.");
}
