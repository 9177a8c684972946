using Spectre.Console;

namespace ComplianceAudit.Cli.Progress;

/// <summary>One bar per stage, gone when the work ends.</summary>
internal sealed class BarBoard : IProgressBoard
{
    private readonly ProgressContext _context;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _bars = [];

    private BarBoard(ProgressContext context) => _context = context;

    public static Task<T> ShowAsync<T>(IAnsiConsole console, TimeProvider time, Func<IProgressBoard, Task<T>> work) =>
        new Spectre.Console.Progress(console, time)
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new BarBoard(context)));

    public void Update(string stage, int done, int total, string detail)
    {
        lock (_lock)
        {
            if (!_bars.TryGetValue(stage, out var bar))
                _bars[stage] = bar = _context.AddTask(Markup.Escape(stage));
            bar.MaxValue = Math.Max(total, 1);
            bar.Value = total == 0 ? 1 : done;
        }
    }
}
