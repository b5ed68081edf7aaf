using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Plannen;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class Top3Configuration : IEntityTypeConfiguration<Top3>
{
    public void Configure(EntityTypeBuilder<Top3> top3)
    {
        top3.ToTable("top3_versies");
        top3.Property(t => t.SamenMet).HasMaxLength(Top3.SamenMetMaxLength);
        top3.HasAlternateKey(t => new { t.CasusId, t.Id });
        // Two people who set it at once: the second finds its number taken.
        top3.HasIndex(t => new { t.CasusId, t.Nummer }).IsUnique();
        top3.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        top3.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        top3.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
        top3.HasMany(t => t.Situaties).WithOne().HasForeignKey(s => new { s.CasusId, s.Top3Id })
            .HasPrincipalKey(t => new { t.CasusId, t.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SituatieConfiguration : IEntityTypeConfiguration<Situatie>
{
    public void Configure(EntityTypeBuilder<Situatie> situatie)
    {
        situatie.ToTable("situaties", tabel => tabel.HasCheckConstraint("ck_situaties_rang", "rang BETWEEN 1 AND 3"));
        situatie.HasAlternateKey(s => new { s.CasusId, s.Id });
        situatie.HasIndex(s => new { s.Top3Id, s.Rang }).IsUnique();
        situatie.HasMany(s => s.Belevingen).WithOne().HasForeignKey(b => new { b.CasusId, b.SituatieId })
            .HasPrincipalKey(s => new { s.CasusId, s.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BelevingConfiguration : IEntityTypeConfiguration<Beleving>
{
    public void Configure(EntityTypeBuilder<Beleving> beleving)
    {
        beleving.ToTable("belevingen");
        beleving.HasOne<Persoon>().WithMany().HasForeignKey(b => b.PersoonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VerklarendeAnalyseConfiguration : IEntityTypeConfiguration<VerklarendeAnalyse>
{
    public void Configure(EntityTypeBuilder<VerklarendeAnalyse> analyse)
    {
        analyse.ToTable("analyses");
        analyse.HasAlternateKey(a => new { a.CasusId, a.Id });
        analyse.HasIndex(a => new { a.CasusId, a.Nummer }).IsUnique();
        analyse.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        analyse.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        analyse.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
        analyse.HasMany(a => a.Feiten).WithOne().HasForeignKey(f => new { f.CasusId, f.AnalyseId })
            .HasPrincipalKey(a => new { a.CasusId, a.Id }).OnDelete(DeleteBehavior.Restrict);
        analyse.HasMany(a => a.Reacties).WithOne().HasForeignKey(r => new { r.CasusId, r.AnalyseId })
            .HasPrincipalKey(a => new { a.CasusId, a.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeitConfiguration : IEntityTypeConfiguration<Feit>
{
    public void Configure(EntityTypeBuilder<Feit> feit)
    {
        feit.ToTable("feiten");
        feit.Property(f => f.Bron).HasMaxLength(Feit.BronMaxLength);
    }
}

internal sealed class ReactieConfiguration : IEntityTypeConfiguration<Reactie>
{
    public void Configure(EntityTypeBuilder<Reactie> reactie)
    {
        reactie.ToTable("reacties");
        reactie.HasOne<Persoon>().WithMany().HasForeignKey(r => r.PersoonId).OnDelete(DeleteBehavior.Restrict);
        reactie.HasOne<Gebruiker>().WithMany().HasForeignKey(r => r.AuteurId).OnDelete(DeleteBehavior.Restrict);
        reactie.HasOne<Organisatie>().WithMany().HasForeignKey(r => r.BronhouderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanreactieConfiguration : IEntityTypeConfiguration<Planreactie>
{
    public void Configure(EntityTypeBuilder<Planreactie> planreactie)
    {
        planreactie.ToTable("planreacties");
        planreactie.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        planreactie.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        planreactie.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActieConfiguration : IEntityTypeConfiguration<Actie>
{
    public void Configure(EntityTypeBuilder<Actie> actie)
    {
        actie.ToTable("acties", tabel => tabel.HasCheckConstraint("ck_acties_eigenaar", "num_nonnulls(eigenaar_id, persoon_id) = 1"));
        actie.Property(a => a.Wat).HasMaxLength(Actie.WatMaxLength);
        actie.Property(a => a.Versie).IsConcurrencyToken().HasDefaultValue(1);
        actie.HasOne<Casus>().WithMany().HasForeignKey(x => x.CasusId).OnDelete(DeleteBehavior.Restrict);
        actie.HasOne<Organisatie>().WithMany().HasForeignKey(x => x.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        actie.HasOne<Gebruiker>().WithMany().HasForeignKey(x => x.AuteurId).OnDelete(DeleteBehavior.Restrict);
        actie.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.EigenaarId).OnDelete(DeleteBehavior.Restrict);
        actie.HasOne<Persoon>().WithMany().HasForeignKey(a => a.PersoonId).OnDelete(DeleteBehavior.Restrict);
        actie.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.HerzienDoor).OnDelete(DeleteBehavior.Restrict);
        // Serves Vandaag: what is mine and still open.
        actie.HasIndex(a => new { a.EigenaarId, a.UiterlijkOp }).HasFilter("status = 'Open'");
    }
}
