using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;
using ProeftuinPortaal.Domain.Uitstromen;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class UitstroomConfiguration : IEntityTypeConfiguration<Uitstroom>
{
    public void Configure(EntityTypeBuilder<Uitstroom> uitstroom)
    {
        uitstroom.ToTable("uitstroom");
        uitstroom.HasAlternateKey(u => new { u.CasusId, u.Id });
        uitstroom.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        uitstroom.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        uitstroom.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UitstroomwegingConfiguration : IEntityTypeConfiguration<Uitstroomweging>
{
    public void Configure(EntityTypeBuilder<Uitstroomweging> weging)
    {
        weging.ToTable("uitstroomwegingen").HasKey(w => new { w.UitstroomId, w.CriteriumId });
        weging.HasOne<Uitstroom>().WithMany().HasForeignKey(w => new { w.CasusId, w.UitstroomId })
            .HasPrincipalKey(u => new { u.CasusId, u.Id }).OnDelete(DeleteBehavior.Restrict);
        weging.HasOne<Criterium>().WithMany().HasForeignKey(w => w.CriteriumId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NazorgmomentConfiguration : IEntityTypeConfiguration<Nazorgmoment>
{
    public void Configure(EntityTypeBuilder<Nazorgmoment> moment)
    {
        moment.ToTable("nazorgmomenten");
        moment.Property(m => m.Versie).IsConcurrencyToken().HasDefaultValue(1);
        moment.HasOne<Casus>().WithMany().HasForeignKey(m => m.CasusId).OnDelete(DeleteBehavior.Restrict);
        moment.HasOne<Gebruiker>().WithMany().HasForeignKey(m => m.VastgelegdDoor).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AfschriftConfiguration : IEntityTypeConfiguration<Afschrift>
{
    public void Configure(EntityTypeBuilder<Afschrift> afschrift)
    {
        afschrift.ToTable("afschriften");
        afschrift.Property(a => a.Soort).HasMaxLength(40);
        afschrift.HasOne<Casus>().WithMany().HasForeignKey(a => a.CasusId).OnDelete(DeleteBehavior.Restrict);
        afschrift.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.GenomenDoor).OnDelete(DeleteBehavior.Restrict);
        afschrift.HasOne<Organisatie>().WithMany().HasForeignKey(a => a.OrganisatieId).OnDelete(DeleteBehavior.Restrict);
        // Serves AfschriftNemen: what this organisation took before.
        afschrift.HasIndex(a => new { a.RijId, a.OrganisatieId });
    }
}
