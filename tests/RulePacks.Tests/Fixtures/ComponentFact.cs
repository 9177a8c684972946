namespace ComplianceAudit.RulePacks.Tests.Fixtures;

/// <summary>A Component fact as the collector writes it. See the design, section 5.</summary>
internal sealed class ComponentFact
{
    public required string ApiVersion { get; init; }

    public required string Kind { get; init; }

    public required FactMetadata Metadata { get; init; }

    public required ComponentSpec Spec { get; init; }

    internal sealed class FactMetadata
    {
        public required string Name { get; init; }
    }

    internal sealed class ComponentSpec
    {
        public required string Component { get; init; }

        public required string Node { get; init; }

        public required string Version { get; init; }

        public required List<ComponentSource> Sources { get; init; }
    }

    internal sealed class ComponentSource
    {
        public required string Kind { get; init; }

        public required string Name { get; init; }

        /// <summary>Of a static pod.</summary>
        public string? Namespace { get; init; }

        /// <summary>Of a process.</summary>
        public int? Pid { get; init; }

        public List<ComponentFlag>? Flags { get; init; }

        /// <summary>Flag that names a configuration file.</summary>
        public string? Flag { get; init; }

        public string? Format { get; init; }

        public int? Order { get; init; }

        /// <summary>What a configuration file holds.</summary>
        public object? Content { get; init; }
    }

    internal sealed class ComponentFlag
    {
        public required string Name { get; init; }

        /// <summary>Text, or the mark of a redacted value.</summary>
        public required object Value { get; init; }
    }
}
