using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Tijdlijnen;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class ContactmomentConfiguration : IEntityTypeConfiguration<Contactmoment>
{
    public void Configure(EntityTypeBuilder<Contactmoment> contact)
    {
        contact.ToTable("contactmomenten");
        contact.Property(c => c.Met).HasMaxLength(Contactmoment.MetMaxLength);
        contact.Property(c => c.Versie).IsConcurrencyToken().HasDefaultValue(1);
        contact.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.HerzienDoor).OnDelete(DeleteBehavior.Restrict);
        // Serves TijdlijnInzien, newest first, and the term to first contact.
        contact.HasIndex(c => new { c.CasusId, c.ContactOp, c.Id }).IsDescending(false, true, true);
    }
}

internal sealed class IntakeConfiguration : IEntityTypeConfiguration<Intake>
{
    public void Configure(EntityTypeBuilder<Intake> intake)
    {
        intake.ToTable("intakes");
        intake.HasAlternateKey(i => new { i.CasusId, i.Id });
        intake.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        intake.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        intake.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
        intake.HasMany(i => i.Deelnemers).WithOne().HasForeignKey(d => new { d.CasusId, d.IntakeId })
            .HasPrincipalKey(i => new { i.CasusId, i.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IntakedeelnemerConfiguration : IEntityTypeConfiguration<Intakedeelnemer>
{
    public void Configure(EntityTypeBuilder<Intakedeelnemer> deelnemer)
    {
        deelnemer.ToTable("intakedeelnemers").HasKey(d => new { d.IntakeId, d.Partij });
        deelnemer.Property(d => d.RedenAfwezig).HasMaxLength(Intakedeelnemer.RedenMaxLength);
    }
}

internal sealed class IngezetteHulpConfiguration : IEntityTypeConfiguration<IngezetteHulp>
{
    public void Configure(EntityTypeBuilder<IngezetteHulp> hulp)
    {
        hulp.ToTable("ingezette_hulp");
        hulp.Property(h => h.Wat).HasMaxLength(IngezetteHulp.WatMaxLength);
        hulp.Property(h => h.Aanbieder).HasMaxLength(IngezetteHulp.AanbiederMaxLength);
        hulp.Property(h => h.Versie).IsConcurrencyToken().HasDefaultValue(1);
        hulp.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        hulp.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        hulp.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
        hulp.HasOne<Persoon>().WithMany().HasForeignKey(h => h.PersoonId).OnDelete(DeleteBehavior.Restrict);
        hulp.HasOne<Gebruiker>().WithMany().HasForeignKey(h => h.HerzienDoor).OnDelete(DeleteBehavior.Restrict);
    }
}
