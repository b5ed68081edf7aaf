using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Wachtwoordlink : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            -- What the newest one-time link of an account carries; empty when there is none.
            ALTER TABLE identiteit.accounts ADD COLUMN linkstempel uuid;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            ALTER TABLE identiteit.accounts DROP COLUMN linkstempel;
            """);
    }
}
