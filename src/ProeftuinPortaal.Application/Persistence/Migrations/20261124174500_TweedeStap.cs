using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TweedeStap : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Script.Lees("TweedeStap.daarna.sql"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TABLE portaal.stapherstel;
            ALTER TABLE identiteit.accounts DROP COLUMN codesleutel, DROP COLUMN herstelcodes, DROP COLUMN laatste_tijdvak, DROP COLUMN codefouten;
            """);
    }
}
