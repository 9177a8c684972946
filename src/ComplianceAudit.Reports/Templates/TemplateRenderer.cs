using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using ComplianceAudit.Reports.Model;
using Fluid;
using Fluid.Values;

namespace ComplianceAudit.Reports.Templates;

/// <summary>Runs a template set over a report's model. All values are escaped for HTML; no filter turns that off.</summary>
internal sealed partial class TemplateRenderer(TemplateLimits limits, TimeProvider time)
{
    /// <summary>Fluid's words for too many steps and for too deep a nesting alike.</summary>
    private const string FluidsLimit = "maximum level of recursion";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly FluidParser Parser = new();

    /// <summary>The HTML inside the page's body, its vocabulary not yet checked.</summary>
    public string Render(TemplateSet set, ReportModel model)
    {
        var file = set.PlaceOf(TemplateSet.Main);
        var template = Parse(set);
        using var output = new LimitedWriter(file, limits, time);
        var context = new TemplateContext(Options(set));
        context.SetValue("report", model);
        try
        {
            template.RenderAsync(output, Encoder, context).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception cause) when (cause is InvalidOperationException or FluidException or ParseException or ArgumentException or FileNotFoundException)
        {
            throw cause.Message.Contains(FluidsLimit, StringComparison.Ordinal)
                ? ReportErrors.TemplateLimit(file, string.Create(CultureInfo.InvariantCulture, $"{limits.Steps} steps or {limits.Depth} templates inside each other"))
                : ReportErrors.TemplateFailed(file, cause.Message, cause);
        }

        return output.ToString();
    }

    /// <summary>Every template is parsed first, so that a mistake in one that this report does not reach is an error too.</summary>
    private static IFluidTemplate Parse(TemplateSet set)
    {
        foreach (var (name, text) in set.Templates)
        {
            if (!Parser.TryParse(text, out _, out var error))
                throw ReportErrors.TemplateSyntax(PlaceOf(set.PlaceOf(name), error), PositionPattern().Replace(error.Split('\n')[0], ""));
        }

        return Parser.Parse(set.Templates[TemplateSet.Main]);
    }

    private TemplateOptions Options(TemplateSet set)
    {
        var options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            FileProvider = new TemplateFolder(set),
            MaxSteps = limits.Steps,
            MaxRecursion = limits.Depth,
            Undefined = name => throw new InvalidOperationException($"found no member '{name}'"),
            StrictFilters = true,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => DateTimeOffset.UnixEpoch,
            Assigned = (name, value, _) => new(Limited(set, name, value)),
            Captured = (name, value, _) => new(Limited(set, name, value)),
        };
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        foreach (var type in typeof(ReportModel).Assembly.GetTypes().Where(type => type.Namespace == typeof(ReportModel).Namespace))
            options.MemberAccessStrategy.Register(type);

        options.ValueConverters.Add(value => value is string text && !VisibleText.IsPlain(text) ? new StringValue(VisibleText.Of(text)) : null);
        options.Filters.AddFilter(CodeFilter.Name, CodeFilter.With(Encoder));
        options.Filters.AddFilter("raw", (_, _, _) => throw new InvalidOperationException("found the filter 'raw', which would let names from the cluster become markup"));
        return options;
    }

    private FluidValue Limited(TemplateSet set, string name, FluidValue value) =>
        value.Type == FluidValues.String && value.ToStringValue().Length > limits.ValueCharacters
            ? throw ReportErrors.TemplateLimit(set.PlaceOf(TemplateSet.Main), string.Create(CultureInfo.InvariantCulture, $"{limits.ValueCharacters} characters in '{name}'"))
            : value;

    private static string PlaceOf(string file, string error)
    {
        var position = PositionPattern().Match(error);
        return position.Success ? $"{file}:{position.Groups[1].Value}:{position.Groups[2].Value}" : file;
    }

    [GeneratedRegex(@"\s*at \((\d+):(\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex PositionPattern();
}
