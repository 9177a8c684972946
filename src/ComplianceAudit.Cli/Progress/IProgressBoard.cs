namespace ComplianceAudit.Cli.Progress;

/// <summary>Shows how far each stage of a run has come. Thread-safe.</summary>
internal interface IProgressBoard
{
    /// <summary>Says how far a stage has come; a new title begins a new stage.</summary>
    /// <param name="stage">Title, such as <c>Collecting</c>.</param>
    /// <param name="done">Steps done, up to <paramref name="total"/>; equal to it, the stage has ended.</param>
    /// <param name="total">Steps in all.</param>
    /// <param name="detail">What is being done; may come from the cluster.</param>
    void Update(string stage, int done, int total, string detail);
}
