using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PortaalDbContext))]
    [Migration("20261128103000_LogboekOpTijd")]
    public partial class LogboekOpTijd : Migration
    {
        // Lines only come at the end, in the order of their time: a few pages of index find any period.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("CREATE INDEX ix_logboek_op ON portaal.logboek USING brin (op)");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX portaal.ix_logboek_op");
    }
}
