using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class RegiofeitConfiguration : IEntityTypeConfiguration<Regiofeit>
{
    public void Configure(EntityTypeBuilder<Regiofeit> feit)
    {
        feit.ToTable("regiofeiten");
        feit.Property(f => f.Tekst).HasMaxLength(Regiofeit.TekstMaxLength);
        feit.Property(f => f.Bron).HasMaxLength(Regiofeit.BronMaxLength);
        feit.HasOne<Regio>().WithMany().HasForeignKey(f => f.RegioId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StatusperiodeConfiguration : IEntityTypeConfiguration<Statusperiode>
{
    public void Configure(EntityTypeBuilder<Statusperiode> status)
    {
        status.ToTable("regio_statussen");
        status.Property(s => s.Toelichting).HasMaxLength(Regiofeit.TekstMaxLength);
        status.Property(s => s.Bron).HasMaxLength(Regiofeit.BronMaxLength);
        status.HasOne<Regio>().WithMany().HasForeignKey(s => s.RegioId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DoelConfiguration : IEntityTypeConfiguration<Doel>
{
    public void Configure(EntityTypeBuilder<Doel> doel)
    {
        doel.ToTable("doelen", tabel => tabel.HasCheckConstraint("ck_doelen_van_wie", "num_nonnulls(regio_id, blok) = 1"));
        doel.Property(d => d.Tekst).HasMaxLength(Regiofeit.TekstMaxLength);
        doel.Property(d => d.Bron).HasMaxLength(Regiofeit.BronMaxLength);
        doel.HasOne<Regio>().WithMany().HasForeignKey(d => d.RegioId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GesprekskaartConfiguration : IEntityTypeConfiguration<Gesprekskaart>
{
    public void Configure(EntityTypeBuilder<Gesprekskaart> kaart)
    {
        kaart.ToTable("gesprekskaarten");
        kaart.Property(k => k.Titel).HasMaxLength(Regio.NaamMaxLength);
        kaart.Property(k => k.Tekst).HasMaxLength(Regiofeit.TekstMaxLength);
        kaart.Property(k => k.Bron).HasMaxLength(Regiofeit.BronMaxLength);
    }
}

internal sealed class WerkgebiedConfiguration : IEntityTypeConfiguration<Werkgebied>
{
    public void Configure(EntityTypeBuilder<Werkgebied> werkgebied)
    {
        werkgebied.ToTable("werkgebieden");
        werkgebied.Property(w => w.Naam).HasMaxLength(Werkgebied.NaamMaxLength);
        werkgebied.Property(w => w.Deel).HasMaxLength(Werkgebied.NaamMaxLength);
        werkgebied.Property(w => w.Postcodegebied).HasMaxLength(4);
        werkgebied.Property(w => w.Bron).HasMaxLength(Instelling.BronMaxLength);
        werkgebied.HasOne<Regio>().WithMany().HasForeignKey(w => w.RegioId).OnDelete(DeleteBehavior.Restrict);
    }
}
