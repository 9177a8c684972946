namespace ComplianceAudit.ReplayServer;

/// <summary>One departure from the recording: at which request of which path, and what goes wrong. The parts combine: a generated body can be cut off.</summary>
/// <param name="Path">Request path without the query.</param>
/// <param name="Request">Which request for that path, counted from 1; 0 for every one.</param>
public sealed record ReplayFault(string Path, int Request)
{
    /// <summary>Done when the request arrives, before it is authorized.</summary>
    public Action? Before { get; init; }

    /// <summary>Status of the answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Further headers of the answer; <c>Content-Type</c> among them replaces JSON's.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Body in place of the recorded one.</summary>
    public string? Body { get; init; }

    /// <summary>Turns the recorded page into another.</summary>
    public Func<string, string>? Change { get; init; }

    /// <summary>Writes the body in place of the recorded one, as it goes.</summary>
    public Func<Stream, CancellationToken, Task>? Generate { get; init; }

    /// <summary>Bytes of the body, as sent, after which the connection breaks; 0 breaks it before the head of the answer.</summary>
    public long? CutAfter { get; init; }

    /// <summary>Bytes of the body, as sent, after which nothing more comes until the client gives up.</summary>
    public long? StallAfter { get; init; }
}
