using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PortaalDbContext))]
    [Migration("20261128143000_CasusrollenPerGebruiker")]
    public partial class CasusrollenPerGebruiker : Migration
    {
        // Every question of a user begins with the own case roles, and the planner takes the index of this guard for it. With the case in
        // front it read the whole index; with the user in front it reads a few pages. The rule is the same.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Zet(migrationBuilder, "gebruiker_id WITH =, casus_id WITH =");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Zet(migrationBuilder, "casus_id WITH =, gebruiker_id WITH =");

        private static void Zet(MigrationBuilder migrationBuilder, string kolommen) => migrationBuilder.Sql(
            $"""
            ALTER TABLE portaal.casusrollen DROP CONSTRAINT ex_casusrollen_periode;
            ALTER TABLE portaal.casusrollen ADD CONSTRAINT ex_casusrollen_periode
                EXCLUDE USING gist ({kolommen}, soort WITH =, tstzrange(van, tot) WITH &&);
            """);
    }
}
