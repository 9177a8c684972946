using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Meaning;

/// <summary>The file that a flag of a component names, as it was read from the node.</summary>
/// <param name="Content">What it holds; absent where the flag names no file, or why that is not known.</param>
/// <param name="Unknown">Why the content is not known, or null.</param>
/// <param name="Error">Why the question has no answer, or null.</param>
/// <param name="Place">The file, or what says that there is none.</param>
internal sealed record ConfigurationFile(ContentNode Content, CelUnknown? Unknown, EffectiveValue? Error, string Place)
{
    /// <summary>Whether the flag names no file.</summary>
    public bool IsNone => Unknown is null && Error is null && Content.IsAbsent;

    /// <summary>What a function answers where the content is not known; null where it is, or where there is no file.</summary>
    public EffectiveValue? NoAnswer => Error ?? (Unknown is { } unknown ? Meant.Unknown(unknown) : null);

    /// <summary>Finds the file.</summary>
    /// <param name="component">Root of a Component.</param>
    /// <param name="flag">Flag that names the file, without dashes.</param>
    public static ConfigurationFile Of(ContentNode component, string flag)
    {
        var nothing = component with { Node = -1 };
        var path = EffectiveConfiguration.Of(component.Reader, flag);
        if (path.Value.Kind == CelKind.Unknown)
            return new(nothing, path.Value.AsUnknown, null, path.Origin);
        if (path.Value.Kind != CelKind.String)
            return new(nothing, null, path, path.Origin);
        if (path.Value.AsString.Length == 0)
            return new(nothing, null, null, $"no --{flag}: {path.Origin}");
        var place = $"{path.Value.AsString} (--{flag})";
        var source = SourceOf(component["spec", "sources"], flag);
        var unknown = source.IsAbsent ? MeaningErrors.FileNotRead(component.Reader.Label, place)
            : source["problem"].Text() is { IsKnown: true, Value: { Length: > 0 } problem } ? MeaningErrors.FileProblem(component.Reader.Label, place, problem)
            : source["content"].IsAbsent ? MeaningErrors.FileNotRead(component.Reader.Label, place)
            : source["content"].Unknown;
        return unknown is null ? new(source["content"], null, null, place) : new(nothing, unknown, null, place);
    }

    /// <summary>The first source of kind <c>configFile</c> behind a flag.</summary>
    public static ContentNode SourceOf(ContentNode sources, string flag, string path = "")
    {
        foreach (var source in sources.Elements().Value ?? [])
        {
            if (source["kind"].Text().Value == "configFile" && source["flag"].Text().Value == flag && (path.Length == 0 || source["name"].Text().Value == path))
                return source;
        }
        return sources with { Node = -1 };
    }
}
