using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Regio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "doelen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: true),
                    blok = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    tekst = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    jaar = table.Column<int>(type: "integer", nullable: false),
                    bron = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doelen", x => x.id);
                    table.CheckConstraint("ck_doelen_van_wie", "num_nonnulls(regio_id, blok) = 1");
                    table.ForeignKey(
                        name: "fk_doelen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gesprekskaarten",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    titel = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    tekst = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    bron = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gesprekskaarten", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "regio_statussen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bron = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regio_statussen", x => x.id);
                    table.ForeignKey(
                        name: "fk_regio_statussen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "regiofeiten",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bron = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regiofeiten", x => x.id);
                    table.ForeignKey(
                        name: "fk_regiofeiten_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "werkgebieden",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    deel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    postcodegebied = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bron = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_werkgebieden", x => x.id);
                    table.ForeignKey(
                        name: "fk_werkgebieden_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_doelen_regio_id",
                schema: "portaal",
                table: "doelen",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_regio_statussen_regio_id",
                schema: "portaal",
                table: "regio_statussen",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_regiofeiten_regio_id",
                schema: "portaal",
                table: "regiofeiten",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_werkgebieden_regio_id",
                schema: "portaal",
                table: "werkgebieden",
                column: "regio_id");

            migrationBuilder.Sql(
                """
                -- A postcode belongs to one werkgebied at a time, over all regions.
                ALTER TABLE portaal.werkgebieden ADD CONSTRAINT ex_werkgebieden_postcode
                    EXCLUDE USING gist (postcodegebied WITH =, daterange(van, tot) WITH &&);
                ALTER TABLE portaal.regio_statussen ADD CONSTRAINT ex_regio_statussen_periode
                    EXCLUDE USING gist (regio_id WITH =, daterange(van, tot) WITH &&);
                ALTER TABLE portaal.regiofeiten ADD CONSTRAINT ex_regiofeiten_periode
                    EXCLUDE USING gist (regio_id WITH =, soort WITH =, daterange(van, tot) WITH &&);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "doelen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "gesprekskaarten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "regio_statussen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "regiofeiten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "werkgebieden",
                schema: "portaal");
        }
    }
}
