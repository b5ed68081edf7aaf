using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Expertises;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class ExpertisevraagConfiguration : IEntityTypeConfiguration<Expertisevraag>
{
    public void Configure(EntityTypeBuilder<Expertisevraag> vraag)
    {
        vraag.ToTable("expertisevragen");
        vraag.Property(v => v.Versie).IsConcurrencyToken().HasDefaultValue(1);
        vraag.HasAlternateKey(v => new { v.CasusId, v.Id });
        vraag.HasOne<Casus>().WithMany().HasForeignKey(v => v.CasusId).OnDelete(DeleteBehavior.Restrict);
        vraag.HasOne<Regio>().WithMany().HasForeignKey(v => v.RegioId).OnDelete(DeleteBehavior.Restrict);
        vraag.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.VragerId).OnDelete(DeleteBehavior.Restrict);
        vraag.HasOne<Gebruiker>().WithMany().HasForeignKey(v => v.OpgepaktDoor).OnDelete(DeleteBehavior.Restrict);
        vraag.HasOne<Organisatie>().WithMany().HasForeignKey(v => v.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        vraag.HasOne<Organisatie>().WithMany().HasForeignKey(v => v.GerichtAanId).OnDelete(DeleteBehavior.Restrict);
        // Serves toegang.mijn_vraagkoppen: the inbox of an organisation.
        vraag.HasIndex(v => new { v.GerichtAanId, v.Status });
        // Serves toegang.mijn_vragen: what an expert picked up.
        vraag.HasIndex(v => v.OpgepaktDoor);
    }
}

internal sealed class ExpertisevraagtekstConfiguration : IEntityTypeConfiguration<Expertisevraagtekst>
{
    public void Configure(EntityTypeBuilder<Expertisevraagtekst> tekst)
    {
        tekst.ToTable("expertisevraag_teksten").HasKey(t => t.VraagId);
        tekst.Property(t => t.RedenTeruggave).HasMaxLength(Expertisevraag.RedenMaxLength);
        tekst.HasOne<Expertisevraag>().WithMany().HasForeignKey(t => new { t.CasusId, t.VraagId })
            .HasPrincipalKey(v => new { v.CasusId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VraagdeelConfiguration : IEntityTypeConfiguration<Vraagdeel>
{
    public void Configure(EntityTypeBuilder<Vraagdeel> deel)
    {
        // Not shared has a reason, and is not shared.
        deel.ToTable("vraagdelen", tabel => tabel.HasCheckConstraint(
            "ck_vraagdelen_geweigerd", "geweigerd_op IS NULL OR (gedeeld_op IS NULL AND gevraagd_op IS NOT NULL AND reden_weigering IS NOT NULL)"));
        deel.Property(d => d.RedenWeigering).HasMaxLength(Expertisevraag.RedenMaxLength);
        deel.HasKey(d => new { d.VraagId, d.Deel });
        deel.HasOne<Expertisevraag>().WithMany().HasForeignKey(d => new { d.CasusId, d.VraagId })
            .HasPrincipalKey(v => new { v.CasusId, v.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExpertisenotitieConfiguration : IEntityTypeConfiguration<Expertisenotitie>
{
    public void Configure(EntityTypeBuilder<Expertisenotitie> notitie)
    {
        notitie.ToTable("expertisenotities");
        notitie.HasOne<Expertisevraag>().WithMany().HasForeignKey(n => new { n.CasusId, n.VraagId })
            .HasPrincipalKey(v => new { v.CasusId, v.Id }).OnDelete(DeleteBehavior.Restrict);
        notitie.HasOne<Organisatie>().WithMany().HasForeignKey(n => n.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        notitie.HasOne<Gebruiker>().WithMany().HasForeignKey(n => n.AuteurId).OnDelete(DeleteBehavior.Restrict);
    }
}
