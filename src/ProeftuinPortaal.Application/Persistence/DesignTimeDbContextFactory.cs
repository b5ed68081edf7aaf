using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProeftuinPortaal.Application.Persistence;

/// <summary>Lets "dotnet ef migrations add" work without a database.</summary>
internal sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<PortaalDbContext>
{
    public PortaalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PortaalDbContext>().UsePortaalDatabase("Host=ontwerp").Options);
}
