using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ProeftuinPortaal.Application.Tests.Support;

/// <summary>
/// Stands between Npgsql and PostgreSQL. Breaks the connection after a commit, before its answer: the worst moment there is. Or
/// falls silent, as a network does.
/// </summary>
public sealed class Commitbreker : IDisposable
{
    private static readonly byte[] Bevestiging = "COMMIT\0"u8.ToArray();

    private readonly TcpListener _luisteraar = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private int _nog;
    private int _gebroken;
    private volatile bool _isStom;

    public Commitbreker(string connectionString)
    {
        _server = new(connectionString);
        _luisteraar.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = IPAddress.Loopback.ToString(),
            Port = ((IPEndPoint)_luisteraar.LocalEndpoint).Port,
            Pooling = false,
        }.ConnectionString;
        _ = AanvaardAsync();
    }

    /// <summary>Through this one.</summary>
    public string ConnectionString { get; }

    /// <summary>How many answers were swallowed.</summary>
    public int Gebroken => _gebroken;

    /// <summary>The next commit gets no answer.</summary>
    public void BreekVolgende() => Interlocked.Exchange(ref _nog, 1);

    /// <summary>From here on nothing comes through any more, and nothing is closed.</summary>
    public void Verstom() => _isStom = true;

    public void Dispose() => _luisteraar.Dispose();

    private async Task AanvaardAsync()
    {
        try
        {
            while (true)
            {
                _ = VerbindAsync(await _luisteraar.AcceptSocketAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Disposed: the test is over.
        }
    }

    private async Task VerbindAsync(Socket client)
    {
        using var een = client;
        using var ander = _server.Host!.StartsWith('/')
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await ander.ConnectAsync(_server.Host.StartsWith('/')
                ? new UnixDomainSocketEndPoint($"{_server.Host}/.s.PGSQL.{_server.Port}")
                : new DnsEndPoint(_server.Host, _server.Port));
            await Task.WhenAny(GeefDoorAsync(een, ander, _ => false), GeefDoorAsync(ander, een, IsTeBreken));
        }
        catch (SocketException)
        {
            // One side is gone; disposing takes the other along.
        }
    }

    private bool IsTeBreken(ReadOnlyMemory<byte> antwoord)
    {
        if (antwoord.Span.IndexOf(Bevestiging) < 0 || Interlocked.Exchange(ref _nog, 0) == 0)
        {
            return false;
        }

        Interlocked.Increment(ref _gebroken);
        return true;
    }

    private async Task GeefDoorAsync(Socket van, Socket naar, Func<ReadOnlyMemory<byte>, bool> breek)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await van.ReceiveAsync(buffer) is > 0 and var aantal && !breek(buffer.AsMemory(0, aantal)))
            {
                if (!_isStom)
                {
                    await naar.SendAsync(buffer.AsMemory(0, aantal));
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // One side is gone.
        }
    }
}
