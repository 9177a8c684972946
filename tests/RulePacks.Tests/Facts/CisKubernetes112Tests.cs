namespace ComplianceAudit.RulePacks.Tests.Facts;

/// <summary>The controls against the recommendations that the benchmark publishes (<c>cis-kubernetes-1.12.csv</c> beside this file).</summary>
internal sealed class CisKubernetes112Tests
{
    private static readonly IReadOnlyList<string> Published =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "RulePacks.Tests", "Facts", "cis-kubernetes-1.12.csv")).Skip(1)];

    private static Rules.RulePack Pack => ShippedRulePacks.Library.Packs.Single(pack => pack is { Id: "cis-kubernetes", Version: "1.12" });

    [Test]
    public void Controls_HaveThePublishedIdLevelAndAssessment()
    {
        var controls = Pack.Controls.Select(control => $"{control.Id},{Capitalised(control.Assessment)},L{control.Level}").ToList();

        var unpublished = controls.Except(Published);

        Assert.That(controls, Is.Not.Empty);
        Assert.That(unpublished, Is.Empty, "as published: id, Automated or Manual, level");
    }

    [Test]
    public void Controls_StandInThePublishedOrder()
    {
        var order = Published.Select(line => line.Split(',')[0]).ToList();

        var positions = Pack.Controls.Select(control => order.IndexOf(control.Id));

        Assert.That(positions, Is.Ordered.Ascending);
    }

    [Test]
    public void Recommendations_AreCountedAsPublished()
    {
        var stated = Pack.Published;

        Assert.That(stated, Is.EqualTo(Published.Count));
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
