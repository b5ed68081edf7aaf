using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>
/// Gives every question a command of its own. Npgsql (10.0.3) hands out the previous command of a connection again; when the server went
/// away just as that command was being prepared, the same question on the new connection waits for another answer than it gets: it fails,
/// and the next user of the connection gets what it left behind.
/// </summary>
internal sealed class VersCommandoInterceptor : DbCommandInterceptor
{
    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new NpgsqlCommand { Connection = (NpgsqlConnection)eventData.Connection });
}
