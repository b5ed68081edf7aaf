using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ExpertisedeelGeweigerd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "geweigerd_op",
                schema: "portaal",
                table: "vraagdelen",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reden_weigering",
                schema: "portaal",
                table: "vraagdelen",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_vraagdelen_geweigerd",
                schema: "portaal",
                table: "vraagdelen",
                sql: "geweigerd_op IS NULL OR (gedeeld_op IS NULL AND gevraagd_op IS NOT NULL AND reden_weigering IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_vraagdelen_geweigerd",
                schema: "portaal",
                table: "vraagdelen");

            migrationBuilder.DropColumn(
                name: "geweigerd_op",
                schema: "portaal",
                table: "vraagdelen");

            migrationBuilder.DropColumn(
                name: "reden_weigering",
                schema: "portaal",
                table: "vraagdelen");
        }
    }
}
