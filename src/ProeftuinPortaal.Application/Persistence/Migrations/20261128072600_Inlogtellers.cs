using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Inlogtellers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            -- Wrong passwords at the sign-in page, per account: of each browser that signed in before, and of all others together (the id of zeros).
            CREATE TABLE identiteit.inlogtellers (
                account_id uuid NOT NULL REFERENCES identiteit.accounts,
                apparaat uuid NOT NULL,
                fouten integer NOT NULL,
                geblokkeerd_tot timestamptz,
                PRIMARY KEY (account_id, apparaat));
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TABLE identiteit.inlogtellers;
            """);
    }
}
