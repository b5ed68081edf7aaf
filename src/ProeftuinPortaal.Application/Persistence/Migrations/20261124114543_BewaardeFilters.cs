using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BewaardeFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bewaarde_filters",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebruiker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "nl-x-icu"),
                    fase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    kader = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    als_contactpersoon = table.Column<bool>(type: "boolean", nullable: false),
                    afgesloten = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bewaarde_filters", x => x.id);
                    table.ForeignKey(
                        name: "fk_bewaarde_filters_gebruikers_gebruiker_id",
                        column: x => x.gebruiker_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bewaarde_filters_gebruiker_id_naam",
                schema: "portaal",
                table: "bewaarde_filters",
                columns: new[] { "gebruiker_id", "naam" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bewaarde_filters",
                schema: "portaal");
        }
    }
}
