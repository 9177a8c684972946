namespace ComplianceAudit.Cel;

/// <summary>Describes the object types that variables and fields are declared with, so that a misspelt field is found before evaluation.</summary>
/// <remarks>Implementations are immutable and thread-safe.</remarks>
public abstract class CelSchemaProvider
{
    /// <summary>Names of the fields of an object type; null when the provider does not know the type.</summary>
    /// <param name="type">Name of the type, as <see cref="CelType.Name"/> gives it.</param>
    public abstract IReadOnlyCollection<string>? FieldsOf(string type);

    /// <summary>Type of one field of an object type; null when it has no such field or is not known.</summary>
    /// <param name="type">Name of the type.</param>
    /// <param name="field">Name of the field, compared by ordinal.</param>
    public abstract CelType? TypeOf(string type, string field);
}
