using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProeftuinPortaal.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Afspraken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ingetrokken_door",
                schema: "portaal",
                table: "instellingen",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ingetrokken_op",
                schema: "portaal",
                table: "instellingen",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "vastgelegd_door",
                schema: "portaal",
                table: "instellingen",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "vastgelegd_op",
                schema: "portaal",
                table: "instellingen",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bron",
                schema: "portaal",
                table: "criteria",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ingetrokken_door",
                schema: "portaal",
                table: "criteria",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ingetrokken_op",
                schema: "portaal",
                table: "criteria",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "vastgelegd_door",
                schema: "portaal",
                table: "criteria",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "vastgelegd_op",
                schema: "portaal",
                table: "criteria",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_instellingen_ingetrokken_door",
                schema: "portaal",
                table: "instellingen",
                column: "ingetrokken_door");

            migrationBuilder.CreateIndex(
                name: "ix_instellingen_vastgelegd_door",
                schema: "portaal",
                table: "instellingen",
                column: "vastgelegd_door");

            migrationBuilder.CreateIndex(
                name: "ix_criteria_ingetrokken_door",
                schema: "portaal",
                table: "criteria",
                column: "ingetrokken_door");

            migrationBuilder.CreateIndex(
                name: "ix_criteria_vastgelegd_door",
                schema: "portaal",
                table: "criteria",
                column: "vastgelegd_door");

            migrationBuilder.AddForeignKey(
                name: "fk_criteria_gebruikers_ingetrokken_door",
                schema: "portaal",
                table: "criteria",
                column: "ingetrokken_door",
                principalSchema: "portaal",
                principalTable: "gebruikers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_criteria_gebruikers_vastgelegd_door",
                schema: "portaal",
                table: "criteria",
                column: "vastgelegd_door",
                principalSchema: "portaal",
                principalTable: "gebruikers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_instellingen_gebruikers_ingetrokken_door",
                schema: "portaal",
                table: "instellingen",
                column: "ingetrokken_door",
                principalSchema: "portaal",
                principalTable: "gebruikers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_instellingen_gebruikers_vastgelegd_door",
                schema: "portaal",
                table: "instellingen",
                column: "vastgelegd_door",
                principalSchema: "portaal",
                principalTable: "gebruikers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_criteria_gebruikers_ingetrokken_door",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropForeignKey(
                name: "fk_criteria_gebruikers_vastgelegd_door",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropForeignKey(
                name: "fk_instellingen_gebruikers_ingetrokken_door",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropForeignKey(
                name: "fk_instellingen_gebruikers_vastgelegd_door",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropIndex(
                name: "ix_instellingen_ingetrokken_door",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropIndex(
                name: "ix_instellingen_vastgelegd_door",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropIndex(
                name: "ix_criteria_ingetrokken_door",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropIndex(
                name: "ix_criteria_vastgelegd_door",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropColumn(
                name: "ingetrokken_door",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropColumn(
                name: "ingetrokken_op",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropColumn(
                name: "vastgelegd_door",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropColumn(
                name: "vastgelegd_op",
                schema: "portaal",
                table: "instellingen");

            migrationBuilder.DropColumn(
                name: "bron",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropColumn(
                name: "ingetrokken_door",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropColumn(
                name: "ingetrokken_op",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropColumn(
                name: "vastgelegd_door",
                schema: "portaal",
                table: "criteria");

            migrationBuilder.DropColumn(
                name: "vastgelegd_op",
                schema: "portaal",
                table: "criteria");
        }
    }
}
