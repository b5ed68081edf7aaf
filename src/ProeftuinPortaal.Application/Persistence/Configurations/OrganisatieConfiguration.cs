using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

/// <summary>How names sort: as Dutch people expect, not by code point (where capitals come first).</summary>
internal static class Sortering
{
    public const string Nederlands = "nl-x-icu";
}

internal sealed class RegioConfiguration : IEntityTypeConfiguration<Regio>
{
    public void Configure(EntityTypeBuilder<Regio> regio)
    {
        regio.ToTable("regios");
        regio.Property(r => r.Code).HasMaxLength(40);
        regio.HasIndex(r => r.Code).IsUnique();
        regio.Property(r => r.Naam).HasMaxLength(Regio.NaamMaxLength).UseCollation(Sortering.Nederlands);
    }
}

internal sealed class OrganisatieConfiguration : IEntityTypeConfiguration<Organisatie>
{
    public void Configure(EntityTypeBuilder<Organisatie> organisatie)
    {
        organisatie.ToTable("organisaties");
        organisatie.Property(o => o.Naam).HasMaxLength(Organisatie.NaamMaxLength).UseCollation(Sortering.Nederlands);
        organisatie.HasAlternateKey(o => new { o.Id, o.Soort });
    }
}

internal sealed class GebruikerConfiguration : IEntityTypeConfiguration<Gebruiker>
{
    public void Configure(EntityTypeBuilder<Gebruiker> gebruiker)
    {
        gebruiker.ToTable("gebruikers");
        gebruiker.Property(g => g.Naam).HasMaxLength(Gebruiker.NaamMaxLength).UseCollation(Sortering.Nederlands);
        gebruiker.Property(g => g.Telefoon).HasMaxLength(Gebruiker.TelefoonMaxLength);
        gebruiker.Property(g => g.IsActief).HasDefaultValue(true);
        gebruiker.HasAlternateKey(g => new { g.Id, g.OrganisatieSoort });
        gebruiker.HasOne<Organisatie>().WithMany().HasForeignKey(g => new { g.OrganisatieId, g.OrganisatieSoort })
            .HasPrincipalKey(o => new { o.Id, o.Soort }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GebruikersrolConfiguration : IEntityTypeConfiguration<Gebruikersrol>
{
    public void Configure(EntityTypeBuilder<Gebruikersrol> rol)
    {
        rol.ToTable("gebruikersrollen");
        rol.HasOne<Gebruiker>().WithMany().HasForeignKey(r => r.GebruikerId).OnDelete(DeleteBehavior.Restrict);
        rol.HasOne<Regio>().WithMany().HasForeignKey(r => r.RegioId).OnDelete(DeleteBehavior.Restrict);
        // Serves toegang.mijn_actor and toegang.bereik.
        rol.HasIndex(r => r.GebruikerId);
        // Serves toegang.mijn_collegas.
        rol.HasIndex(r => r.RegioId);
    }
}
