namespace ComplianceAudit.Rules.Tests.Planning;

internal sealed class PackSelectionTests
{
    [TestCase("", "v1.33.1", "", "cis@1.12", "")]
    [TestCase("", "v1.31.0", "", "cis@1.9", "")]
    [TestCase("", "v1.36.0", "", "cis@1.12", "no installed pack is meant for Kubernetes 1.36, so the nearest, cis@1.12 (for 1.32 to 1.34), was taken; choose another with --pack")]
    [TestCase("", "v1.20.2", "", "cis@1.9", "no installed pack is meant for Kubernetes 1.20, so the nearest, cis@1.9 (for 1.29 to 1.31), was taken; choose another with --pack")]
    [TestCase("", "", "", "cis@1.12", "the Kubernetes version is not known, so cis@1.12 was taken; choose another with --pack, or state the version with --kubernetes-version")]
    [TestCase("", "v1.33.1", "eks", "eks@1.0", "")]
    [TestCase("", "v1.33.1", "kind", "cis@1.12", "")]
    [TestCase("cis", "", "", "cis@1.12", "")]
    [TestCase("cis@1.9", "v1.33.1", "", "cis@1.9", "")]
    [TestCase("cis@1.9,eks,cis@1.9", "v1.33.1", "", "cis@1.9,eks@1.0", "")]
    public void Select_NamesOrVersion_TakesTheFittingPacks(string names, string version, string distribution, string expected, string note)
    {
        using var folder = Packs();
        var library = folder.Load();

        var selection = library.Select(names.Split(',', StringSplitOptions.RemoveEmptyEntries), version, distribution);

        Assert.That(string.Join(',', selection.Select(pack => $"{pack.Id}@{pack.Version}")), Is.EqualTo(expected));
        Assert.That(string.Join('\n', selection.Notes), Is.EqualTo(note));
    }

    [TestCase("", "v1.33.1", "cis@1.12,eks@1.0")]
    [TestCase("", "v1.31.0", "cis@1.9,eks@1.0")]
    [TestCase("", "", "cis@1.12,eks@1.0")]
    [TestCase("cis@1.9", "v1.33.1", "cis@1.9")]
    public void Candidates_DistributionNotKnownYet_AreWhatSelectCanTake(string names, string version, string expected)
    {
        using var folder = Packs();
        var library = folder.Load();

        var packs = library.Candidates(names.Split(',', StringSplitOptions.RemoveEmptyEntries), version);

        Assert.That(string.Join(',', packs.Select(pack => $"{pack.Id}@{pack.Version}")), Is.EqualTo(expected));
    }

    [TestCase("", "cis@1.12")]
    [TestCase("standard", "standard@1")]
    public void Select_PackChosenByName_IsTakenOnlyWhenNamed(string names, string expected)
    {
        using var folder = Packs().Write("packs/standard/1/pack.yaml", Pack("standard", "1", "kubernetes: {from: \"1.20\", to: \"1.40\"}\nchosen: byName"));
        var library = folder.Load();

        var selection = library.Select(names.Split(',', StringSplitOptions.RemoveEmptyEntries), "v1.36.0", "");

        Assert.That(selection.Select(pack => $"{pack.Id}@{pack.Version}"), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Select_NothingButPacksChosenByName_TakesTheNearest()
    {
        using var folder = new PackFolder().Write("packs/standard/1/pack.yaml", Pack("standard", "1", "chosen: byName"));
        var library = folder.Load();

        var selection = library.Select([], "v1.36.0", "");

        Assert.That(selection.Select(pack => pack.Id), Is.EqualTo(new[] { "standard" }));
    }

    [TestCase("cis@2.0")]
    [TestCase("nis")]
    public void Select_UnknownPack_ListsWhatThereIs(string name)
    {
        using var folder = Packs();
        var library = folder.Load();

        var error = Assert.Throws<PackSelectionException>(() => library.Select([name], "", ""));

        Assert.That(error!.Message, Is.EqualTo(
            $"RULE401: no pack '{name}' is installed; installed are cis@1.9, cis@1.12, eks@1.0; name one of them, or give the folder that holds it with --packs"));
    }

    [Test]
    public void Select_NothingInstalled_SaysHowToGetOne()
    {
        using var folder = new PackFolder();
        var library = folder.Load();

        var error = Assert.Throws<PackSelectionException>(() => library.Select([], "", ""));

        Assert.That(error!.Message, Is.EqualTo("RULE402: no pack is installed; give a folder that holds one with --packs"));
    }

    [Test]
    public void Load_PackThatExtendsAnother_TakesItsControlsAndReplacesThoseOfTheSameId()
    {
        using var builtIn = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}", "{check: demo}");
        using var own = new PackFolder()
            .Check("mine", "pods", "false")
            .Write("packs/own/1/pack.yaml", PackFolder.Pack.Replace("id: demo", "id: own", StringComparison.Ordinal).Replace("version: \"1.0\"", "version: \"1\"\nextends: demo@1.0", StringComparison.Ordinal))
            .Write("packs/own/1/controls/1.yaml", """
                section: "1"
                controls:
                  - {id: "1.2", title: Ours, level: 1, assessment: automated, checks: [{check: mine}]}
                  - {id: "1.9", title: More, level: 1, assessment: automated, checks: [{check: demo}]}
                """);

        var library = RulePackLibrary.Load([builtIn.Path, own.Path]);

        Assert.That(library.Select(["own"], "", "")[0].Controls.Select(control => $"{control.Id} {control.Checks[0].Check.Id}"), Is.EqualTo(new[] { "1.1 demo", "1.2 mine", "1.9 demo" }));
    }

    private static PackFolder Packs() => new PackFolder()
        .Write("packs/cis/1.9/pack.yaml", Pack("cis", "1.9", "kubernetes: {from: \"1.29\", to: \"1.31\"}"))
        .Write("packs/cis/1.12/pack.yaml", Pack("cis", "1.12", "kubernetes: {from: \"1.32\", to: \"1.34\"}"))
        .Write("packs/eks/1.0/pack.yaml", Pack("eks", "1.0", "distributions: [eks]"));

    private static string Pack(string id, string version, string meantFor) => PackFolder.Pack
        .Replace("id: demo", $"id: {id}", StringComparison.Ordinal)
        .Replace("version: \"1.0\"", $"version: \"{version}\"", StringComparison.Ordinal)
        .Replace("sections:", $"{meantFor}\nsections:", StringComparison.Ordinal);
}
