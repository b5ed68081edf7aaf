using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ProeftuinPortaal.Browser.Tests.Support;

/// <summary>Passes on what the portal logged, errors apart: a page may look right while something behind it failed.</summary>
internal sealed class Foutenlog(ConcurrentQueue<string> alles, ConcurrentQueue<string> fouten) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logboek(categoryName, alles, fouten);

    public void Dispose()
    {
    }

    private sealed class Logboek(string categorie, ConcurrentQueue<string> alles, ConcurrentQueue<string> fouten) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var regel = $"log: {categorie}: {formatter(state, exception)} {exception}";
                alles.Enqueue(regel);
                if (logLevel >= LogLevel.Error)
                {
                    fouten.Enqueue(regel);
                }
            }
        }
    }
}
