using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Evaluation;

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
        var files = EffectiveConfiguration.FilesOf(component.Reader).Behind(flag);
        if (files.Count == 0)
            return new(nothing, MeaningErrors.FileNotRead(component.Reader.Label, $"{path.Value.AsString} (--{flag})"), null, path.Origin);
        var file = files.FirstOrDefault(file => file.Path == path.Value.AsString) ?? files[0];
        var place = $"{file.Path} (--{flag})";
        return file.Content.TryGetNode(out var reader, out var node) ? new(new ContentNode((ResourceReader)reader, node), null, null, place)
            : file.Content.Kind == CelKind.Unknown ? new(nothing, file.Content.AsUnknown, null, place)
            : new(nothing, component.Malformed, null, place);
    }
}
