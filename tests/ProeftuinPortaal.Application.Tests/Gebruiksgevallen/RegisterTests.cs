namespace ProeftuinPortaal.Application.Tests.Gebruiksgevallen;

/// <summary>A new use case cannot be forgotten in what is tested for all of them.</summary>
public sealed class RegisterTests
{
    [Fact]
    public void Elke_handler_staat_in_het_register()
    {
        var verwacht = from handler in Register.Methoden
                       from methode in handler
                       select methode.Name == "HandleAsync" ? handler.Key : $"{handler.Key}.{methode.Name[..^"Async".Length]}";

        Register.Methoden.Should().NotBeEmpty();
        verwacht.Except(Register.Alle.Keys).Should().BeEmpty();
        Register.Alle.Keys.Select(naam => naam.Split('.')[0]).Except(Register.Methoden.Select(handler => handler.Key)).Should().BeEmpty("the handler is gone");
    }
}
