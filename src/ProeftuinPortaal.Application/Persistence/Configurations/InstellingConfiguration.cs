using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProeftuinPortaal.Domain.Organisaties;
using ProeftuinPortaal.Domain.Regios;

namespace ProeftuinPortaal.Application.Persistence.Configurations;

internal sealed class InstellingConfiguration : IEntityTypeConfiguration<Instelling>
{
    public void Configure(EntityTypeBuilder<Instelling> instelling)
    {
        instelling.ToTable("instellingen");
        instelling.Property(i => i.Waarde).HasMaxLength(Instelling.WaardeMaxLength);
        instelling.Property(i => i.Bron).HasMaxLength(Instelling.BronMaxLength);
        instelling.HasOne<Regio>().WithMany().HasForeignKey(i => i.RegioId).OnDelete(DeleteBehavior.Restrict);
        instelling.HasOne<Gebruiker>().WithMany().HasForeignKey(i => i.VastgelegdDoor).OnDelete(DeleteBehavior.Restrict);
        instelling.HasOne<Gebruiker>().WithMany().HasForeignKey(i => i.IngetrokkenDoor).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CriteriumConfiguration : IEntityTypeConfiguration<Criterium>
{
    public void Configure(EntityTypeBuilder<Criterium> criterium)
    {
        criterium.ToTable("criteria");
        criterium.Property(c => c.Vraag).HasMaxLength(Criterium.VraagMaxLength);
        criterium.Property(c => c.Bron).HasMaxLength(Instelling.BronMaxLength);
        criterium.HasOne<Regio>().WithMany().HasForeignKey(c => c.RegioId).OnDelete(DeleteBehavior.Restrict);
        criterium.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.VastgelegdDoor).OnDelete(DeleteBehavior.Restrict);
        criterium.HasOne<Gebruiker>().WithMany().HasForeignKey(c => c.IngetrokkenDoor).OnDelete(DeleteBehavior.Restrict);
    }
}
