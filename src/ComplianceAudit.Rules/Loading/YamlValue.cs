using YamlDotNet.Core;

namespace ComplianceAudit.Rules.Loading;

/// <summary>A YAML value that knows where it stands.</summary>
internal abstract record YamlValue(YamlFile File, Mark Start)
{
    public int Line => (int)Start.Line;

    public int Column => (int)Start.Column;

    /// <summary>What a reader would call it, for messages.</summary>
    public abstract string Shape { get; }
}

/// <summary>A scalar. Plain ones may stand for null, a boolean or a number; quoted ones and blocks are text.</summary>
internal sealed record YamlText(YamlFile File, Mark Start, Mark End, string Value, ScalarStyle Style) : YamlValue(File, Start)
{
    public override string Shape => Style == ScalarStyle.Plain && YamlJson.Of(this) is "null" ? "nothing" : $"'{Value}'";
}

internal sealed record YamlList(YamlFile File, Mark Start, IReadOnlyList<YamlValue> Elements) : YamlValue(File, Start)
{
    public override string Shape => "a list";
}

internal sealed record YamlMap(YamlFile File, Mark Start, IReadOnlyList<YamlEntry> Entries) : YamlValue(File, Start)
{
    public override string Shape => "a mapping";

    public YamlValue? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}

internal sealed record YamlEntry(YamlText Key, YamlValue Value);
