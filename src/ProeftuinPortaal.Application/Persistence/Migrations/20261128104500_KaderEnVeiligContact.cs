using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class KaderEnVeiligContact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reden",
                schema: "portaal",
                table: "kaders",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "versie",
                schema: "portaal",
                table: "huishoudens",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "veilig_contact_versie",
                schema: "portaal",
                table: "casussen",
                type: "integer",
                nullable: false,
                defaultValue: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reden",
                schema: "portaal",
                table: "kaders");

            migrationBuilder.DropColumn(
                name: "versie",
                schema: "portaal",
                table: "huishoudens");

            migrationBuilder.DropColumn(
                name: "veilig_contact_versie",
                schema: "portaal",
                table: "casussen");
        }
    }
}
