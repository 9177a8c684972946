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

        public required string Namespace { get; init; }

        public required string Name { get; init; }

        public required List<ComponentFlag> Flags { get; init; }
    }

    internal sealed class ComponentFlag
    {
        public required string Name { get; init; }

        /// <summary>Text, or the mark of a redacted value.</summary>
        public required object Value { get; init; }
    }
}
