using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ConceptPerVenster : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_concepten",
                schema: "portaal",
                table: "concepten");

            migrationBuilder.AddColumn<string>(
                name: "vingerafdruk",
                schema: "portaal",
                table: "operaties",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_concepten",
                schema: "portaal",
                table: "concepten",
                columns: new[] { "gebruiker_id", "formulier", "onderwerp", "operatie_id" });

            // Serves toegang.inzagen_van_casus: the lists that showed a case, and rows about its gezin.
            migrationBuilder.Sql("CREATE INDEX ix_logboek_casussen ON portaal.logboek USING gin (casussen) WHERE casussen IS NOT NULL");
            migrationBuilder.Sql("CREATE INDEX ix_logboek_gezin ON portaal.logboek (gezin_id) WHERE gezin_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_concepten",
                schema: "portaal",
                table: "concepten");

            migrationBuilder.DropColumn(
                name: "vingerafdruk",
                schema: "portaal",
                table: "operaties");

            migrationBuilder.AddPrimaryKey(
                name: "pk_concepten",
                schema: "portaal",
                table: "concepten",
                columns: new[] { "gebruiker_id", "formulier", "onderwerp" });
        }
    }
}
