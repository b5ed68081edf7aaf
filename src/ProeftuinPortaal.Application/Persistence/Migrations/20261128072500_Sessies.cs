using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Sessies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            -- A session of one browser: when it began, and when someone last did something in it.
            CREATE TABLE identiteit.sessies (
                id uuid PRIMARY KEY,
                account_id uuid NOT NULL REFERENCES identiteit.accounts,
                begonnen_op timestamptz NOT NULL,
                actief_op timestamptz NOT NULL);
            -- Those of one account, at its next sign-in.
            CREATE INDEX ix_sessies_account_id ON identiteit.sessies (account_id);
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TABLE identiteit.sessies;
            """);
    }
}
