using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Aanmeldingen;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Gezinnen;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class AanmeldingConfiguration : IEntityTypeConfiguration<Aanmelding>
{
    public void Configure(EntityTypeBuilder<Aanmelding> aanmelding)
    {
        aanmelding.ToTable("aanmeldingen", tabel => tabel.HasCheckConstraint("ck_aanmeldingen_postcodegebied", "postcodegebied ~ '^[1-9][0-9]{3}$'"));
        aanmelding.Property(a => a.Nummer).HasMaxLength(Aanmelding.NummerMaxLength);
        aanmelding.HasIndex(a => a.Nummer).IsUnique();
        aanmelding.Property(a => a.Achternaam).HasMaxLength(Persoon.NaamMaxLength).UseCollation(Sortering.Nederlands);
        aanmelding.Property(a => a.Postcodegebied).HasMaxLength(4);
        aanmelding.Property(a => a.AfgestemdMet).HasMaxLength(Aanmelding.AfgestemdMetMaxLength);
        aanmelding.Property(a => a.VeiligContact).HasMaxLength(Casus.VeiligContactMaxLength);
        aanmelding.Property(a => a.RedenIntrekking).HasMaxLength(Aanmelding.RedenIntrekkingMaxLength);
        aanmelding.Property(a => a.Versie).IsConcurrencyToken().HasDefaultValue(1);
        aanmelding.HasOne<Regio>().WithMany().HasForeignKey(a => a.RegioId).OnDelete(DeleteBehavior.Restrict);
        aanmelding.HasOne<Gebruiker>().WithMany().HasForeignKey(a => a.AanmelderId).OnDelete(DeleteBehavior.Restrict);
        aanmelding.HasOne<Organisatie>().WithMany().HasForeignKey(a => a.BronhouderId).OnDelete(DeleteBehavior.Restrict);
        aanmelding.HasMany(a => a.Personen).WithOne().HasForeignKey(p => p.AanmeldingId).OnDelete(DeleteBehavior.Restrict);
        // Serves the inbox: what is still open, oldest first.
        aanmelding.HasIndex(a => new { a.RegioId, a.IngediendOp });
        // Serves toegang.mijn_aanmeldingen.
        aanmelding.HasIndex(a => a.AanmelderId);
    }
}

internal sealed class AanmeldingpersoonConfiguration : IEntityTypeConfiguration<Aanmeldingpersoon>
{
    public void Configure(EntityTypeBuilder<Aanmeldingpersoon> persoon)
    {
        persoon.ToTable("aanmelding_personen");
        persoon.Property(p => p.Voornaam).HasMaxLength(Persoon.NaamMaxLength).UseCollation(Sortering.Nederlands);
        persoon.Property(p => p.Achternaam).HasMaxLength(Persoon.NaamMaxLength).UseCollation(Sortering.Nederlands);
    }
}

internal sealed class DubbelchecktrefferConfiguration : IEntityTypeConfiguration<Dubbelchecktreffer>
{
    public void Configure(EntityTypeBuilder<Dubbelchecktreffer> treffer)
    {
        treffer.ToTable("dubbelchecktreffers", tabel => tabel.HasCheckConstraint("ck_dubbelchecktreffers_een", "num_nonnulls(gezin_id, andere_aanmelding_id) = 1"));
        treffer.HasOne<Aanmelding>().WithMany().HasForeignKey(t => t.AanmeldingId).OnDelete(DeleteBehavior.Restrict);
        treffer.HasOne<Aanmelding>().WithMany().HasForeignKey(t => t.AndereAanmeldingId).OnDelete(DeleteBehavior.Restrict);
        treffer.HasOne<Gezin>().WithMany().HasForeignKey(t => t.GezinId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InstroombesluitConfiguration : IEntityTypeConfiguration<Instroombesluit>
{
    public void Configure(EntityTypeBuilder<Instroombesluit> besluit)
    {
        besluit.ToTable("instroombesluiten").HasKey(b => b.AanmeldingId);
        besluit.HasOne<Aanmelding>().WithOne().HasForeignKey<Instroombesluit>(b => b.AanmeldingId).OnDelete(DeleteBehavior.Restrict);
        besluit.HasOne<Regio>().WithMany().HasForeignKey(b => b.RegioId).OnDelete(DeleteBehavior.Restrict);
        besluit.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.RegiehouderId).OnDelete(DeleteBehavior.Restrict);
        besluit.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.VasteContactpersoonId).OnDelete(DeleteBehavior.Restrict);
        besluit.HasOne<Gebruiker>().WithMany().HasForeignKey(b => b.BeslotenDoor).OnDelete(DeleteBehavior.Restrict);
        besluit.HasOne<Casus>().WithMany().HasForeignKey(b => b.CasusId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WegingConfiguration : IEntityTypeConfiguration<Weging>
{
    public void Configure(EntityTypeBuilder<Weging> weging)
    {
        weging.ToTable("wegingen").HasKey(w => new { w.AanmeldingId, w.CriteriumId });
        weging.HasOne<Aanmelding>().WithMany().HasForeignKey(w => w.AanmeldingId).OnDelete(DeleteBehavior.Restrict);
        weging.HasOne<Criterium>().WithMany().HasForeignKey(w => w.CriteriumId).OnDelete(DeleteBehavior.Restrict);
    }
}
