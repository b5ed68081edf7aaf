using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>Passes on what the portal logged as an error: a page may look right while something behind it failed.</summary>
internal sealed class Foutenlog(ConcurrentQueue<string> fouten) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logboek(categoryName, fouten);

    public void Dispose()
    {
    }

    private sealed class Logboek(string categorie, ConcurrentQueue<string> fouten) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                fouten.Enqueue($"log: {categorie}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
