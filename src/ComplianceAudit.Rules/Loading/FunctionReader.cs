namespace ComplianceAudit.Rules.Loading;

/// <summary>A CEL function that checks share.</summary>
internal sealed record FunctionFile(string Name, string Receiver, IReadOnlyList<string> Parameters, YamlText Expression, YamlValue Place);

/// <summary>Reads <c>functions/*.yaml</c>: one function, or a list of them.</summary>
internal static class FunctionReader
{
    private static readonly IReadOnlyList<string> Keys = ["name", "receiver", "parameters", "expression", "docs"];

    public static IReadOnlyList<FunctionFile> Read(YamlFile file, LoadDiagnostics diagnostics)
    {
        var root = YamlTree.Read(file, diagnostics);
        var functions = new List<FunctionFile>();
        foreach (var value in root is YamlList list ? list.Elements : root is null ? [] : [root])
        {
            if (MapReader.Open(value, "a function", Keys, diagnostics) is not { } reader)
                continue;
            var name = reader.RequiredText("name");
            var receiver = reader.OptionalText("receiver");
            var parameters = reader.Texts("parameters");
            reader.RequiredText("docs");
            if (reader.RequiredText("expression").Length > 0 && name.Length > 0 && reader.Value("expression") is YamlText expression)
                functions.Add(new FunctionFile(name, receiver, parameters, expression, value));
        }

        return functions;
    }
}
