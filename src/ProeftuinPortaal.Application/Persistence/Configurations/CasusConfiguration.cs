using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Toegang;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class CasusConfiguration : IEntityTypeConfiguration<Casus>
{
    public void Configure(EntityTypeBuilder<Casus> casus)
    {
        casus.ToTable("casussen", tabel => tabel.HasCheckConstraint("ck_casussen_contactpersoon", "contactpersoon_soort = 'LokaalTeam'"));
        casus.Property(c => c.Nummer).HasMaxLength(Casus.NummerMaxLength);
        casus.HasIndex(c => c.Nummer).IsUnique();
        casus.Property(c => c.VeiligContact).HasMaxLength(Casus.VeiligContactMaxLength);
        // Not xmin: EF reads that back with RETURNING, which row-level security refuses for a row not yet visible.
        casus.Property(c => c.Versie).IsConcurrencyToken().HasDefaultValue(1);
        casus.Property(c => c.VeiligContactVersie).HasDefaultValue(1);
        casus.Ignore(c => c.IsAfgesloten);

        // Exactly one contact person, from a lokaal team: NOT NULL, a constant and a composite key; no trigger.
        casus.Property<Organisatiesoort>("contactpersoon_soort").HasDefaultValue(Organisatiesoort.LokaalTeam);
        casus.HasOne<Gebruiker>().WithMany().HasForeignKey(nameof(Casus.VasteContactpersoonId), "contactpersoon_soort")
            .HasPrincipalKey(g => new { g.Id, g.OrganisatieSoort }).OnDelete(DeleteBehavior.Restrict);

        casus.HasOne<Gezin>().WithMany().HasForeignKey(c => c.GezinId).OnDelete(DeleteBehavior.Restrict);
        casus.HasOne<Regio>().WithMany().HasForeignKey(c => c.RegioId).OnDelete(DeleteBehavior.Restrict);
        casus.HasIndex(c => c.GezinId).IsUnique().HasFilter("afgesloten_op IS NULL").HasDatabaseName("ux_casussen_een_open_per_gezin");

        casus.HasMany(c => c.Casusrollen).WithOne().HasForeignKey(rol => rol.CasusId).OnDelete(DeleteBehavior.Restrict);
        casus.HasMany(c => c.Toegangen).WithOne().HasForeignKey(toegang => toegang.CasusId).OnDelete(DeleteBehavior.Restrict);
        casus.HasMany(c => c.Fasen).WithOne().HasForeignKey(fase => fase.CasusId).OnDelete(DeleteBehavior.Restrict);
        casus.HasMany(c => c.Kaders).WithOne().HasForeignKey(kader => kader.CasusId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CasusrolConfiguration : IEntityTypeConfiguration<Casusrol>
{
    public void Configure(EntityTypeBuilder<Casusrol> rol)
    {
        rol.ToTable("casusrollen");
        rol.Property(r => r.Reden).HasMaxLength(Casusrol.RedenMaxLength);
        rol.HasOne<Gebruiker>().WithMany().HasForeignKey(r => r.GebruikerId).OnDelete(DeleteBehavior.Restrict);
        // Serves toegang.bereik: the cases of one user.
        rol.HasIndex(r => new { r.GebruikerId, r.CasusId });
    }
}

internal sealed class DossierdeelToegangConfiguration : IEntityTypeConfiguration<DossierdeelToegang>
{
    public void Configure(EntityTypeBuilder<DossierdeelToegang> toegang)
    {
        toegang.ToTable("toegangen");
        toegang.Property(t => t.Reden).HasMaxLength(Casusrol.RedenMaxLength);
        toegang.Property(t => t.VoorVraag).HasDefaultValue(false);
        toegang.HasOne<Gebruiker>().WithMany().HasForeignKey(t => t.GebruikerId).OnDelete(DeleteBehavior.Restrict);
        // Serves toegang.bereik: what was granted to one user.
        toegang.HasIndex(t => new { t.GebruikerId, t.CasusId });
    }
}

internal sealed class CasusfaseConfiguration : IEntityTypeConfiguration<Casusfase>
{
    public void Configure(EntityTypeBuilder<Casusfase> fase)
    {
        fase.ToTable("fasen");
        fase.Property(f => f.Reden).HasMaxLength(Casusrol.RedenMaxLength);
    }
}

internal sealed class CasuskaderConfiguration : IEntityTypeConfiguration<Casuskader>
{
    public void Configure(EntityTypeBuilder<Casuskader> kader)
    {
        kader.ToTable("kaders");
        kader.Property(k => k.Reden).HasMaxLength(Kaderwijziging.RedenMaxLength);
    }
}

internal sealed class BewaardFilterConfiguration : IEntityTypeConfiguration<BewaardFilter>
{
    public void Configure(EntityTypeBuilder<BewaardFilter> filter)
    {
        filter.ToTable("bewaarde_filters");
        filter.Property(f => f.Naam).HasMaxLength(FilterBewaren.NaamMaxLength).UseCollation(Sortering.Nederlands);
        filter.HasOne<Gebruiker>().WithMany().HasForeignKey(f => f.GebruikerId).OnDelete(DeleteBehavior.Restrict);
        // Serves FiltersInzien, and keeps a name from being used twice.
        filter.HasIndex(f => new { f.GebruikerId, f.Naam }).IsUnique();
    }
}
