using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Script.Lees("Begin.vooraf.sql"));

            migrationBuilder.CreateTable(
                name: "organisaties",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu"),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisaties", x => x.id);
                    table.UniqueConstraint("ak_organisaties_id_soort", x => new { x.id, x.soort });
                });

            migrationBuilder.CreateTable(
                name: "regios",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "nl-x-icu")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regios", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gebruikers",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu"),
                    telefoon = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_actief = table.Column<bool>(type: "boolean", nullable: false, defaultValue: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gebruikers", x => x.id);
                    table.UniqueConstraint("ak_gebruikers_id_organisatie_soort", x => new { x.id, x.organisatie_soort });
                    table.ForeignKey(
                        name: "fk_gebruikers_organisaties_organisatie_id_organisatie_soort",
                        columns: x => new { x.organisatie_id, x.organisatie_soort },
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumns: new[] { "id", "soort" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gezinnen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gezinnen", x => x.id);
                    table.ForeignKey(
                        name: "fk_gezinnen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gebruikersrollen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebruiker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gebruikersrollen", x => x.id);
                    table.ForeignKey(
                        name: "fk_gebruikersrollen_gebruikers_gebruiker_id",
                        column: x => x.gebruiker_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gebruikersrollen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operaties",
                schema: "portaal",
                columns: table => new
                {
                    gebruiker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uitkomst = table.Column<string>(type: "jsonb", maxLength: 60000, nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operaties", x => new { x.gebruiker_id, x.id });
                    table.ForeignKey(
                        name: "fk_operaties_gebruikers_gebruiker_id",
                        column: x => x.gebruiker_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "casussen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    vaste_contactpersoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    veilig_contact = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    gestart_op = table.Column<DateOnly>(type: "date", nullable: false),
                    afgesloten_op = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1),
                    contactpersoon_soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, defaultValue: "LokaalTeam")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_casussen", x => x.id);
                    table.CheckConstraint("ck_casussen_contactpersoon", "contactpersoon_soort = 'LokaalTeam'");
                    table.ForeignKey(
                        name: "fk_casussen_gebruikers_vaste_contactpersoon_id_contactpersoon_",
                        columns: x => new { x.vaste_contactpersoon_id, x.contactpersoon_soort },
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumns: new[] { "id", "organisatie_soort" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_casussen_gezinnen_gezin_id",
                        column: x => x.gezin_id,
                        principalSchema: "portaal",
                        principalTable: "gezinnen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_casussen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "huishoudens",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    postcodegebied = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    wijk = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "nl-x-icu")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_huishoudens", x => x.id);
                    table.CheckConstraint("ck_huishoudens_postcodegebied", "postcodegebied ~ '^[1-9][0-9]{3}$'");
                    table.ForeignKey(
                        name: "fk_huishoudens_gezinnen_gezin_id",
                        column: x => x.gezin_id,
                        principalSchema: "portaal",
                        principalTable: "gezinnen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "personen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voornaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu"),
                    achternaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu"),
                    geboortedatum = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personen", x => x.id);
                    table.ForeignKey(
                        name: "fk_personen_gezinnen_gezin_id",
                        column: x => x.gezin_id,
                        principalSchema: "portaal",
                        principalTable: "gezinnen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "casusrollen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebruiker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_casusrollen", x => x.id);
                    table.ForeignKey(
                        name: "fk_casusrollen_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_casusrollen_gebruikers_gebruiker_id",
                        column: x => x.gebruiker_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "concepten",
                schema: "portaal",
                columns: table => new
                {
                    gebruiker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    formulier = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: true),
                    operatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    inhoud = table.Column<string>(type: "character varying(524288)", maxLength: 524288, nullable: false),
                    bewaard_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concepten", x => new { x.gebruiker_id, x.formulier, x.onderwerp });
                    table.ForeignKey(
                        name: "fk_concepten_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_concepten_gebruikers_gebruiker_id",
                        column: x => x.gebruiker_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fasen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fasen", x => x.id);
                    table.ForeignKey(
                        name: "fk_fasen_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kaders",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kader = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kaders", x => x.id);
                    table.ForeignKey(
                        name: "fk_kaders_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notities",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gebeurd_op = table.Column<DateOnly>(type: "date", nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    kenbron = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    strekking = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    herzien_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    herzien_door = table.Column<Guid>(type: "uuid", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notities", x => x.id);
                    table.UniqueConstraint("ak_notities_casus_id_id", x => new { x.casus_id, x.id });
                    table.ForeignKey(
                        name: "fk_notities_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notities_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notities_gebruikers_herzien_door",
                        column: x => x.herzien_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notities_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "toegangen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebruiker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_toegangen", x => x.id);
                    table.ForeignKey(
                        name: "fk_toegangen_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_toegangen_gebruikers_gebruiker_id",
                        column: x => x.gebruiker_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notitie_versies",
                schema: "portaal",
                columns: table => new
                {
                    notitie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebeurd_op = table.Column<DateOnly>(type: "date", nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    kenbron = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    strekking = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    geschreven_door = table.Column<Guid>(type: "uuid", nullable: false),
                    geschreven_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notitie_versies", x => new { x.notitie_id, x.versie });
                    table.ForeignKey(
                        name: "fk_notitie_versies_notities_casus_id_notitie_id",
                        columns: x => new { x.casus_id, x.notitie_id },
                        principalSchema: "portaal",
                        principalTable: "notities",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_casusrollen_casus_id",
                schema: "portaal",
                table: "casusrollen",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_casusrollen_gebruiker_id_casus_id",
                schema: "portaal",
                table: "casusrollen",
                columns: new[] { "gebruiker_id", "casus_id" });

            migrationBuilder.CreateIndex(
                name: "ix_casussen_nummer",
                schema: "portaal",
                table: "casussen",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_casussen_regio_id",
                schema: "portaal",
                table: "casussen",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_casussen_vaste_contactpersoon_id_contactpersoon_soort",
                schema: "portaal",
                table: "casussen",
                columns: new[] { "vaste_contactpersoon_id", "contactpersoon_soort" });

            migrationBuilder.CreateIndex(
                name: "ux_casussen_een_open_per_gezin",
                schema: "portaal",
                table: "casussen",
                column: "gezin_id",
                unique: true,
                filter: "afgesloten_op IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_concepten_casus_id",
                schema: "portaal",
                table: "concepten",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_concepten_operatie_id",
                schema: "portaal",
                table: "concepten",
                column: "operatie_id");

            migrationBuilder.CreateIndex(
                name: "ix_fasen_casus_id",
                schema: "portaal",
                table: "fasen",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_gebruikers_organisatie_id_organisatie_soort",
                schema: "portaal",
                table: "gebruikers",
                columns: new[] { "organisatie_id", "organisatie_soort" });

            migrationBuilder.CreateIndex(
                name: "ix_gebruikersrollen_gebruiker_id",
                schema: "portaal",
                table: "gebruikersrollen",
                column: "gebruiker_id");

            migrationBuilder.CreateIndex(
                name: "ix_gebruikersrollen_regio_id",
                schema: "portaal",
                table: "gebruikersrollen",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_gezinnen_regio_id",
                schema: "portaal",
                table: "gezinnen",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_huishoudens_gezin_id",
                schema: "portaal",
                table: "huishoudens",
                column: "gezin_id");

            migrationBuilder.CreateIndex(
                name: "ix_kaders_casus_id",
                schema: "portaal",
                table: "kaders",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_notitie_versies_casus_id_notitie_id",
                schema: "portaal",
                table: "notitie_versies",
                columns: new[] { "casus_id", "notitie_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notities_auteur_id",
                schema: "portaal",
                table: "notities",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_notities_bronhouder_id",
                schema: "portaal",
                table: "notities",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_notities_casus_id_gebeurd_op_id",
                schema: "portaal",
                table: "notities",
                columns: new[] { "casus_id", "gebeurd_op", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_notities_herzien_door",
                schema: "portaal",
                table: "notities",
                column: "herzien_door");

            migrationBuilder.CreateIndex(
                name: "ix_personen_gezin_id",
                schema: "portaal",
                table: "personen",
                column: "gezin_id");

            migrationBuilder.CreateIndex(
                name: "ix_regios_code",
                schema: "portaal",
                table: "regios",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_toegangen_casus_id",
                schema: "portaal",
                table: "toegangen",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_toegangen_gebruiker_id_casus_id",
                schema: "portaal",
                table: "toegangen",
                columns: new[] { "gebruiker_id", "casus_id" });

            migrationBuilder.Sql(Script.Lees("Begin.daarna.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "casusrollen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "concepten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "fasen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "gebruikersrollen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "huishoudens",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "kaders",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "notitie_versies",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "operaties",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "personen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "toegangen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "notities",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "casussen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "gebruikers",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "gezinnen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "organisaties",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "regios",
                schema: "portaal");
        }
    }
}
