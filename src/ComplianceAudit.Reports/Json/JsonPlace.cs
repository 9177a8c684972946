using System.Globalization;
using System.Text.Json;

namespace ComplianceAudit.Reports.Json;

/// <summary>Line and column of the value at a path such as <c>$.packs[0].controls[2].checks[0]</c>.</summary>
internal static class JsonPlace
{
    public static string Of(string file, ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        foreach (var step in path[1..].Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enter(ref reader, step))
                break;
        }

        var before = json[..(int)reader.TokenStartIndex];
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}");
    }

    private static bool Enter(ref Utf8JsonReader reader, string step)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            for (var index = int.Parse(step, CultureInfo.InvariantCulture); index > 0; index--)
            {
                reader.Skip();
                reader.Read();
            }

            return true;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(step);
            reader.Read();
            if (found)
                return true;

            reader.Skip();
        }

        return false;
    }
}
