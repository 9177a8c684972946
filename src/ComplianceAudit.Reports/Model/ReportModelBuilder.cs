using System.Globalization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>Arranges one assessment for reading; one instance per report.</summary>
internal sealed class ReportModelBuilder(Assessment assessment)
{
    private const int WorstShown = 10;

    private readonly Dictionary<string, CheckResult> _checks = assessment.Checks.ToDictionary(check => check.InstanceId, StringComparer.Ordinal);
    private readonly Dictionary<string, LinkModel> _listedAt = new(StringComparer.Ordinal);

    public ReportModel Build()
    {
        var failed = Failed();
        return new(
            assessment.Metadata.Id,
            assessment.Metadata.ToolVersion,
            Words.Time(assessment.Metadata.AsOf),
            Named(assessment.Metadata.Options),
            ClusterModel.Of(assessment.Cluster),
            SnapshotModel.Of(assessment.Snapshot),
            [.. assessment.Packs.Select(Pack)],
            [.. failed.Take(WorstShown)],
            Math.Max(0, failed.Count - WorstShown),
            Open(Verdict.Unknown, Verdict.Error),
            Open(Verdict.Manual),
            [.. VerdictWord.All.Select(VerdictModel.Of)]);
    }

    private PackModel Pack(PackResult pack) => new(
        Words.Anchor("pack", pack.Id, pack.Version),
        pack.Id,
        pack.Version,
        Words.Title(pack),
        pack.Publisher,
        new LinkModel(pack.Source, Words.Link(pack.Source)),
        pack.Digest,
        Words.Versions(pack.Kubernetes),
        pack.Kubernetes.Covers ?? true,
        pack.Published,
        pack.Controls.Count,
        pack.Controls.Count < pack.Published,
        ScoreModel.Of(pack.Score),
        ScoreModel.Of(pack.WeightedScore),
        pack.Counts.Total - pack.Counts.NotApplicable,
        pack.Counts.Pass,
        pack.Counts.Manual + pack.Counts.Unknown + pack.Counts.Error,
        CountModel.Of(pack.Controls),
        [.. Named(pack.NotApplicableReasons).Select(reason => reason with { Name = Words.Reason(reason.Name) })],
        [.. pack.Sections.Select(section => Section(pack, section))]);

    private SectionModel Section(PackResult pack, SectionResult section)
    {
        ControlResult[] controls = [.. pack.Controls.Where(control => control.Section == section.Id)];
        return new(
            Words.Anchor("section", pack.Id, pack.Version, section.Id),
            section.Id,
            section.Title,
            ScoreModel.Of(section.Score),
            CountModel.Of(controls),
            [.. controls.Select(control => ControlModel.Of(control, Link(pack, control).Address[1..], Checks(pack, control)))]);
    }

    /// <summary>A check's findings are listed once, with the first control that it answers; later controls point there.</summary>
    private CheckModel[] Checks(PackResult pack, ControlResult control)
    {
        var here = Link(pack, control);
        return [.. control.Checks.Select(id => CheckModel.Of(_checks[id], _listedAt.TryAdd(id, here) ? null : _listedAt[id]))];
    }

    private List<WorstModel> Failed()
    {
        var answered = assessment.Packs
            .SelectMany(pack => pack.Controls.SelectMany(control => control.Checks.Select(id => (Check: id, Link: Link(pack, control)))))
            .ToLookup(pair => pair.Check, pair => pair.Link, StringComparer.Ordinal);
        return [.. FailedCheck.WorstFirst(assessment).Select(failed => new WorstModel(
            SeverityModel.Of(failed.Check.Severity), failed.Check.Title, failed.Subjects, failed.Check.Fix, [.. answered[failed.Check.InstanceId]]))];
    }

    private OpenModel[] Open(params Verdict[] verdicts) =>
    [
        .. from pack in assessment.Packs
           from control in pack.Controls
           where verdicts.Contains(control.Verdict)
           select new OpenModel(Link(pack, control), control.Title, VerdictModel.Of(control.Verdict), Words.Reason(control.Reason), Words.Title(pack)),
    ];

    private static LinkModel Link(PackResult pack, ControlResult control) =>
        new(control.Id, $"#{Words.Anchor("control", pack.Id, pack.Version, control.Id)}");

    private static NamedModel[] Named<T>(IReadOnlyDictionary<string, T> entries) =>
    [
        .. entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new NamedModel(entry.Key, Convert.ToString(entry.Value, CultureInfo.InvariantCulture)!)),
    ];
}
