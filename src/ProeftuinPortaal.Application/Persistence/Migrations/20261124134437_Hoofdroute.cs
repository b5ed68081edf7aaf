using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Hoofdroute : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "voor_vraag",
                schema: "portaal",
                table: "toegangen",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "gezinsrol",
                schema: "portaal",
                table: "personen",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "AnderGezinslid");

            migrationBuilder.AddColumn<int>(
                name: "versie",
                schema: "portaal",
                table: "personen",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "reden",
                schema: "portaal",
                table: "fasen",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "aanmelding_id",
                schema: "portaal",
                table: "concepten",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "aanmeldingen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    aanmelder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ingediend_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    achternaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu"),
                    reden = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    veiligheid_nu = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    geprobeerd = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    grondslag = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    grondslag_toelichting = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    postcodegebied = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    afgestemd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    afgestemd_met = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    veilig_contact = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    overleg_op = table.Column<DateOnly>(type: "date", nullable: true),
                    reden_intrekking = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1),
                    is_dubbel_gecheckt = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanmeldingen", x => x.id);
                    table.CheckConstraint("ck_aanmeldingen_postcodegebied", "postcodegebied ~ '^[1-9][0-9]{3}$'");
                    table.ForeignKey(
                        name: "fk_aanmeldingen_gebruikers_aanmelder_id",
                        column: x => x.aanmelder_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aanmeldingen_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aanmeldingen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acties",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    wat = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    eigenaar_id = table.Column<Guid>(type: "uuid", nullable: true),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: true),
                    uiterlijk_op = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    afgerond_op = table.Column<DateOnly>(type: "date", nullable: true),
                    herzien_door = table.Column<Guid>(type: "uuid", nullable: true),
                    herzien_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acties", x => x.id);
                    table.CheckConstraint("ck_acties_eigenaar", "num_nonnulls(eigenaar_id, persoon_id) = 1");
                    table.ForeignKey(
                        name: "fk_acties_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acties_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acties_gebruikers_eigenaar_id",
                        column: x => x.eigenaar_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acties_gebruikers_herzien_door",
                        column: x => x.herzien_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acties_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acties_personen_persoon_id",
                        column: x => x.persoon_id,
                        principalSchema: "portaal",
                        principalTable: "personen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "afschriften",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rij_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rij_versie = table.Column<int>(type: "integer", nullable: false),
                    genomen_door = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    genomen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afschriften", x => x.id);
                    table.ForeignKey(
                        name: "fk_afschriften_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_afschriften_gebruikers_genomen_door",
                        column: x => x.genomen_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_afschriften_organisaties_organisatie_id",
                        column: x => x.organisatie_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "analyses",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    vraag = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    verklaring = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    krachten = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    eerdere_hulp = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    doelen = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    uitzondering_gezin = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_analyses", x => x.id);
                    table.UniqueConstraint("ak_analyses_casus_id_id", x => new { x.casus_id, x.id });
                    table.ForeignKey(
                        name: "fk_analyses_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_analyses_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_analyses_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contactmomenten",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contact_op = table.Column<DateOnly>(type: "date", nullable: false),
                    vorm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    met = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    is_gelukt = table.Column<bool>(type: "boolean", nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    herzien_door = table.Column<Guid>(type: "uuid", nullable: true),
                    herzien_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactmomenten", x => x.id);
                    table.ForeignKey(
                        name: "fk_contactmomenten_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contactmomenten_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contactmomenten_gebruikers_herzien_door",
                        column: x => x.herzien_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contactmomenten_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "criteria",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    vraag = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criteria", x => x.id);
                    table.ForeignKey(
                        name: "fk_criteria_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expertisevragen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vrager_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gevraagd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    thema = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gericht_aan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uiterlijk_op = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opgepakt_door = table.Column<Guid>(type: "uuid", nullable: true),
                    opgepakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    beantwoord_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    afgesloten_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expertisevragen", x => x.id);
                    table.UniqueConstraint("ak_expertisevragen_casus_id_id", x => new { x.casus_id, x.id });
                    table.ForeignKey(
                        name: "fk_expertisevragen_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expertisevragen_gebruikers_opgepakt_door",
                        column: x => x.opgepakt_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expertisevragen_gebruikers_vrager_id",
                        column: x => x.vrager_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expertisevragen_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expertisevragen_organisaties_gericht_aan_id",
                        column: x => x.gericht_aan_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expertisevragen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ingezette_hulp",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wat = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gevraagd_op = table.Column<DateOnly>(type: "date", nullable: false),
                    wacht_op = table.Column<DateOnly>(type: "date", nullable: true),
                    gestart_op = table.Column<DateOnly>(type: "date", nullable: true),
                    beeindigd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    resultaat = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true),
                    herzien_door = table.Column<Guid>(type: "uuid", nullable: true),
                    herzien_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ingezette_hulp", x => x.id);
                    table.ForeignKey(
                        name: "fk_ingezette_hulp_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ingezette_hulp_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ingezette_hulp_gebruikers_herzien_door",
                        column: x => x.herzien_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ingezette_hulp_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ingezette_hulp_personen_persoon_id",
                        column: x => x.persoon_id,
                        principalSchema: "portaal",
                        principalTable: "personen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instellingen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    waarde = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bron = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instellingen", x => x.id);
                    table.ForeignKey(
                        name: "fk_instellingen_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intakes",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gesprek_op = table.Column<DateOnly>(type: "date", nullable: false),
                    toelichting = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intakes", x => x.id);
                    table.UniqueConstraint("ak_intakes_casus_id_id", x => new { x.casus_id, x.id });
                    table.ForeignKey(
                        name: "fk_intakes_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intakes_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intakes_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nazorgmomenten",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gepland_op = table.Column<DateOnly>(type: "date", nullable: false),
                    resultaat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    toelichting = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true),
                    vastgelegd_door = table.Column<Guid>(type: "uuid", nullable: true),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nazorgmomenten", x => x.id);
                    table.ForeignKey(
                        name: "fk_nazorgmomenten_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_nazorgmomenten_gebruikers_vastgelegd_door",
                        column: x => x.vastgelegd_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planreacties",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planreacties", x => x.id);
                    table.ForeignKey(
                        name: "fk_planreacties_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planreacties_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planreacties_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "top3_versies",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    samen_met = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_top3_versies", x => x.id);
                    table.UniqueConstraint("ak_top3_versies_casus_id_id", x => new { x.casus_id, x.id });
                    table.ForeignKey(
                        name: "fk_top3_versies_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_top3_versies_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_top3_versies_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uitstroom",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    gezin_vindt = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    blijft_contact = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    uitstroom_op = table.Column<DateOnly>(type: "date", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitstroom", x => x.id);
                    table.UniqueConstraint("ak_uitstroom_casus_id_id", x => new { x.casus_id, x.id });
                    table.ForeignKey(
                        name: "fk_uitstroom_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_uitstroom_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_uitstroom_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aanmelding_personen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanmelding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    voornaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu"),
                    achternaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "nl-x-icu"),
                    geboortedatum = table.Column<DateOnly>(type: "date", nullable: true),
                    gezinsrol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanmelding_personen", x => x.id);
                    table.ForeignKey(
                        name: "fk_aanmelding_personen_aanmeldingen_aanmelding_id",
                        column: x => x.aanmelding_id,
                        principalSchema: "portaal",
                        principalTable: "aanmeldingen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dubbelchecktreffers",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanmelding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    andere_aanmelding_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dubbelchecktreffers", x => x.id);
                    table.CheckConstraint("ck_dubbelchecktreffers_een", "num_nonnulls(gezin_id, andere_aanmelding_id) = 1");
                    table.ForeignKey(
                        name: "fk_dubbelchecktreffers_aanmeldingen_aanmelding_id",
                        column: x => x.aanmelding_id,
                        principalSchema: "portaal",
                        principalTable: "aanmeldingen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dubbelchecktreffers_aanmeldingen_andere_aanmelding_id",
                        column: x => x.andere_aanmelding_id,
                        principalSchema: "portaal",
                        principalTable: "aanmeldingen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dubbelchecktreffers_gezinnen_gezin_id",
                        column: x => x.gezin_id,
                        principalSchema: "portaal",
                        principalTable: "gezinnen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instroombesluiten",
                schema: "portaal",
                columns: table => new
                {
                    aanmelding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uitkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    regiehouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vaste_contactpersoon_id = table.Column<Guid>(type: "uuid", nullable: true),
                    motivering = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    terugkoppeling = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    besloten_door = table.Column<Guid>(type: "uuid", nullable: false),
                    besloten_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: true),
                    afwijking = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instroombesluiten", x => x.aanmelding_id);
                    table.ForeignKey(
                        name: "fk_instroombesluiten_aanmeldingen_aanmelding_id",
                        column: x => x.aanmelding_id,
                        principalSchema: "portaal",
                        principalTable: "aanmeldingen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instroombesluiten_casussen_casus_id",
                        column: x => x.casus_id,
                        principalSchema: "portaal",
                        principalTable: "casussen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instroombesluiten_gebruikers_besloten_door",
                        column: x => x.besloten_door,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instroombesluiten_gebruikers_regiehouder_id",
                        column: x => x.regiehouder_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instroombesluiten_gebruikers_vaste_contactpersoon_id",
                        column: x => x.vaste_contactpersoon_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instroombesluiten_regios_regio_id",
                        column: x => x.regio_id,
                        principalSchema: "portaal",
                        principalTable: "regios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feiten",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    analyse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    kenbron = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bron = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feiten", x => x.id);
                    table.ForeignKey(
                        name: "fk_feiten_analyses_casus_id_analyse_id",
                        columns: x => new { x.casus_id, x.analyse_id },
                        principalSchema: "portaal",
                        principalTable: "analyses",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reacties",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    analyse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    standpunt = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reacties", x => x.id);
                    table.ForeignKey(
                        name: "fk_reacties_analyses_casus_id_analyse_id",
                        columns: x => new { x.casus_id, x.analyse_id },
                        principalSchema: "portaal",
                        principalTable: "analyses",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reacties_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reacties_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reacties_personen_persoon_id",
                        column: x => x.persoon_id,
                        principalSchema: "portaal",
                        principalTable: "personen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wegingen",
                schema: "portaal",
                columns: table => new
                {
                    aanmelding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterium_id = table.Column<Guid>(type: "uuid", nullable: false),
                    antwoord = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wegingen", x => new { x.aanmelding_id, x.criterium_id });
                    table.ForeignKey(
                        name: "fk_wegingen_aanmeldingen_aanmelding_id",
                        column: x => x.aanmelding_id,
                        principalSchema: "portaal",
                        principalTable: "aanmeldingen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wegingen_criteria_criterium_id",
                        column: x => x.criterium_id,
                        principalSchema: "portaal",
                        principalTable: "criteria",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expertisenotities",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vraag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bronhouder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bevoegdheidsgrond = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expertisenotities", x => x.id);
                    table.ForeignKey(
                        name: "fk_expertisenotities_expertisevragen_casus_id_vraag_id",
                        columns: x => new { x.casus_id, x.vraag_id },
                        principalSchema: "portaal",
                        principalTable: "expertisevragen",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expertisenotities_gebruikers_auteur_id",
                        column: x => x.auteur_id,
                        principalSchema: "portaal",
                        principalTable: "gebruikers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expertisenotities_organisaties_bronhouder_id",
                        column: x => x.bronhouder_id,
                        principalSchema: "portaal",
                        principalTable: "organisaties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expertisevraag_teksten",
                schema: "portaal",
                columns: table => new
                {
                    vraag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    reden_teruggave = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expertisevraag_teksten", x => x.vraag_id);
                    table.ForeignKey(
                        name: "fk_expertisevraag_teksten_expertisevragen_casus_id_vraag_id",
                        columns: x => new { x.casus_id, x.vraag_id },
                        principalSchema: "portaal",
                        principalTable: "expertisevragen",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vraagdelen",
                schema: "portaal",
                columns: table => new
                {
                    vraag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gevraagd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gedeeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vraagdelen", x => new { x.vraag_id, x.deel });
                    table.ForeignKey(
                        name: "fk_vraagdelen_expertisevragen_casus_id_vraag_id",
                        columns: x => new { x.casus_id, x.vraag_id },
                        principalSchema: "portaal",
                        principalTable: "expertisevragen",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intakedeelnemers",
                schema: "portaal",
                columns: table => new
                {
                    intake_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partij = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_erbij = table.Column<bool>(type: "boolean", nullable: false),
                    reden_afwezig = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intakedeelnemers", x => new { x.intake_id, x.partij });
                    table.ForeignKey(
                        name: "fk_intakedeelnemers_intakes_casus_id_intake_id",
                        columns: x => new { x.casus_id, x.intake_id },
                        principalSchema: "portaal",
                        principalTable: "intakes",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "situaties",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    top3id = table.Column<Guid>(type: "uuid", nullable: false),
                    lijn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    voorbeelden = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    risicofactoren = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_situaties", x => x.id);
                    table.UniqueConstraint("ak_situaties_casus_id_id", x => new { x.casus_id, x.id });
                    table.CheckConstraint("ck_situaties_rang", "rang BETWEEN 1 AND 3");
                    table.ForeignKey(
                        name: "fk_situaties_top3_versies_casus_id_top3id",
                        columns: x => new { x.casus_id, x.top3id },
                        principalSchema: "portaal",
                        principalTable: "top3_versies",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uitstroomwegingen",
                schema: "portaal",
                columns: table => new
                {
                    uitstroom_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterium_id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    antwoord = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitstroomwegingen", x => new { x.uitstroom_id, x.criterium_id });
                    table.ForeignKey(
                        name: "fk_uitstroomwegingen_criteria_criterium_id",
                        column: x => x.criterium_id,
                        principalSchema: "portaal",
                        principalTable: "criteria",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_uitstroomwegingen_uitstroom_casus_id_uitstroom_id",
                        columns: x => new { x.casus_id, x.uitstroom_id },
                        principalSchema: "portaal",
                        principalTable: "uitstroom",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "belevingen",
                schema: "portaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    situatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    woorden = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_belevingen", x => x.id);
                    table.ForeignKey(
                        name: "fk_belevingen_personen_persoon_id",
                        column: x => x.persoon_id,
                        principalSchema: "portaal",
                        principalTable: "personen",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_belevingen_situaties_casus_id_situatie_id",
                        columns: x => new { x.casus_id, x.situatie_id },
                        principalSchema: "portaal",
                        principalTable: "situaties",
                        principalColumns: new[] { "casus_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_concepten_aanmelding_id",
                schema: "portaal",
                table: "concepten",
                column: "aanmelding_id");

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_personen_aanmelding_id",
                schema: "portaal",
                table: "aanmelding_personen",
                column: "aanmelding_id");

            migrationBuilder.CreateIndex(
                name: "ix_aanmeldingen_aanmelder_id",
                schema: "portaal",
                table: "aanmeldingen",
                column: "aanmelder_id");

            migrationBuilder.CreateIndex(
                name: "ix_aanmeldingen_bronhouder_id",
                schema: "portaal",
                table: "aanmeldingen",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_aanmeldingen_nummer",
                schema: "portaal",
                table: "aanmeldingen",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanmeldingen_regio_id_ingediend_op",
                schema: "portaal",
                table: "aanmeldingen",
                columns: new[] { "regio_id", "ingediend_op" });

            migrationBuilder.CreateIndex(
                name: "ix_acties_auteur_id",
                schema: "portaal",
                table: "acties",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_acties_bronhouder_id",
                schema: "portaal",
                table: "acties",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_acties_casus_id",
                schema: "portaal",
                table: "acties",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_acties_eigenaar_id_uiterlijk_op",
                schema: "portaal",
                table: "acties",
                columns: new[] { "eigenaar_id", "uiterlijk_op" },
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_acties_herzien_door",
                schema: "portaal",
                table: "acties",
                column: "herzien_door");

            migrationBuilder.CreateIndex(
                name: "ix_acties_persoon_id",
                schema: "portaal",
                table: "acties",
                column: "persoon_id");

            migrationBuilder.CreateIndex(
                name: "ix_afschriften_casus_id",
                schema: "portaal",
                table: "afschriften",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_afschriften_genomen_door",
                schema: "portaal",
                table: "afschriften",
                column: "genomen_door");

            migrationBuilder.CreateIndex(
                name: "ix_afschriften_organisatie_id",
                schema: "portaal",
                table: "afschriften",
                column: "organisatie_id");

            migrationBuilder.CreateIndex(
                name: "ix_afschriften_rij_id_organisatie_id",
                schema: "portaal",
                table: "afschriften",
                columns: new[] { "rij_id", "organisatie_id" });

            migrationBuilder.CreateIndex(
                name: "ix_analyses_auteur_id",
                schema: "portaal",
                table: "analyses",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_analyses_bronhouder_id",
                schema: "portaal",
                table: "analyses",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_analyses_casus_id_nummer",
                schema: "portaal",
                table: "analyses",
                columns: new[] { "casus_id", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_belevingen_casus_id_situatie_id",
                schema: "portaal",
                table: "belevingen",
                columns: new[] { "casus_id", "situatie_id" });

            migrationBuilder.CreateIndex(
                name: "ix_belevingen_persoon_id",
                schema: "portaal",
                table: "belevingen",
                column: "persoon_id");

            migrationBuilder.CreateIndex(
                name: "ix_contactmomenten_auteur_id",
                schema: "portaal",
                table: "contactmomenten",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_contactmomenten_bronhouder_id",
                schema: "portaal",
                table: "contactmomenten",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_contactmomenten_casus_id_contact_op_id",
                schema: "portaal",
                table: "contactmomenten",
                columns: new[] { "casus_id", "contact_op", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contactmomenten_herzien_door",
                schema: "portaal",
                table: "contactmomenten",
                column: "herzien_door");

            migrationBuilder.CreateIndex(
                name: "ix_criteria_regio_id",
                schema: "portaal",
                table: "criteria",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_dubbelchecktreffers_aanmelding_id",
                schema: "portaal",
                table: "dubbelchecktreffers",
                column: "aanmelding_id");

            migrationBuilder.CreateIndex(
                name: "ix_dubbelchecktreffers_andere_aanmelding_id",
                schema: "portaal",
                table: "dubbelchecktreffers",
                column: "andere_aanmelding_id");

            migrationBuilder.CreateIndex(
                name: "ix_dubbelchecktreffers_gezin_id",
                schema: "portaal",
                table: "dubbelchecktreffers",
                column: "gezin_id");

            migrationBuilder.CreateIndex(
                name: "ix_expertisenotities_auteur_id",
                schema: "portaal",
                table: "expertisenotities",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_expertisenotities_bronhouder_id",
                schema: "portaal",
                table: "expertisenotities",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_expertisenotities_casus_id_vraag_id",
                schema: "portaal",
                table: "expertisenotities",
                columns: new[] { "casus_id", "vraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_expertisevraag_teksten_casus_id_vraag_id",
                schema: "portaal",
                table: "expertisevraag_teksten",
                columns: new[] { "casus_id", "vraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_expertisevragen_bronhouder_id",
                schema: "portaal",
                table: "expertisevragen",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_expertisevragen_gericht_aan_id_status",
                schema: "portaal",
                table: "expertisevragen",
                columns: new[] { "gericht_aan_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_expertisevragen_opgepakt_door",
                schema: "portaal",
                table: "expertisevragen",
                column: "opgepakt_door");

            migrationBuilder.CreateIndex(
                name: "ix_expertisevragen_regio_id",
                schema: "portaal",
                table: "expertisevragen",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_expertisevragen_vrager_id",
                schema: "portaal",
                table: "expertisevragen",
                column: "vrager_id");

            migrationBuilder.CreateIndex(
                name: "ix_feiten_casus_id_analyse_id",
                schema: "portaal",
                table: "feiten",
                columns: new[] { "casus_id", "analyse_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ingezette_hulp_auteur_id",
                schema: "portaal",
                table: "ingezette_hulp",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_ingezette_hulp_bronhouder_id",
                schema: "portaal",
                table: "ingezette_hulp",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_ingezette_hulp_casus_id",
                schema: "portaal",
                table: "ingezette_hulp",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_ingezette_hulp_herzien_door",
                schema: "portaal",
                table: "ingezette_hulp",
                column: "herzien_door");

            migrationBuilder.CreateIndex(
                name: "ix_ingezette_hulp_persoon_id",
                schema: "portaal",
                table: "ingezette_hulp",
                column: "persoon_id");

            migrationBuilder.CreateIndex(
                name: "ix_instellingen_regio_id",
                schema: "portaal",
                table: "instellingen",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_instroombesluiten_besloten_door",
                schema: "portaal",
                table: "instroombesluiten",
                column: "besloten_door");

            migrationBuilder.CreateIndex(
                name: "ix_instroombesluiten_casus_id",
                schema: "portaal",
                table: "instroombesluiten",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_instroombesluiten_regiehouder_id",
                schema: "portaal",
                table: "instroombesluiten",
                column: "regiehouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_instroombesluiten_regio_id",
                schema: "portaal",
                table: "instroombesluiten",
                column: "regio_id");

            migrationBuilder.CreateIndex(
                name: "ix_instroombesluiten_vaste_contactpersoon_id",
                schema: "portaal",
                table: "instroombesluiten",
                column: "vaste_contactpersoon_id");

            migrationBuilder.CreateIndex(
                name: "ix_intakedeelnemers_casus_id_intake_id",
                schema: "portaal",
                table: "intakedeelnemers",
                columns: new[] { "casus_id", "intake_id" });

            migrationBuilder.CreateIndex(
                name: "ix_intakes_auteur_id",
                schema: "portaal",
                table: "intakes",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_intakes_bronhouder_id",
                schema: "portaal",
                table: "intakes",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_nazorgmomenten_casus_id",
                schema: "portaal",
                table: "nazorgmomenten",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_nazorgmomenten_vastgelegd_door",
                schema: "portaal",
                table: "nazorgmomenten",
                column: "vastgelegd_door");

            migrationBuilder.CreateIndex(
                name: "ix_planreacties_auteur_id",
                schema: "portaal",
                table: "planreacties",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_planreacties_bronhouder_id",
                schema: "portaal",
                table: "planreacties",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_planreacties_casus_id",
                schema: "portaal",
                table: "planreacties",
                column: "casus_id");

            migrationBuilder.CreateIndex(
                name: "ix_reacties_auteur_id",
                schema: "portaal",
                table: "reacties",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_reacties_bronhouder_id",
                schema: "portaal",
                table: "reacties",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_reacties_casus_id_analyse_id",
                schema: "portaal",
                table: "reacties",
                columns: new[] { "casus_id", "analyse_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reacties_persoon_id",
                schema: "portaal",
                table: "reacties",
                column: "persoon_id");

            migrationBuilder.CreateIndex(
                name: "ix_situaties_casus_id_top3id",
                schema: "portaal",
                table: "situaties",
                columns: new[] { "casus_id", "top3id" });

            migrationBuilder.CreateIndex(
                name: "ix_situaties_top3id_rang",
                schema: "portaal",
                table: "situaties",
                columns: new[] { "top3id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_top3_versies_auteur_id",
                schema: "portaal",
                table: "top3_versies",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_top3_versies_bronhouder_id",
                schema: "portaal",
                table: "top3_versies",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_top3_versies_casus_id_nummer",
                schema: "portaal",
                table: "top3_versies",
                columns: new[] { "casus_id", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_uitstroom_auteur_id",
                schema: "portaal",
                table: "uitstroom",
                column: "auteur_id");

            migrationBuilder.CreateIndex(
                name: "ix_uitstroom_bronhouder_id",
                schema: "portaal",
                table: "uitstroom",
                column: "bronhouder_id");

            migrationBuilder.CreateIndex(
                name: "ix_uitstroomwegingen_casus_id_uitstroom_id",
                schema: "portaal",
                table: "uitstroomwegingen",
                columns: new[] { "casus_id", "uitstroom_id" });

            migrationBuilder.CreateIndex(
                name: "ix_uitstroomwegingen_criterium_id",
                schema: "portaal",
                table: "uitstroomwegingen",
                column: "criterium_id");

            migrationBuilder.CreateIndex(
                name: "ix_vraagdelen_casus_id_vraag_id",
                schema: "portaal",
                table: "vraagdelen",
                columns: new[] { "casus_id", "vraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wegingen_criterium_id",
                schema: "portaal",
                table: "wegingen",
                column: "criterium_id");

            migrationBuilder.AddForeignKey(
                name: "fk_concepten_aanmeldingen_aanmelding_id",
                schema: "portaal",
                table: "concepten",
                column: "aanmelding_id",
                principalSchema: "portaal",
                principalTable: "aanmeldingen",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(Script.Lees("Hoofdroute.daarna.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE portaal.rijversies");

            migrationBuilder.DropForeignKey(
                name: "fk_concepten_aanmeldingen_aanmelding_id",
                schema: "portaal",
                table: "concepten");

            migrationBuilder.DropTable(
                name: "aanmelding_personen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "acties",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "afschriften",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "belevingen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "contactmomenten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "dubbelchecktreffers",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "expertisenotities",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "expertisevraag_teksten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "feiten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "ingezette_hulp",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "instellingen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "instroombesluiten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "intakedeelnemers",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "nazorgmomenten",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "planreacties",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "reacties",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "uitstroomwegingen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "vraagdelen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "wegingen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "situaties",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "intakes",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "analyses",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "uitstroom",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "expertisevragen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "aanmeldingen",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "criteria",
                schema: "portaal");

            migrationBuilder.DropTable(
                name: "top3_versies",
                schema: "portaal");

            migrationBuilder.DropIndex(
                name: "ix_concepten_aanmelding_id",
                schema: "portaal",
                table: "concepten");

            migrationBuilder.DropColumn(
                name: "voor_vraag",
                schema: "portaal",
                table: "toegangen");

            migrationBuilder.DropColumn(
                name: "gezinsrol",
                schema: "portaal",
                table: "personen");

            migrationBuilder.DropColumn(
                name: "versie",
                schema: "portaal",
                table: "personen");

            migrationBuilder.DropColumn(
                name: "reden",
                schema: "portaal",
                table: "fasen");

            migrationBuilder.DropColumn(
                name: "aanmelding_id",
                schema: "portaal",
                table: "concepten");
        }
    }
}
