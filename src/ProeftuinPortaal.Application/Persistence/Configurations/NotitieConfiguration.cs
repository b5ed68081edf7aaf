using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Application.Tijdlijnen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class NotitieConfiguration : IEntityTypeConfiguration<Notitie>
{
    public void Configure(EntityTypeBuilder<Notitie> notitie)
    {
        notitie.ToTable("notities");
        notitie.Property(n => n.Versie).IsConcurrencyToken().HasDefaultValue(1);
        notitie.Property(n => n.Tekst).HasMaxLength(Notitie.TekstMaxLength);
        notitie.HasAlternateKey(n => new { n.CasusId, n.Id });
        notitie.HasOne<Casus>().WithMany().HasForeignKey(n => n.CasusId).OnDelete(DeleteBehavior.Restrict);
        notitie.HasOne<Organisatie>().WithMany().HasForeignKey(n => n.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        notitie.HasOne<Gebruiker>().WithMany().HasForeignKey(n => n.AuteurId).OnDelete(DeleteBehavior.Restrict);
        notitie.HasOne<Gebruiker>().WithMany().HasForeignKey(n => n.HerzienDoor).OnDelete(DeleteBehavior.Restrict);
        // Serves TijdlijnInzien: newest first, by keyset.
        notitie.HasIndex(n => new { n.CasusId, n.GebeurdOp, n.Id }).IsDescending(false, true, true);
    }
}

internal sealed class NotitieversieConfiguration : IEntityTypeConfiguration<Notitieversie>
{
    public void Configure(EntityTypeBuilder<Notitieversie> versie)
    {
        versie.ToTable("notitie_versies").HasKey(v => new { v.NotitieId, v.Versie });
        versie.HasOne<Notitie>().WithMany().HasForeignKey(v => new { v.CasusId, v.NotitieId })
            .HasPrincipalKey(n => new { n.CasusId, n.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
