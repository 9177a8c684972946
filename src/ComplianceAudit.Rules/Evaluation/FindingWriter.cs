using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Writes findings: evaluates a subject again, with what a reader wants to know of it. Used by one thread.</summary>
internal sealed class FindingWriter(CheckScope scope)
{
    private readonly EvidenceReader _evidence = new(scope);

    /// <summary>The finding of outcomes that fold into one.</summary>
    public Finding Write(string instance, Fold fold)
    {
        var subject = fold.First.Subject;
        scope.Enter(subject);
        var (value, path, line) = Place(fold.First);
        var (evidence, valueLine) = _evidence.Read(subject);
        // The place to mend is where the value stands that decided; else the element, else the subject.
        line = valueLine > 0 ? valueLine : line > 0 ? line : subject.Resource.Document.LineOf(Math.Max(subject.Pod, 0));
        var message = fold.First.Item == Judged.Lacking ? EvaluationErrors.ElementsLacking(subject.Name, value.AsUnknown) : MessageOf(subject, path, value);
        return new Finding(
            FindingId.Of(instance, fold.About, fold.First.Key, fold.Repeat), fold.First.Verdict, ResourceOf(subject.Resource, line), path,
            fold.Differs ? EvaluationErrors.Differs(message) : message, evidence, fold.Count);
    }

    /// <summary>What a failing outcome says.</summary>
    public string MessageOf(Outcome outcome)
    {
        scope.Enter(outcome.Subject);
        var (value, path, _) = Place(outcome);
        return MessageOf(outcome.Subject, path, value);
    }

    /// <summary>Goes to the element again and judges it; the line is the element's where it was judged.</summary>
    private (CelValue Value, string Path, int Line) Place(Outcome outcome)
    {
        var isPerItem = scope.Check.Program.AppliesPerItem;
        if (!isPerItem && scope.Applies() is { Kind: not CelKind.Bool } unsure)
            return (unsure, "", 0);
        if (scope.Check.Each is null)
            return (scope.Judge(), "", 0);
        var list = scope.Elements();
        if (list.Kind != CelKind.List)
            return (list, "", 0);
        if (outcome.Item == Judged.Lacking)
            return (CelValue.OfUnknown(list.Missing!), "", 0);
        var item = list.ElementAt(outcome.Item);
        scope.EnterElement(item);
        var path = ElementPlace.PathOf(outcome.Subject, item);
        return isPerItem && scope.Applies() is { Kind: not CelKind.Bool } unknown
            ? (unknown, path, 0)
            : (scope.Judge(), path, ElementPlace.LineOf(outcome.Subject, item));
    }

    private string MessageOf(Subject subject, string path, CelValue value)
    {
        if (value.Kind == CelKind.Unknown)
            return EvaluationErrors.NotKnown(subject.Name, value.AsUnknown);
        if (value.Kind == CelKind.Error)
            return EvaluationErrors.Broke(subject.Name, ErrorText(value.AsError));
        if (value.AsBool)
            return EvaluationErrors.AsWanted(subject.Name, path);
        var message = scope.Evaluate(scope.Check.Message);
        var title = scope.Check.Check.Title;
        return message.Kind switch
        {
            CelKind.String => message.AsString,
            CelKind.Unknown => EvaluationErrors.FailsWithoutMessage(subject.Name, title, string.Join("; ", message.AsUnknown.Sources)),
            CelKind.Error => EvaluationErrors.FailsWithoutMessage(subject.Name, title, ErrorText(message.AsError)),
            _ => EvaluationErrors.FailsWithoutMessage(subject.Name, title, EvaluationErrors.NotOfKind("message", "a string", message.Kind)),
        };
    }

    /// <summary>The error and the place of the expression, in one line.</summary>
    private static string ErrorText(CelError error) =>
        error.Diagnostic is { } diagnostic ? $"{error} (line {diagnostic.Line} of its file)" : error.ToString();

    private static FindingResource ResourceOf(ResourceReader resource, int line) => new(
        resource.ApiVersion, resource.Kind, resource.Namespace, resource.Name, resource.Document.TextOf("metadata", "uid"), resource.Node,
        resource.Document.File.Length > 0 ? new FindingSource(resource.Document.File, line) : null);
}
