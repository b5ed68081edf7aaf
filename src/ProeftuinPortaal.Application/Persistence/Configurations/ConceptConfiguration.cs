using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Application.Casussen;
using ProeftuinPortaal.Application.Concepten;
using ProeftuinPortaal.Domain.Casussen;
using ProeftuinPortaal.Domain.Organisaties;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class ConceptConfiguration : IEntityTypeConfiguration<Conceptrij>
{
    public void Configure(EntityTypeBuilder<Conceptrij> concept)
    {
        concept.ToTable("concepten").HasKey(c => new { c.GebruikerId, c.Formulier, c.Onderwerp, c.OperatieId });
        concept.Property(c => c.Formulier).HasMaxLength(60);
        concept.Property(c => c.Onderwerp).HasMaxLength(100);
        concept.Property(c => c.Inhoud).HasMaxLength(Concept.InhoudMaxLength);
        concept.HasOne<Casus>().WithMany().HasForeignKey(c => c.CasusId).OnDelete(DeleteBehavior.Restrict);
        concept.HasOne<Domain.Aanmeldingen.Aanmelding>().WithMany().HasForeignKey(c => c.AanmeldingId).OnDelete(DeleteBehavior.Restrict);
        concept.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.GebruikerId).OnDelete(DeleteBehavior.Restrict);
        // Serves portaal.rond_operatie_af: the draft goes with its command.
        concept.HasIndex(c => c.OperatieId);
    }
}

internal sealed class OperatieConfiguration : IEntityTypeConfiguration<Operatie>
{
    public void Configure(EntityTypeBuilder<Operatie> operatie)
    {
        // The key starts with the user: someone else's operation id means nothing to you.
        operatie.ToTable("operaties").HasKey(o => new { o.GebruikerId, o.Id });
        operatie.Property(o => o.Soort).HasMaxLength(60);
        operatie.Property(o => o.Vingerafdruk).HasMaxLength(64);
        operatie.Property(o => o.Uitkomst).HasColumnType("jsonb");
        operatie.Property(o => o.Op).HasDefaultValueSql("now()");
        operatie.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.GebruikerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ZoektrefferConfiguration : IEntityTypeConfiguration<Zoektreffer>
{
    public void Configure(EntityTypeBuilder<Zoektreffer> treffer) => treffer.HasNoKey().ToTable((string?)null);
}
