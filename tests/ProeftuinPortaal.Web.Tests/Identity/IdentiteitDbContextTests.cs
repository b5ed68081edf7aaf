using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using ProeftuinPortaal.Web.Identity;
using ProeftuinPortaal.Web.Tests.Support;

namespace ProeftuinPortaal.Web.Tests.Identity;

public sealed class IdentiteitDbContextTests(Webportaal web) : IClassFixture<Webportaal>
{
    [Fact]
    public async Task Every_mapped_column_is_the_column_that_the_migration_made()
    {
        await using var scope = web.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<IdentiteitDbContext>().Model;
        var gemapt =
            from type in model.GetEntityTypes()
            let tabel = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value
            from property in type.GetProperties()
            select $"{tabel.Schema}.{tabel.Name}.{property.GetColumnName(tabel)} {property.GetColumnType()} {(property.IsNullable ? "null" : "not null")}";

        // Sessions and counts are for functions alone.
        var werkelijk = await web.Portaal.EigenaarAsync<string[]>(
            """
            SELECT array_agg(format('identiteit.%s.%s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END))
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'identiteit'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('sessies', 'inlogtellers') AND a.attnum > 0 AND NOT a.attisdropped
            """);

        gemapt.Should().BeEquivalentTo(werkelijk);
    }

    [Fact]
    public async Task Keys_are_kept_in_the_database_so_that_every_process_reads_the_same_cookies()
    {
        await web.Client().GetAsync("/inloggen");

        (await web.Portaal.EigenaarAsync<long>("SELECT count(*) FROM identiteit.sleutels")).Should().BePositive();
    }
}
