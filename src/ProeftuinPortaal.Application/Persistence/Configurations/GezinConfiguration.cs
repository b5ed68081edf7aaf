using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class GezinConfiguration : IEntityTypeConfiguration<Gezin>
{
    public void Configure(EntityTypeBuilder<Gezin> gezin)
    {
        gezin.ToTable("gezinnen");
        gezin.Property(g => g.Naam).HasMaxLength(Gezin.NaamMaxLength).UseCollation(Sortering.Nederlands);
        gezin.HasOne<Regio>().WithMany().HasForeignKey(g => g.RegioId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HuishoudenConfiguration : IEntityTypeConfiguration<Huishouden>
{
    public void Configure(EntityTypeBuilder<Huishouden> huishouden)
    {
        huishouden.ToTable("huishoudens", tabel => tabel.HasCheckConstraint("ck_huishoudens_postcodegebied", "postcodegebied ~ '^[1-9][0-9]{3}$'"));
        huishouden.Property(h => h.Postcodegebied).HasMaxLength(4);
        huishouden.Property(h => h.Wijk).HasMaxLength(Huishouden.WijkMaxLength).UseCollation(Sortering.Nederlands);
        huishouden.Property(h => h.Versie).IsConcurrencyToken().HasDefaultValue(1);
        huishouden.HasOne<Gezin>().WithMany().HasForeignKey(h => h.GezinId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersoonConfiguration : IEntityTypeConfiguration<Persoon>
{
    public void Configure(EntityTypeBuilder<Persoon> persoon)
    {
        persoon.ToTable("personen");
        persoon.Property(p => p.Voornaam).HasMaxLength(Persoon.NaamMaxLength).UseCollation(Sortering.Nederlands);
        persoon.Property(p => p.Achternaam).HasMaxLength(Persoon.NaamMaxLength).UseCollation(Sortering.Nederlands);
        persoon.Property(p => p.Gezinsrol).HasDefaultValue(Gezinsrol.AnderGezinslid).HasSentinel((Gezinsrol)(-1));
        persoon.Property(p => p.Versie).IsConcurrencyToken().HasDefaultValue(1);
        persoon.HasOne<Gezin>().WithMany().HasForeignKey(p => p.GezinId).OnDelete(DeleteBehavior.Restrict);
    }
}
